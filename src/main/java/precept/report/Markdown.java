package precept.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import precept.document.Reference.Clause;
import precept.model.Edition;

/// The marks of Markdown, and texts kept from being taken for them.
final class Markdown {
  private Markdown() {}

  /// What would be taken for a mark and for nothing else, with what stands in its place: an
  /// underscore within a word or a comparison is none. Runners of CI are readers too, and take `::`
  /// and `##[` for their own.
  private static final Map<Pattern, String> MARKS = marks();

  /// Words in which there is none, as in most labels.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}(][\\p{L}\\p{N},.;?()/%'-]*+(?: [\\p{L}\\p{N},.;?()/%'-]++)*+");

  private static Map<Pattern, String> marks() {
    Map<Pattern, String> marks = new LinkedHashMap<>();
    marks.put(Pattern.compile("([\\\\`*<|~])"), "\\\\$1");
    marks.put(Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])"), "\\\\_");
    marks.put(Pattern.compile("^([\\s\\p{Z}]*):"), "$1\\\\:");
    marks.put(Pattern.compile("&(?=#?\\w+;)"), "\\\\&");
    marks.put(Pattern.compile("(?<=#)#"), "\\\\#");
    marks.put(Pattern.compile("\\]\\("), "]\\\\(");
    marks.put(Pattern.compile("\\[\\^"), "\\\\[^");
    marks.put(Pattern.compile("^([#>+=-]|\\[(?=[^\\]]*\\]:|[ xX]\\]))"), "\\\\$1");
    marks.put(Pattern.compile("^(\\d+)([.)])(?=\\s|$)"), "$1\\\\$2");
    marks.put(Pattern.compile("\\s+"), " ");
    return marks;
  }

  /// A text of which nothing is taken for a mark.
  ///
  ///     shown(escaped(text)) = text, its spaces aside
  static String escaped(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    String escaped = text.strip();
    for (Map.Entry<Pattern, String> mark : MARKS.entrySet()) {
      escaped = mark.getKey().matcher(escaped).replaceAll(mark.getValue());
    }
    return escaped;
  }

  static String code(String text) {
    return "`" + text.replace("`", "'").replaceAll("\\s+", " ").strip() + "`";
  }

  /// The status that every report carries.
  static String banner(Edition edition) {
    return "> **"
        + edition.guideline()
        + " "
        + edition.version()
        + ": "
        + edition.status().words()
        + "**"
        + inForce(edition)
        + ", source last updated "
        + edition.updated()
        + ".\n> "
        + escaped(edition.notice())
        + "\n";
  }

  private static String inForce(Edition edition) {
    String when = edition.validity().words();
    return when.isEmpty() ? "" : ", in force " + when;
  }

  static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replaceAll("(?<!\\\\)\\|", "\\\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String table(List<String> head, List<List<String>> rows) {
    return row(head)
        + row(head.stream().map(cell -> "---").toList())
        + rows.stream().map(Markdown::row).collect(Collectors.joining())
        + "\n";
  }

  static String clause(Clause clause) {
    return Markdown.code(clause.written()) + cites(clause.cites());
  }

  static String cites(List<String> cites) {
    return cites.isEmpty() ? "" : " — " + String.join(" ", cites);
  }
}
