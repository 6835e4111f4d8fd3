package precept.report;

import java.util.List;
import precept.document.Cohort;
import precept.document.Cohort.Answer;
import precept.document.Cohort.Line;

/// How many are told what, in Markdown.
public final class CohortMarkdown {
  private final Cohort cohort;
  private final StringBuilder text = new StringBuilder();

  private CohortMarkdown(Cohort cohort) {
    this.cohort = cohort;
  }

  public static String of(List<Cohort> cohorts) {
    StringBuilder all = new StringBuilder();
    for (Cohort cohort : cohorts) {
      CohortMarkdown some = new CohortMarkdown(cohort);
      some.whole();
      all.append(all.isEmpty() ? "" : "\n").append(some.text);
    }
    return all.toString();
  }

  private void whole() {
    text.append("## ")
        .append(Markdown.escaped(cohort.title()))
        .append(cohort.group().map(group -> ", " + Markdown.escaped(group.toString())).orElse(""))
        .append("\n\n")
        .append(cohort.lines().words())
        .append(" patients\n");
    for (Answer answer : cohort.answers()) {
      table(answer.label(), "", answer.told());
      table("", "rule", answer.rules());
    }
    table("", "missing", cohort.missing());
    table("", "something wrong", cohort.mistakes());
  }

  private void table(String title, String head, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    if (!title.isEmpty()) {
      text.append("\n### ").append(Markdown.escaped(title)).append('\n');
    }
    text.append("\n| ").append(head).append(" | patients | share |\n|---|--:|--:|\n");
    for (Line line : lines) {
      text.append("| ")
          .append(Markdown.escaped(line.words()))
          .append(" | ")
          .append(line.count().figure().words())
          .append(" | ")
          .append(CohortText.share(line.count()))
          .append(" |\n");
    }
  }
}
