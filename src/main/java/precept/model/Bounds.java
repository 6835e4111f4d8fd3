package precept.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Numbers from `low` to `high`, both included, and arithmetic on them: the result holds every
/// result of numbers taken from the operands (interval arithmetic: Moore 1966). A known number is
/// `low = high`, so the arithmetic is exact there.
public record Bounds(BigFraction low, BigFraction high) {

  public Bounds {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low is above high");
    }
  }

  public static Bounds exactly(BigFraction number) {
    return new Bounds(number, number);
  }

  public boolean isExact() {
    return low.equals(high);
  }

  public boolean contains(BigFraction number) {
    return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
  }

  public Bounds hull(Bounds other) {
    return new Bounds(least(low, other.low), greatest(high, other.high));
  }

  public Optional<Bounds> meet(Bounds other) {
    BigFraction from = greatest(low, other.low);
    BigFraction to = least(high, other.high);
    return from.compareTo(to) <= 0 ? Optional.of(new Bounds(from, to)) : Optional.empty();
  }

  public Bounds plus(Bounds other) {
    return new Bounds(low.add(other.low), high.add(other.high));
  }

  public Bounds minus(Bounds other) {
    return new Bounds(low.subtract(other.high), high.subtract(other.low));
  }

  public Bounds times(Bounds other) {
    return corners(other, BigFraction::multiply);
  }

  /// The divisor does not contain zero: the checker refuses one that may.
  public Bounds over(Bounds other) {
    return corners(other, BigFraction::divide);
  }

  public Bounds map(UnaryOperator<BigFraction> monotone) {
    return new Bounds(monotone.apply(low), monotone.apply(high));
  }

  public static Bounds extreme(boolean greatest, List<Bounds> operands) {
    BinaryOperator<BigFraction> pick = greatest ? Bounds::greatest : Bounds::least;
    return operands.stream()
        .reduce((a, b) -> new Bounds(pick.apply(a.low, b.low), pick.apply(a.high, b.high)))
        .orElseThrow();
  }

  /// The multiple of `step` nearest to a number; a half goes away from zero.
  public static BigFraction rounded(BigFraction number, BigFraction step) {
    return rounded(number, step, RoundingMode.HALF_UP);
  }

  /// The multiple of `step` to which a number is rounded.
  public static BigFraction rounded(BigFraction number, BigFraction step, RoundingMode mode) {
    BigFraction steps = number.divide(step);
    BigDecimal whole =
        new BigDecimal(steps.getNumerator())
            .divide(new BigDecimal(steps.getDenominator()), 0, mode);
    return step.multiply(whole.toBigIntegerExact());
  }

  private Bounds corners(Bounds other, BinaryOperator<BigFraction> operation) {
    return Stream.of(low, high)
        .flatMap(a -> Stream.of(other.low, other.high).map(b -> operation.apply(a, b)))
        .map(Bounds::exactly)
        .reduce(Bounds::hull)
        .orElseThrow();
  }

  private static BigFraction least(BigFraction a, BigFraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static BigFraction greatest(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
