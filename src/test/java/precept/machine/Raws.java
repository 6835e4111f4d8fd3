package precept.machine;

import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Numerals;
import precept.model.Value;

/// Values as programs have them.
final class Raws {
  private Raws() {}

  static Object of(Value value) {
    return switch (value) {
      case Value.Truth(var holds) -> holds;
      case Value.Choice(var name) -> name;
      case Value.Amount(var number) -> number(number);
      case Value.Members(var names) -> Set.copyOf(names);
      case Value.Formula formula -> throw new IllegalArgumentException("no fact");
      case Value.Absence absence -> throw new IllegalArgumentException("no fact");
    };
  }

  /// A third is no double.
  static Object number(BigFraction number) {
    if (Numerals.isWhole(number)) {
      return number.intValue();
    }
    double near = number.doubleValue();
    return Borders.decimal(near).equals(number) ? (Object) near : number;
  }
}
