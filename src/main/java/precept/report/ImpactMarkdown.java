package precept.report;

import java.util.List;
import java.util.stream.Stream;
import precept.document.Count;
import precept.document.Impact;
import precept.document.Impact.Group;
import precept.document.Impact.Region;

/// What a change does to the patients of a cohort, in Markdown.
public final class ImpactMarkdown {
  private final StringBuilder text = new StringBuilder();

  private ImpactMarkdown() {}

  public static String of(Impact cohort) {
    ImpactMarkdown markdown = new ImpactMarkdown();
    markdown.head(cohort);
    cohort.groups().forEach(markdown::group);
    return markdown.text.toString();
  }

  private void head(Impact cohort) {
    text.append("# Patients moved: ").append(Markdown.escaped(cohort.title())).append("\n\n");
    text.append(Markdown.banner(cohort.after())).append('\n');
    text.append(
        Markdown.table(
            List.of("", "Patients", "Share"),
            List.of(
                List.of("Read", Markdown.escaped(cohort.read().words()), ""),
                List.of(
                    "Refused: unreadable or contradictory facts",
                    Markdown.escaped(cohort.refused().words()),
                    ""),
                row("Told the same, whatever is missing", cohort.stay()),
                row("Told something else, whatever is missing", cohort.move()),
                row("Either: it hangs on facts that are missing", cohort.mayMove()))));
    String words =
        String.join(
            " ",
            Stream.of(
                    ImpactWords.shares(cohort),
                    ImpactWords.uncompared(cohort),
                    ImpactWords.withheld(cohort))
                .filter(some -> !some.isEmpty())
                .toList());
    if (!words.isEmpty()) {
      text.append(Markdown.escaped(words)).append('\n');
    }
  }

  private static List<String> row(String name, Count count) {
    return List.of(
        name,
        Markdown.escaped(count.figure().words()),
        count.share().map(share -> Markdown.escaped(share.words())).orElse(""));
  }

  private void group(Group group) {
    text.append("\n## ").append(Markdown.escaped(group.title())).append('\n');
    group.regions().forEach(this::region);
  }

  private void region(Region region) {
    text.append("\n**").append(Markdown.escaped(region.move().title())).append("**\n\n");
    region.move().rows().forEach(row -> line(row.label(), row.content().text()));
    ImpactWords.of(region).forEach(this::line);
  }

  private void line(String label, String said) {
    text.append("- ").append(label).append(": ").append(Markdown.escaped(said)).append('\n');
  }
}
