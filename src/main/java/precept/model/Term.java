package precept.model;

import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a test is applied to: a definition's value, or a number computed from several. Units are
/// settled when a term is built: numbers that meet in a sum are in one unit, conversions are
/// constant factors.
public sealed interface Term {

  record Reference(String name) implements Term {}

  record Constant(BigFraction number) implements Term {}

  record Sum(Term left, Term right) implements Term {}

  record Difference(Term left, Term right) implements Term {}

  record Product(Term left, Term right) implements Term {}

  record Quotient(Term left, Term right) implements Term {}

  record Extreme(boolean greatest, List<Term> operands) implements Term {
    public Extreme {
      operands = List.copyOf(operands);
    }
  }

  /// To a multiple of `step`: the nearest, where a half goes away from zero (`HALF_UP`, everyday
  /// rounding) or to the even multiple (`HALF_EVEN`), the next below (`FLOOR`) or above
  /// (`CEILING`).
  record Rounded(Term operand, BigFraction step, RoundingMode mode) implements Term {}
}
