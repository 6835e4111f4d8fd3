package precept.library;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import precept.source.SourceText;

/// The content of a version as one text, of which its digest is made: each file's name, the number
/// of its lines, and the lines. Left out is what changes in the life of an approved version without
/// changing what was approved: its status, its end, and the digest itself.
final class Content {
  private static final Pattern LEFT_OUT = Pattern.compile("(digest|status|until)[ \t]*:.*");

  private Content() {}

  static String of(List<SourceText> texts) {
    StringBuilder content = new StringBuilder();
    texts.stream()
        .sorted(Comparator.comparing(Content::name))
        .forEach(text -> {
          boolean logic = name(text).endsWith(".precept");
          List<String> lines =
              text.text()
                  .lines()
                  .filter(line -> logic || !LEFT_OUT.matcher(line).matches())
                  .toList();
          content.append(name(text)).append(' ').append(lines.size()).append('\n');
          lines.forEach(line -> content.append(line).append('\n'));
        });
    return content.toString();
  }

  private static String name(SourceText text) {
    return text.path().substring(text.path().lastIndexOf('/') + 1);
  }
}
