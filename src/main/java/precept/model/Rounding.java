package precept.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/// Numbers of few digits, as people write them.
public final class Rounding {
  /// To how many significant digits a computed number is shown.
  public static final int DIGITS = 3;

  private static final int MOST_DIGITS = 12;

  private Rounding() {}

  /// The same bounds, or wider ones whose ends have three significant digits.
  public static Bounds outward(Bounds bounds) {
    return new Bounds(
        Numerals.fraction(decimal(bounds.low(), DIGITS, RoundingMode.FLOOR)),
        Numerals.fraction(decimal(bounds.high(), DIGITS, RoundingMode.CEILING)));
  }

  /// A number of few digits about the middle between two others.
  public static BigFraction between(BigFraction low, BigFraction high) {
    BigFraction quarter = high.subtract(low).divide(4);
    BigFraction middle = low.add(high).divide(2);
    int tens =
        new BigDecimal(quarter.bigDecimalValue(2, RoundingMode.HALF_EVEN).toString()).precision();
    BigFraction step = BigFraction.of(10).pow(tens);
    BigFraction found = Bounds.rounded(middle, step);
    while (found.subtract(middle).abs().compareTo(quarter) > 0) {
      step = step.divide(10);
      found = Bounds.rounded(middle, step);
    }
    return found;
  }

  /// A number with three significant digits, and with more where fewer than these would be left:
  /// what is nearly 30 shall not read as 30, which may be where it is cut. Digits before the point
  /// are all kept.
  static BigDecimal significant(BigFraction number) {
    BigDecimal shown = BigDecimal.ZERO;
    for (int digits = DIGITS; digits <= MOST_DIGITS; digits++) {
      shown = decimal(number, digits, RoundingMode.HALF_UP);
      shown =
          shown.scale() < 0 ? decimal(number, digits - shown.scale(), RoundingMode.HALF_UP) : shown;
      if (shown.stripTrailingZeros().precision() >= DIGITS) {
        return shown;
      }
    }
    return shown;
  }

  private static BigDecimal decimal(BigFraction number, int digits, RoundingMode mode) {
    return new BigDecimal(number.getNumerator())
        .divide(new BigDecimal(number.getDenominator()), new MathContext(digits, mode));
  }
}
