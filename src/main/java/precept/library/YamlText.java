package precept.library;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Data;

/// YAML, without its surprises: every scalar is the text that stands there, keys are unique, and
/// anchors, tags and merges are refused, so that a small file cannot become a large one.
final class YamlText {
  private static final int DEEPEST = 50;

  private final SourceText source;
  private final List<Diagnostic> mistakes;

  private YamlText(SourceText source, List<Diagnostic> mistakes) {
    this.source = source;
    this.mistakes = mistakes;
  }

  static Optional<Data> read(SourceText source, List<Diagnostic> mistakes) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<Data> data = new YamlText(source, found).read();
    mistakes.addAll(found);
    return found.isEmpty() ? data : Optional.empty();
  }

  private Optional<Data> read() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit((int) Texts.LIMIT);
    try {
      Node root = new Yaml(options).compose(new StringReader(source.text()));
      if (root == null) {
        mistakes.add(LibraryMistakes.empty(source.path()));
        return Optional.empty();
      }
      return Optional.of(data(root));
    } catch (MarkedYAMLException mistake) {
      Mark mark = mistake.getProblemMark();
      Span at = mark == null ? source.whole() : source.span(offset(mark), offset(mark) + 1);
      mistakes.add(LibraryMistakes.yaml(at, String.valueOf(mistake.getProblem())));
    } catch (YAMLException mistake) {
      mistakes.add(
          LibraryMistakes.feature(
              source.whole(),
              "this file is nested too deeply, or holds characters that YAML does not allow",
              "a file of Precept is nested a few levels deep"));
    }
    return Optional.empty();
  }

  private Data data(Node node) {
    Span at = source.span(offset(node.getStartMark()), offset(node.getEndMark()));
    if (node.getAnchor() != null) {
      mistakes.add(
          LibraryMistakes.feature(
              at,
              "anchors and aliases are not used here",
              "write the value out where it is needed"));
    }
    if (!node.getTag().startsWith(Tag.PREFIX)) {
      mistakes.add(
          LibraryMistakes.feature(
              at, "the tag " + node.getTag() + " is not used here", "write the plain value"));
    }
    return switch (node) {
      case ScalarNode scalar -> new Data.Scalar(scalar.getValue(), at);
      case SequenceNode sequence when node.getAnchor() == null ->
          new Data.Sequence(sequence.getValue().stream().map(this::data).toList(), at);
      case MappingNode mapping when node.getAnchor() == null ->
          new Data.Mapping(entries(mapping), at);
      default -> new Data.Scalar("", at);
    };
  }

  private List<Data.Entry> entries(MappingNode mapping) {
    List<Data.Entry> entries = new ArrayList<>();
    Map<String, Span> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(data(tuple.getKeyNode()) instanceof Data.Scalar key)) {
        mistakes.add(
            LibraryMistakes.feature(
                source.span(
                    offset(tuple.getKeyNode().getStartMark()),
                    offset(tuple.getKeyNode().getEndMark())),
                "a key is a plain word here",
                "write key: value"));
        continue;
      }
      Span first = seen.putIfAbsent(key.text(), key.at());
      if (first != null) {
        mistakes.add(LibraryMistakes.duplicateKey(key.at(), key.text(), first));
      }
      entries.add(new Data.Entry(key, data(tuple.getValueNode())));
    }
    return entries;
  }

  /// YAML counts code points, a source UTF-16 units.
  private int offset(Mark mark) {
    int line = source.startOf(mark.getLine() + 1);
    int end = source.startOf(mark.getLine() + 2);
    int columns = Math.min(mark.getColumn(), source.text().codePointCount(line, end));
    return source.text().offsetByCodePoints(line, columns);
  }
}
