package precept.unit;

import java.util.Locale;
import java.util.Optional;

/// The English words for spans of time, and the UCUM code each stands for.
enum TimeWord {
  SECOND("s"),
  MINUTE("min"),
  HOUR("h"),
  DAY("d"),
  WEEK("wk"),
  MONTH("mo"),
  YEAR("a");

  private final String code;

  TimeWord(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  String singular() {
    return name().toLowerCase(Locale.ROOT);
  }

  String plural() {
    return singular() + "s";
  }

  /// The word as an author writes it, singular or plural, in any case.
  static Optional<TimeWord> ofWord(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    for (TimeWord time : values()) {
      if (word.equals(time.singular()) || word.equals(time.plural())) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }

  static Optional<TimeWord> ofCode(String code) {
    for (TimeWord time : values()) {
      if (code.equals(time.code)) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }
}
