package precept.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import precept.document.Cohort;
import precept.document.Cohort.Answer;
import precept.document.Cohort.Count;
import precept.document.Cohort.Line;

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
                    + number(cohort.lines())
                    + (cohort.lines().equals(new Count(Optional.of(1L)))
                        ? " patient"
                        : " patients")))
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
    int width = lines.stream().mapToInt(line -> number(line.count()).length()).max().orElse(0);
    for (Line line : lines) {
      String number = number(line.count());
      String share = shares ? share(line.count(), cohort.lines()) : "";
      String head =
          "    "
              + " ".repeat(width - number.length())
              + number
              + (shares ? " ".repeat(9 - share.length()) + share : "")
              + "  ";
      text.append(head)
          .append(ink.layout().wrapped(line.words(), head.length()).stripLeading())
          .append('\n');
    }
  }

  static String number(Count count) {
    return count.number().map(some -> String.format(Locale.ROOT, "%,d", some)).orElse("withheld");
  }

  /// In per cent, to one decimal.
  static String share(Count part, Count whole) {
    if (part.number().isEmpty() || whole.number().filter(all -> all > 0).isEmpty()) {
      return "";
    }
    return BigDecimal.valueOf(part.number().get() * 100)
            .divide(BigDecimal.valueOf(whole.number().get()), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }
}
