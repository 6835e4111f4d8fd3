package precept.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day of the calendar, written year-month-day. It is always somebody who gives it: nothing asks
/// what day it is today.
public record Day(int year, int month, int day) implements Comparable<Day> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Comparator<Day> ORDER =
      Comparator.comparingInt(Day::year).thenComparingInt(Day::month).thenComparingInt(Day::day);

  /// Empty where there is no such day.
  public static Optional<Day> of(String text) {
    Matcher date = FORM.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(date.group(1));
    int month = Integer.parseInt(date.group(2));
    int day = Integer.parseInt(date.group(3));
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int[] days = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]
        ? Optional.of(new Day(year, month, day))
        : Optional.empty();
  }

  public boolean isBefore(Day other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Day other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}
