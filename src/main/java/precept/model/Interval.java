package precept.model;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// The numbers between two ends; an end that is absent lies at infinity.
public record Interval(Optional<End> low, Optional<End> high) {

  /// @param closed whether the end itself belongs to the interval
  public record End(BigFraction number, boolean closed) {}

  public static Interval closed(BigFraction low, BigFraction high) {
    return new Interval(Optional.of(new End(low, true)), Optional.of(new End(high, true)));
  }

  public static Interval above(BigFraction low, boolean closed) {
    return new Interval(Optional.of(new End(low, closed)), Optional.empty());
  }

  public static Interval below(BigFraction high, boolean closed) {
    return new Interval(Optional.empty(), Optional.of(new End(high, closed)));
  }

  public boolean contains(BigFraction number) {
    return (low.isEmpty() || follows(number, low.get()))
        && (high.isEmpty() || precedes(number, high.get()));
  }

  /// Whether all numbers of this interval lie above a number.
  public boolean isAbove(BigFraction number) {
    return !low.map(end -> follows(number, end)).orElse(true);
  }

  /// Whether all numbers of this interval lie below a number.
  public boolean isBelow(BigFraction number) {
    return !high.map(end -> precedes(number, end)).orElse(true);
  }

  /// Whether the numbers from `from` to `to`, both included, have one in this interval.
  public boolean meets(BigFraction from, BigFraction to) {
    return low.map(end -> follows(to, end)).orElse(true)
        && high.map(end -> precedes(from, end)).orElse(true);
  }

  private static boolean follows(BigFraction number, End end) {
    int order = number.compareTo(end.number());
    return order > 0 || (order == 0 && end.closed());
  }

  private static boolean precedes(BigFraction number, End end) {
    int order = number.compareTo(end.number());
    return order < 0 || (order == 0 && end.closed());
  }
}
