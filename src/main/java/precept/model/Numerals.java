package precept.model;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.unit.Unit;

/// Exact numbers as people read them: `14 days`, `0.5 mg/dL`, `1/3`.
public final class Numerals {
  private Numerals() {}

  /// A decimal where it ends, else a fraction; never rounded.
  public static String text(BigFraction number) {
    try {
      BigDecimal decimal =
          new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()));
      return decimal.stripTrailingZeros().toPlainString();
    } catch (ArithmeticException endless) {
      return number.getNumerator() + "/" + number.getDenominator();
    }
  }

  public static String text(BigFraction number, Unit unit) {
    return (text(number) + " " + unit.label(number)).strip();
  }

  /// A computed number as medicine prints it: exact with up to four digits or where it is whole,
  /// else about three significant ones, marked as such.
  public static String computed(BigFraction number, Unit unit) {
    String exact = text(number);
    boolean few = !exact.contains("/") && new BigDecimal(exact).precision() <= Rounding.DIGITS + 1;
    boolean whole = number.getDenominator().abs().equals(java.math.BigInteger.ONE);
    return few || whole
        ? text(number, unit)
        : ("≈ " + Rounding.significant(number).toPlainString() + " " + unit.label(number)).strip();
  }

  public static String text(Type.Measure range) {
    return text(range.low()) + ".." + text(range.high(), range.unit());
  }

  public static BigFraction fraction(BigDecimal decimal) {
    return BigFraction.of(decimal.unscaledValue())
        .multiply(BigFraction.of(10).pow(-decimal.scale()));
  }
}
