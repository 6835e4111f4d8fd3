package precept.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.unit.Unit;

/// Exact numbers as people read them: `14 days`, `0.5 mg/dL`, `1/3`.
public final class Numerals {
  /// To how many significant digits a computed number is shown.
  private static final int DIGITS = 3;

  private static final int MOST_DIGITS = 12;

  private Numerals() {}

  /// A decimal where it ends, else a fraction; never rounded.
  public static String text(BigFraction number) {
    try {
      BigDecimal decimal =
          new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()));
      return decimal.stripTrailingZeros().toPlainString();
    } catch (ArithmeticException endless) {
      BigFraction positive = number.abs(); // the sign may stand below the line
      return (number.signum() < 0 ? "-" : "")
          + positive.getNumerator().abs()
          + "/"
          + positive.getDenominator().abs();
    }
  }

  public static String text(BigFraction number, Unit unit) {
    return (text(number) + " " + unit.label(number)).strip();
  }

  /// As a person types it and a program reads it: with the code of its unit.
  public static String typed(BigFraction number, Unit unit) {
    return (text(number) + " " + unit.typed(number)).strip();
  }

  /// A computed number as medicine prints it: exact with up to four digits or where it is whole,
  /// else about three significant ones, marked as such.
  public static String computed(BigFraction number, Unit unit) {
    String exact = text(number);
    boolean few = !exact.contains("/") && new BigDecimal(exact).precision() <= DIGITS + 1;
    return few || isWhole(number)
        ? text(number, unit)
        : ("≈ " + significant(number).toPlainString() + " " + unit.label(number)).strip();
  }

  /// A number with three significant digits, and with more where fewer than these would be left:
  /// what is nearly 30 shall not read as 30, which may be where it is cut. Digits before the point
  /// are all kept.
  private static BigDecimal significant(BigFraction number) {
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

  static BigDecimal decimal(BigFraction number, int digits, RoundingMode mode) {
    return new BigDecimal(number.getNumerator())
        .divide(new BigDecimal(number.getDenominator()), new MathContext(digits, mode));
  }

  public static String text(Type.Measure range) {
    return text(range.low()) + ".." + text(range.high(), range.unit());
  }

  /// The same number with its sign above: a division by a number below zero leaves it below.
  static BigFraction signedAbove(BigFraction number) {
    return number.getDenominator().signum() > 0
        ? number
        : BigFraction.of(number.getNumerator().negate(), number.getDenominator().negate());
  }

  public static boolean isWhole(BigFraction number) {
    return number.getDenominator().abs().equals(BigInteger.ONE);
  }

  public static BigFraction fraction(BigDecimal decimal) {
    return BigFraction.of(decimal.unscaledValue())
        .multiply(BigFraction.of(10).pow(-decimal.scale()));
  }
}
