package precept.report;

import java.util.List;
import java.util.stream.Collectors;
import precept.document.Reference.Clause;
import precept.model.Edition;

/// The marks of Markdown, and texts kept from being taken for them.
final class Markdown {
  private Markdown() {}

  /// Only what would be taken for a mark: an underscore within a word or a comparison is not.
  /// Runners of CI are readers too, and take `::` and `##[` for their own.
  ///
  ///     shown(escaped(text)) = text, its spaces aside
  static String escaped(String text) {
    return text.strip()
        .replaceAll("([\\\\`*<|~])", "\\\\$1")
        .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_")
        .replaceAll("&(?=#?\\w+;)", "\\\\&")
        .replaceAll("(?<=#)#", "\\\\#")
        .replace("](", "]\\(")
        .replace("[^", "\\[^")
        .replaceAll("^([#>+=:-]|\\[(?=[^\\]]*\\]:|[ xX]\\]))", "\\\\$1")
        .replaceAll("^(\\d+)([.)])(?=\\s|$)", "$1\\\\$2")
        .replaceAll("\\s+", " ");
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
