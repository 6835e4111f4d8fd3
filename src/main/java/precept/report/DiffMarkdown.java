package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.document.Changes;
import precept.document.Changes.Move;
import precept.document.Changes.Section;
import precept.document.Comparison;
import precept.document.Comparison.Cell;
import precept.document.Comparison.Mark;
import precept.document.Comparison.Row;
import precept.document.Comparison.Sheet;
import precept.wording.Piece;

/// The report of a version's changes in Markdown: what they do to patients, and then what is
/// written otherwise, in place.
public final class DiffMarkdown {
  private final StringBuilder text = new StringBuilder();

  private DiffMarkdown() {}

  /// Absent where it is not known what the changes do.
  public static Optional<String> of(Changes.Succession succession) {
    return succession.changes().map(some -> of(some, succession.comparison()));
  }

  /// Several reports under one title; nothing of none.
  public static String together(String guideline, List<String> reports) {
    return reports.size() < 2
        ? String.join("", reports)
        : "# Changes of "
            + Markdown.escaped(guideline)
            + "\n\n"
            + reports.stream()
                .map(report -> report.replaceAll("(?m)^#", "##"))
                .collect(Collectors.joining("\n"));
  }

  private static String of(Changes changes, Comparison comparison) {
    DiffMarkdown report = new DiffMarkdown();
    report.text.append("# Changes: ").append(Markdown.escaped(changes.title())).append("\n\n");
    report.text.append(Markdown.banner(changes.after())).append('\n');
    report.text.append(sentence(changes.verdict())).append(' ').append(sentence(changes.proof()));
    report.text.append('\n');
    changes.sections().forEach(report::section);
    report.comparison(comparison);
    return report.text.toString();
  }

  private static String sentence(String text) {
    return Markdown.escaped(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1))
        + ".";
  }

  private void section(Section section) {
    text.append("\n## ").append(Markdown.escaped(section.title())).append('\n');
    if (!section.remarks().isEmpty()) {
      text.append('\n').append(Markdown.escaped(section.remark())).append('\n');
    }
    for (Move move : section.begins()) {
      move(move, move.rows().stream().filter(Changes.Row::isBrief).toList());
    }
    if (!section.follows().isEmpty()) {
      text.append("\nSo:\n\n");
      section
          .follows()
          .forEach(follow -> text.append("- ").append(Markdown.escaped(follow)).append('\n'));
    }
    if (!section.moves().isEmpty()) {
      details(section.moves());
    }
  }

  /// Every group of patients, folded.
  private void details(List<Move> moves) {
    text.append("\n<details><summary>")
        .append(moves.size() == 1 ? "The group" : "All " + moves.size() + " groups")
        .append(" of patients, with an example and the test cases</summary>\n");
    moves.forEach(move -> move(move, move.rows()));
    text.append("\n</details>\n");
  }

  private void move(Move move, List<Changes.Row> rows) {
    text.append("\n**").append(Markdown.escaped(move.title())).append("**\n\n");
    for (Changes.Row row : rows) {
      String said = Markdown.escaped(row.content().text());
      text.append("- ").append(row.label()).append(": ").append(said).append('\n');
    }
  }

  private void comparison(Comparison comparison) {
    text.append("\n## What is written otherwise\n");
    comparison.changed().forEach(this::sheet);
    List<Sheet> same = comparison.unchanged();
    if (!same.isEmpty()) {
      String names =
          same.stream()
              .map(sheet -> Markdown.escaped(sheet.about().label()))
              .collect(Collectors.joining("; "));
      text.append("\nUnchanged: ").append(names).append(".\n");
    }
  }

  private void sheet(Sheet sheet) {
    text.append("\n### ").append(Markdown.escaped(sheet.about().label())).append("\n\n");
    List<String> head = new ArrayList<>(List.of(""));
    sheet.head().forEach(cell -> head.add(cell(cell, Mark.CHANGED)));
    text.append(Markdown.table(head, sheet.changed().stream().map(DiffMarkdown::row).toList()));
    int same = sheet.unchanged().size();
    if (same > 0) {
      text.append("Unchanged: ").append(same).append(same == 1 ? " row.\n" : " rows.\n");
    }
  }

  private static List<String> row(Row row) {
    List<String> cells = new ArrayList<>(List.of(row.mark().words()));
    row.cells().forEach(cell -> cells.add(cell(cell, row.mark())));
    return cells;
  }

  /// Only what differs is marked; a row that is new or gone says so at its head.
  private static String cell(Cell cell, Mark mark) {
    if (!cell.isChanged() || mark != Mark.CHANGED) {
      return words(cell.words());
    }
    String before = cell.before().map(DiffMarkdown::words).orElse("");
    String after = cell.after().map(DiffMarkdown::words).orElse("");
    return ((before.isEmpty() ? "" : "~~" + before + "~~ ")
            + (after.isEmpty() ? "" : "**" + after + "**"))
        .strip();
  }

  private static String words(List<Piece> pieces) {
    return Markdown.escaped(Piece.text(pieces));
  }
}
