package precept.machine;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.model.Bounds;
import precept.model.Numerals;
import precept.model.Value;

/// Where the cells of an axis part, for numbers as a processor has them.
///
/// A double stands for the shortest decimal that is read as it (`Double.toString`), so 0.1 is a
/// tenth. That order is the order of doubles: between two cells there is a last double of the
/// first.
///
/// @param scale of the program's numbers, which keeps their order
record Borders(Axis axis, Scale scale) {

  /// The last long in a cell before `end`.
  long lastLong(int end) {
    if (!isNumber(end)) {
      return Long.MAX_VALUE;
    }
    Border border = border(end);
    BigInteger floor = floor(border.number());
    boolean itself = border.included() || !Numerals.isWhole(border.number());
    return saturated(itself ? floor : floor.subtract(BigInteger.ONE));
  }

  /// The last double in a cell before `end`.
  double lastDouble(int end) {
    if (!isNumber(end)) {
      return Double.MAX_VALUE;
    }
    Border border = border(end);
    return last(border.number(), border.included());
  }

  long leastLong(Bounds bounds) {
    return saturated(floor(scale.given(bounds.low()).negate()).negate());
  }

  long mostLong(Bounds bounds) {
    return saturated(floor(scale.given(bounds.high())));
  }

  double leastDouble(Bounds bounds) {
    return Math.nextUp(last(scale.given(bounds.low()), false));
  }

  double mostDouble(Bounds bounds) {
    return last(scale.given(bounds.high()), true);
  }

  /// A number that is what lies before it, or lies behind.
  private record Border(BigFraction number, boolean included) {}

  /// Cells that are no numbers lie behind all that are.
  private boolean isNumber(int end) {
    return end < axis.cells().size() && axis.cells().get(end).value() instanceof Value.Amount;
  }

  private Border border(int end) {
    Axis.Cell cell = axis.cells().get(end);
    return cell.between()
        .map(ends -> new Border(scale.given(ends.low()), true))
        .orElseGet(() -> new Border(scale.given(((Value.Amount) cell.value()).number()), false));
  }

  private static double last(BigFraction number, boolean included) {
    double last = Math.clamp(number.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
    while (!isBefore(last, number, included)) {
      last = Math.nextDown(last);
    }
    while (isBefore(Math.nextUp(last), number, included)) {
      last = Math.nextUp(last);
    }
    return last;
  }

  private static boolean isBefore(double some, BigFraction number, boolean included) {
    if (Double.isInfinite(some)) {
      return some < 0;
    }
    int order = decimal(some).compareTo(number);
    return order < 0 || (order == 0 && included);
  }

  /// What a double stands for.
  static BigFraction decimal(double some) {
    return Numerals.fraction(new BigDecimal(Double.toString(some)));
  }

  private static BigInteger floor(BigFraction number) {
    BigInteger[] parts = number.getNumerator().divideAndRemainder(number.getDenominator());
    boolean below = parts[1].signum() * number.getDenominator().signum() < 0;
    return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static long saturated(BigInteger some) {
    return some.bitLength() < Long.SIZE
        ? some.longValue()
        : some.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
