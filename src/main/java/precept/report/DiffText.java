package precept.report;

import precept.document.Changes;
import precept.document.Changes.Move;
import precept.document.Changes.Row;
import precept.document.Changes.Section;

/// A difference for a terminal of 100 columns.
public final class DiffText {
  private DiffText() {}

  public static String of(Changes changes) {
    StringBuilder text = new StringBuilder();
    text.append(changes.title()).append("   ").append(changes.verdict()).append('\n');
    text.append(changes.proof()).append('\n');
    changes.sections().forEach(section -> section(text, section));
    return text.toString();
  }

  private static void section(StringBuilder text, Section section) {
    text.append('\n').append(section.title()).append('\n');
    if (!section.remark().isEmpty()) {
      text.append(TextLayout.wrapped(section.remark(), 2)).append('\n');
    }
    for (Move move : section.moves()) {
      text.append('\n').append(TextLayout.wrapped(move.title(), 2)).append('\n');
      move.rows().forEach(row -> row(text, row));
    }
  }

  private static void row(StringBuilder text, Row row) {
    String label = "    " + row.label() + " ".repeat(Math.max(1, 9 - row.label().length()));
    text.append(label)
        .append(TextLayout.wrapped(row.content().text(), label.length()).stripLeading())
        .append('\n');
  }
}
