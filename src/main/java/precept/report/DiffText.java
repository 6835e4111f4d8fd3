package precept.report;

import java.util.List;
import precept.diff.Difference;
import precept.model.TestCase;
import precept.report.DiffSections.Block;
import precept.report.DiffSections.Row;
import precept.report.DiffSections.Section;

/// A difference for a terminal of 100 columns.
public final class DiffText {
  private DiffText() {}

  /// @param cases the new version's test cases
  public static String of(Difference difference, List<TestCase> cases) {
    DiffSections sections = new DiffSections(difference, cases);
    StringBuilder text = new StringBuilder();
    text.append(sections.title()).append("   ").append(sections.verdict()).append('\n');
    text.append(sections.proof()).append('\n');
    sections.all().forEach(section -> section(text, section));
    return text.toString();
  }

  private static void section(StringBuilder text, Section section) {
    text.append('\n').append(section.title()).append('\n');
    if (!section.remark().isEmpty()) {
      text.append(ExplanationText.wrapped(section.remark(), 2)).append('\n');
    }
    for (Block block : section.blocks()) {
      text.append('\n').append(ExplanationText.wrapped(block.title(), 2)).append('\n');
      block.rows().forEach(row -> row(text, row));
    }
  }

  private static void row(StringBuilder text, Row row) {
    String label = "    " + row.label() + " ".repeat(Math.max(1, 9 - row.label().length()));
    text.append(label)
        .append(ExplanationText.wrapped(row.text(), label.length()).stripLeading())
        .append('\n');
  }
}
