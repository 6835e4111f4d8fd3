package precept.machine;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Conversion;
import precept.model.Numerals;
import precept.model.Type;
import precept.unit.Unit;
import precept.unit.UnitParser;

/// From a program's numbers to an input's.
///
///     own = given * factor + offset
public record Scale(BigFraction factor, BigFraction offset) {
  public static final Scale SAME = new Scale(BigFraction.ONE, BigFraction.ZERO);

  /// What the source says of a unit, or else units say themselves.
  ///
  /// @return nothing where the range is not measured in the unit
  public static Optional<Scale> of(Type.Measure range, String written) {
    return UnitParser.parse(written)
        .found()
        .filter(unit -> !range.isOfAnotherScale(unit))
        .flatMap(unit ->
            range.conversion(unit).map(some -> by(some, unit)).orElseGet(() -> by(range, unit)));
  }

  private static Optional<Scale> by(Conversion conversion, Unit unit) {
    return unit.factorTo(conversion.unit())
        .map(factor -> new Scale(factor.multiply(conversion.factor()), conversion.offset()));
  }

  private static Optional<Scale> by(Type.Measure range, Unit unit) {
    return unit.factorTo(range.unit())
        .filter(factor -> unit.annotations().equals(range.unit().annotations()))
        .map(factor -> new Scale(factor, BigFraction.ZERO));
  }

  public BigFraction own(BigFraction given) {
    return equals(SAME) ? given : given.multiply(factor).add(offset);
  }

  BigFraction given(BigFraction own) {
    return equals(SAME) ? own : own.subtract(offset).divide(factor);
  }

  /// Whether a greater number is a greater one of the input, and a whole number a whole one.
  boolean keepsOrder() {
    return factor.signum() > 0;
  }

  boolean keepsWhole() {
    return Numerals.isWhole(factor) && Numerals.isWhole(offset);
  }
}
