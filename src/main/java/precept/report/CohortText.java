package precept.report;

import java.util.List;
import precept.document.Cohort;
import precept.document.Cohort.Answer;
import precept.document.Cohort.Line;
import precept.document.Count;
import precept.document.Figure;
import precept.document.Share;

/// How many are told what, for a terminal.
public final class CohortText {
  private static final int MISSING = 12;

  private final Cohort cohort;
  private final Ink ink;
  private final StringBuilder text = new StringBuilder();

  private CohortText(Cohort cohort, Ink ink) {
    this.cohort = cohort;
    this.ink = ink;
  }

  /// @param rules whether the rules that decided are told
  public static String of(Cohort cohort, boolean rules, Ink ink) {
    CohortText text = new CohortText(cohort, ink);
    text.whole(rules);
    return text.text.toString();
  }

  private void whole(boolean rules) {
    text.append(
            ink.strong(
                cohort.title()
                    + "   "
                    + cohort.group().map(group -> group + "   ").orElse("")
                    + cohort.lines().words()
                    + (cohort.lines().equals(new Figure.Told(1)) ? " patient" : " patients")))
        .append('\n');
    for (Answer answer : cohort.answers()) {
      text.append('\n')
          .append(ink.layout().wrapped(answer.label() + "  " + answer.name(), 2))
          .append('\n');
      lines(answer.told(), true);
      if (rules && !answer.rules().isEmpty()) {
        text.append("    by the rules\n");
        lines(answer.rules(), true);
      }
    }
    part("Facts that are missing, and for how many", cohort.missing(), MISSING);
    part("Something is wrong", cohort.mistakes(), Integer.MAX_VALUE);
  }

  private void part(String title, List<Line> lines, int most) {
    if (lines.isEmpty()) {
      return;
    }
    text.append("\n  ").append(title).append('\n');
    lines(lines.stream().limit(most).toList(), false);
    if (lines.size() > most) {
      text.append("    and ").append(lines.size() - most).append(" more\n");
    }
  }

  private void lines(List<Line> lines, boolean shares) {
    int width =
        lines.stream().mapToInt(line -> line.count().figure().words().length()).max().orElse(0);
    for (Line line : lines) {
      String number = line.count().figure().words();
      String share = share(line.count());
      String head =
          "    "
              + " ".repeat(width - number.length())
              + number
              + (shares ? " ".repeat(Math.max(1, 9 - share.length())) + share : "")
              + "  ";
      text.append(head)
          .append(ink.layout().wrapped(line.words(), head.length()).stripLeading())
          .append('\n');
    }
  }

  static String share(Count count) {
    return count.share().map(Share::words).orElse("");
  }
}
