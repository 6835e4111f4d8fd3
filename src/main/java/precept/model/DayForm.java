package precept.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a registry writes days, and the time between two of them in whole units: a month or a year
/// is over on the day of the same number, or where the month has none, on the first of the next (so
/// who was born on 29 February is a year older on 1 March).
public final class DayForm {
  private static final Pattern WORDS = Pattern.compile("(year|month|day)|([^a-zA-Z0-9])");
  private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00(\\.0+)?)?Z?$");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "d",
          ChronoUnit.DAYS,
          "wk",
          ChronoUnit.WEEKS,
          "mo",
          ChronoUnit.MONTHS,
          "a",
          ChronoUnit.YEARS);

  public static final DayForm ISO = of("year-month-day").orElseThrow();

  private final String written;
  private final DateTimeFormatter form;

  private DayForm(String written, DateTimeFormatter form) {
    this.written = written;
    this.form = form;
  }

  /// @param written the words year, month and day, each once, and the signs between them
  /// @return nothing where it is anything else
  public static Optional<DayForm> of(String written) {
    DateTimeFormatterBuilder form = new DateTimeFormatterBuilder();
    Matcher words = WORDS.matcher(written);
    int at = 0;
    StringBuilder seen = new StringBuilder();
    boolean parted = !written.chars().allMatch(Character::isLetter);
    while (words.find() && words.start() == at) {
      at = words.end();
      String word = words.group(1);
      if (word == null) {
        form.appendLiteral(words.group(2));
      } else {
        seen.append(word.charAt(0));
        append(form, word, parted);
      }
    }
    boolean each =
        seen.length() == 3 && "dmy".chars().allMatch(c -> seen.indexOf(Character.toString(c)) >= 0);
    return at == written.length() && each
        ? Optional.of(
            new DayForm(
                written,
                form.toFormatter(Locale.ROOT)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT)))
        : Optional.empty();
  }

  private static void append(DateTimeFormatterBuilder form, String word, boolean parted) {
    int least = parted ? 1 : 2; // with no sign between, nobody knows where a number ends
    switch (word) {
      case "year" -> form.appendValue(ChronoField.YEAR, 4);
      case "month" -> form.appendValue(ChronoField.MONTH_OF_YEAR, least, 2, SignStyle.NOT_NEGATIVE);
      default -> form.appendValue(ChronoField.DAY_OF_MONTH, least, 2, SignStyle.NOT_NEGATIVE);
    }
  }

  /// A time of day is no part of a day, unless it is its beginning.
  public Optional<LocalDate> read(String text) {
    try {
      return Optional.of(LocalDate.parse(MIDNIGHT.matcher(text).replaceFirst(""), form));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /// In what whole units a range counts time; nothing where it counts none that days make up.
  public static Optional<ChronoUnit> unit(Type type) {
    return type instanceof Type.Measure measure
        ? Optional.ofNullable(UNITS.get(measure.unit().code()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return written;
  }
}
