package precept.model;

import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/// Numbers of few digits, as people write them.
public final class Rounding {
  private static final int DIGITS = 3;

  private Rounding() {}

  /// The same bounds, or wider ones whose ends have three significant digits.
  public static Bounds outward(Bounds bounds) {
    return new Bounds(
        Numerals.fraction(Numerals.decimal(bounds.low(), DIGITS, RoundingMode.FLOOR)),
        Numerals.fraction(Numerals.decimal(bounds.high(), DIGITS, RoundingMode.CEILING)));
  }

  /// A number of few digits about the middle between two others.
  public static BigFraction between(BigFraction low, BigFraction high) {
    BigFraction quarter = high.subtract(low).divide(4);
    BigFraction middle = low.add(high).divide(2);
    BigFraction step = BigFraction.ONE;
    while (step.compareTo(quarter) < 0) {
      step = step.multiply(10);
    }
    BigFraction found = Bounds.rounded(middle, step);
    while (found.subtract(middle).abs().compareTo(quarter) > 0) {
      step = step.divide(10);
      found = Bounds.rounded(middle, step);
    }
    return found;
  }
}
