package precept.report;

import java.util.List;
import java.util.stream.Stream;
import precept.document.Count;
import precept.document.Impact;
import precept.document.Impact.Region;
import precept.document.Share;

/// What a change does to the patients of a cohort, for a terminal.
public final class ImpactText {
  private final StringBuilder text = new StringBuilder();
  private final Ink ink;

  private ImpactText(Ink ink) {
    this.ink = ink;
  }

  public static String of(Impact cohort, Ink ink) {
    ImpactText text = new ImpactText(ink);
    text.head(cohort);
    cohort
        .groups()
        .forEach(group -> {
          text.text.append('\n').append(ink.strong(group.title())).append('\n');
          group.regions().forEach(text::region);
        });
    return text.text.toString();
  }

  private void head(Impact cohort) {
    text.append(ink.strong(cohort.title() + "   " + cohort.read().words() + " patients"))
        .append("\n\n");
    List<List<String>> rows =
        List.of(
            List.of("refused", cohort.refused().words(), "", "unreadable or contradictory facts"),
            row("told the same", cohort.stay(), "whatever is missing"),
            row("told something else", cohort.move(), "whatever is missing"),
            row("either", cohort.mayMove(), "it hangs on facts that are missing"));
    int[] widths = new int[3];
    for (int column = 0; column < widths.length; column++) {
      int here = column;
      widths[column] = rows.stream().mapToInt(row -> row.get(here).length()).max().orElse(0);
    }
    rows.forEach(row ->
        text.append("  ")
            .append(row.get(0))
            .append(" ".repeat(widths[0] - row.get(0).length() + 2))
            .append(" ".repeat(widths[1] - row.get(1).length()))
            .append(row.get(1))
            .append(" ".repeat(widths[2] - row.get(2).length() + 2))
            .append(row.get(2))
            .append("   ")
            .append(row.get(3))
            .append('\n'));
    Stream.of(
            ImpactWords.shares(cohort),
            ImpactWords.uncompared(cohort),
            ImpactWords.withheld(cohort))
        .filter(words -> !words.isEmpty())
        .forEach(words -> text.append('\n').append(ink.layout().wrapped(words, 2)).append('\n'));
  }

  private static List<String> row(String name, Count count, String remark) {
    return List.of(
        name, count.figure().words(), count.share().map(Share::words).orElse(""), remark);
  }

  private void region(Region region) {
    text.append('\n').append(ink.layout().wrapped(region.move().title(), 2)).append('\n');
    region.move().rows().forEach(row -> line(row.label(), row.content().text()));
    ImpactWords.of(region).forEach(this::line);
  }

  private void line(String name, String content) {
    String label = "    " + name + " ".repeat(Math.max(1, 9 - name.length()));
    text.append(name.equals("DANGER") ? ink.error(label) : label)
        .append(ink.layout().wrapped(content, label.length()).stripLeading())
        .append('\n');
  }
}
