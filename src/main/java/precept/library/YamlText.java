package precept.library;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
import precept.check.Checked;
import precept.source.Diagnostic;
import precept.source.Invisible;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Data;

/// YAML, without its surprises: every scalar is the text that stands there, keys are unique, and
/// anchors, tags and merges are refused, so that a small file cannot become a large one.
final class YamlText {
  private static final int DEEPEST = 50;

  /// The time that SnakeYAML takes for a word grows with the square of its length.
  private static final int LONGEST_WORD = 100_000;

  private static final Set<String> PLAIN_TAGS =
      Set.of("str", "int", "float", "bool", "null", "timestamp", "merge", "map", "seq");

  private final SourceText source;
  private final Optional<int[]> points;
  private final List<Diagnostic> mistakes;
  private final Set<String> anchors = new HashSet<>();

  private YamlText(SourceText source, List<Diagnostic> mistakes) {
    this.source = source;
    this.points = points(source.text());
    this.mistakes = mistakes;
  }

  static Checked<Data> read(SourceText source) {
    List<Diagnostic> mistakes = new ArrayList<>();
    return new Checked<>(read(source, mistakes), mistakes);
  }

  static Optional<Data> read(SourceText source, List<Diagnostic> mistakes) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<Data> data = new YamlText(source, found).read();
    mistakes.addAll(found);
    return found.isEmpty() ? data : Optional.empty();
  }

  private Optional<Data> read() {
    refuseStrangeCharacters();
    if (!mistakes.isEmpty()) {
      return Optional.empty();
    }
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(Texts.LIMIT);
    try {
      Node root = new Yaml(options).compose(new StringReader(source.text()));
      if (root == null) {
        mistakes.add(new LibraryMistake.Empty().in(source.path()));
        return Optional.empty();
      }
      return Optional.of(data(root));
    } catch (MarkedYAMLException mistake) {
      Mark mark = mistake.getProblemMark();
      Span at = mark == null ? source.whole() : source.span(offset(mark), offset(mark) + 1);
      String problem = String.valueOf(mistake.getProblem());
      mistakes.add(
          (problem.matches("expected ',' or .*, but got [\\[\\]{}].*")
                  ? new LibraryMistake.BareBracket()
                  : new LibraryMistake.NotYaml(problem))
              .at(at));
    } catch (YAMLException mistake) {
      mistakes.add(new LibraryMistake.TooDeep().at(source.whole()));
    }
    return Optional.empty();
  }

  /// Characters that nobody sees, or that YAML takes for line ends and editors do not.
  private void refuseStrangeCharacters() {
    Matcher strange = Invisible.IN_FILE.matcher(source.text());
    if (strange.find()) {
      mistakes.add(
          new LibraryMistake.ControlCharacter(
                  String.format(Locale.ROOT, "U+%04X", strange.group().codePointAt(0)))
              .at(source.span(strange.start(), strange.end())));
    }
    refuseEndlessWord();
  }

  private void refuseEndlessWord() {
    String text = source.text();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      start = Character.isWhitespace(text.charAt(i)) ? i + 1 : start;
      if (i - start >= LONGEST_WORD) {
        mistakes.add(new LibraryMistake.Endless().at(source.span(start, start + 1)));
        return;
      }
    }
  }

  private Data data(Node node) {
    Span at = at(node);
    if (node.getAnchor() != null && anchors.add(node.getAnchor())) {
      mistakes.add(new LibraryMistake.Anchored().at(at));
    }
    if (!PLAIN_TAGS.contains(node.getTag().getValue().replace(Tag.PREFIX, ""))) {
      mistakes.add(new LibraryMistake.Tagged(node.getTag()).at(at));
    }
    return switch (node) {
      case ScalarNode scalar -> scalar(isNull(scalar) ? "" : scalar.getValue(), at);
      case SequenceNode sequence when node.getAnchor() == null ->
          new Data.Sequence(sequence.getValue().stream().map(this::data).toList(), at);
      case MappingNode mapping when node.getAnchor() == null ->
          new Data.Mapping(entries(mapping), at);
      default -> new Data.Scalar("", at);
    };
  }

  /// `~` and `null`, as YAML writes that there is nothing; quoted they are texts.
  private static boolean isNull(ScalarNode scalar) {
    return scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
  }

  /// An escape may smuggle in what the text itself may not have.
  private Data.Scalar scalar(String text, Span at) {
    boolean unpaired =
        text.codePoints()
            .anyMatch(
                point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    if (unpaired || Invisible.IN_FILE.matcher(text).find()) {
      mistakes.add(new LibraryMistake.StrangeEscape().at(at));
    }
    return new Data.Scalar(text, at);
  }

  private List<Data.Entry> entries(MappingNode mapping) {
    List<Data.Entry> entries = new ArrayList<>();
    Map<String, Span> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(data(tuple.getKeyNode()) instanceof Data.Scalar key)) {
        mistakes.add(new LibraryMistake.NestedKey().at(at(tuple.getKeyNode())));
        continue;
      }
      Span first = seen.putIfAbsent(key.text(), key.at());
      if (first != null) {
        mistakes.add(new LibraryMistake.DuplicateKey(key.text(), first).at(key.at()));
      }
      entries.add(new Data.Entry(key, data(tuple.getValueNode())));
    }
    return entries;
  }

  private Span at(Node node) {
    return source.span(offset(node.getStartMark()), offset(node.getEndMark()));
  }

  /// YAML counts code points, a source UTF-16 units.
  private int offset(Mark mark) {
    int line = source.startOf(mark.getLine() + 1);
    int end = source.startOf(mark.getLine() + 2);
    return Math.min(
        end,
        points.map(some -> after(some, line, mark.getColumn())).orElse(line + mark.getColumn()));
  }

  /// Where so many code points after an offset end.
  private static int after(int[] points, int offset, int many) {
    int at = Arrays.binarySearch(points, offset);
    return points[Math.min(points.length - 1, at + many)];
  }

  /// Where each code point begins, and the end; absent where each is one unit, as in most texts.
  private static Optional<int[]> points(String text) {
    if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
      return Optional.empty();
    }
    int[] points = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 0, at = 0; i < points.length; i++) {
      points[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return Optional.of(points);
  }
}
