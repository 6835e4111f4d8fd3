package precept.report;

import java.util.List;
import precept.diff.Difference;
import precept.model.TestCase;
import precept.report.DiffSections.Block;
import precept.report.DiffSections.Row;
import precept.report.DiffSections.Section;

/// A difference in Markdown: the report of a version's changes.
public final class DiffMarkdown {
  private DiffMarkdown() {}

  /// @param cases the new version's test cases
  public static String of(Difference difference, List<TestCase> cases) {
    DiffSections sections = new DiffSections(difference, cases);
    StringBuilder text = new StringBuilder();
    text.append("# Changes: ").append(Markdown.escaped(sections.title())).append("\n\n");
    text.append(Markdown.banner(difference.after().edition())).append('\n');
    text.append(sentence(sections.verdict())).append(' ').append(sentence(sections.proof()));
    text.append('\n');
    sections.all().forEach(section -> section(text, section));
    return text.toString();
  }

  private static String sentence(String text) {
    return Markdown.escaped(
            text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1))
        + ".";
  }

  private static void section(StringBuilder text, Section section) {
    text.append("\n## ").append(Markdown.escaped(section.title())).append('\n');
    if (!section.remark().isEmpty()) {
      text.append('\n').append(Markdown.escaped(section.remark())).append('\n');
    }
    for (Block block : section.blocks()) {
      text.append("\n**").append(Markdown.escaped(block.title())).append("**\n\n");
      block.rows().forEach(row -> row(text, row));
    }
  }

  private static void row(StringBuilder text, Row row) {
    text.append("- ").append(row.label()).append(": ").append(Markdown.escaped(row.text()));
    text.append('\n');
  }
}
