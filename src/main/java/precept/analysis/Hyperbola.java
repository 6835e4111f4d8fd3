package precept.analysis;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// How a number that is computed by plus, minus, times and over changes with one measurement that
/// stands in it once; a straight line is one.
///
///     at(x) = (first + b u) / (1 + c u)     where u = x - start
record Hyperbola(BigFraction start, BigFraction first, BigFraction b, BigFraction c) {

  /// The one through three points, by Cramer's rule; a constant where two are of one height.
  static Hyperbola through(List<BigFraction> x, List<BigFraction> y) {
    BigFraction u = x.get(1).subtract(x.get(0));
    BigFraction v = x.get(2).subtract(x.get(0));
    BigFraction up = y.get(1).subtract(y.get(0));
    BigFraction vp = y.get(2).subtract(y.get(0));
    BigFraction whole = u.multiply(v).multiply(y.get(1).subtract(y.get(2)));
    if (whole.signum() == 0) {
      return new Hyperbola(x.get(0), y.get(0), BigFraction.ZERO, BigFraction.ZERO);
    }
    BigFraction b =
        u.multiply(y.get(1)).multiply(vp).subtract(v.multiply(y.get(2)).multiply(up)).divide(whole);
    BigFraction c = u.multiply(vp).subtract(v.multiply(up)).divide(whole);
    return new Hyperbola(x.get(0), y.get(0), b, c);
  }

  /// Where it comes to a number, if it does at one place.
  Optional<BigFraction> meeting(BigFraction number) {
    BigFraction slope = b.subtract(number.multiply(c));
    return slope.signum() == 0
        ? Optional.empty()
        : Optional.of(start.add(number.subtract(first).divide(slope)));
  }
}
