package precept.model;

import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a test is applied to: a definition's value, or a number computed from several. Units are
/// settled when a term is built: numbers that meet in a sum are in one unit, conversions are
/// constant factors.
public sealed interface Term {

  /// What it is computed from, in order.
  default List<Term> operands() {
    return switch (this) {
      case Reference reference -> List.of();
      case Constant constant -> List.of();
      case Sum(var left, var right) -> List.of(left, right);
      case Difference(var left, var right) -> List.of(left, right);
      case Product(var left, var right) -> List.of(left, right);
      case Quotient(var left, var right) -> List.of(left, right);
      case Extreme(var greatest, var operands) -> operands;
      case Rounded(var operand, var step, var mode) -> List.of(operand);
      case Function(var kind, var operand) -> List.of(operand);
      case Power(var base, var exponent) -> List.of(base, exponent);
    };
  }

  /// The same, computed from others.
  default Term of(List<Term> operands) {
    return switch (this) {
      case Reference reference -> reference;
      case Constant constant -> constant;
      case Sum sum -> new Sum(operands.getFirst(), operands.getLast());
      case Difference difference -> new Difference(operands.getFirst(), operands.getLast());
      case Product product -> new Product(operands.getFirst(), operands.getLast());
      case Quotient quotient -> new Quotient(operands.getFirst(), operands.getLast());
      case Extreme(var greatest, var before) -> new Extreme(greatest, operands);
      case Rounded(var before, var step, var mode) -> new Rounded(operands.getFirst(), step, mode);
      case Function(var kind, var before) -> new Function(kind, operands.getFirst());
      case Power power -> new Power(operands.getFirst(), operands.getLast());
    };
  }

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

  /// The exponential, or a logarithm, of a number without a unit.
  record Function(Kind kind, Term operand) implements Term {}

  enum Kind {
    EXP,
    LN,
    LOG10
  }

  /// A number that is not negative to the power of another.
  record Power(Term base, Term exponent) implements Term {}

  /// Whether it is seldom an exact number, and not rounded to one.
  default boolean isIrrational() {
    return switch (this) {
      case Rounded rounded -> false;
      case Function function -> true;
      case Power(var base, Constant(var exponent)) when Numerals.isWhole(exponent) ->
          base.isIrrational();
      case Power power -> true;
      case Term other -> other.operands().stream().anyMatch(Term::isIrrational);
    };
  }
}
