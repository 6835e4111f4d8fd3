package precept.unit;

import java.util.Optional;

/// What came of reading a unit: the unit, or why the text is not one.
public sealed interface UnitReading {

  /// The text names a unit.
  record Valid(Unit unit) implements UnitReading {}

  /// The text does not name a unit this project knows.
  ///
  /// @param text the text as written
  /// @param position the offset of the first character at fault, counted from 0
  /// @param reason one plain-English sentence for the author
  record Invalid(String text, int position, String reason) implements UnitReading {}

  /// The unit, when there is one.
  default Optional<Unit> found() {
    return switch (this) {
      case Valid(Unit unit) -> Optional.of(unit);
      case Invalid _ -> Optional.empty();
    };
  }
}
