package precept.cohort;

import java.util.Optional;

/// What is wrong with one patient's line.
///
/// @param column absent where it is the line itself
/// @param value what stands there; absent where nothing does
public record Mistake(Optional<String> column, Optional<String> value, String reason) {
  static Mistake ofLine(String reason) {
    return new Mistake(Optional.empty(), Optional.empty(), reason);
  }

  static Mistake ofCell(String column, String value, String reason) {
    return new Mistake(Optional.of(column), Optional.of(value), reason);
  }

  /// `weight "abc": is no number`
  public String words() {
    return column
            .map(some -> some + value.map(text -> " \"" + text + "\"").orElse("") + ": ")
            .orElse("")
        + reason;
  }
}
