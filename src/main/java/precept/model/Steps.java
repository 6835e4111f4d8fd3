package precept.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Numbers that are all multiples of one step: whole ones, points, what is rounded, and sums of
/// these.
public final class Steps {
  private Steps() {}

  /// @param steps that of a definition, if its numbers have one
  public static Optional<BigFraction> of(Term term, Function<String, Optional<BigFraction>> steps) {
    return switch (term) {
      case Term.Reference(var name) -> steps.apply(name);
      case Term.Constant(var number) -> Optional.of(number.abs());
      case Term.Sum(var left, var right) -> common(List.of(left, right), steps);
      case Term.Difference(var left, var right) -> common(List.of(left, right), steps);
      case Term.Extreme(var greatest, var operands) -> common(operands, steps);
      case Term.Product(var left, var right) ->
          of(left, steps).flatMap(one -> of(right, steps).map(one::multiply));
      case Term.Quotient(var left, var right) ->
          right instanceof Term.Constant(var divisor)
              ? of(left, steps).map(step -> step.divide(divisor).abs())
              : Optional.empty();
      case Term.Rounded(var operand, var step, var mode) -> Optional.of(step);
      case Term.Function function -> Optional.empty();
      case Term.Power power -> Optional.empty();
    };
  }

  /// The same, of definitions that refer to each other.
  public static Optional<BigFraction> of(Term term, Guideline guideline) {
    return of(term, name -> of(guideline.definition(name), guideline));
  }

  private static Optional<BigFraction> of(Definition definition, Guideline guideline) {
    return switch (definition) {
      case Definition.Quantity quantity -> of(quantity.formula(), guideline);
      case Definition.Score score ->
          score.rows().stream().map(row -> row.points().abs()).reduce(Steps::greatest);
      case Definition.Input input -> whole(input.type());
      case Decision decision -> whole(decision.type()).or(() -> common(decision.rows(), guideline));
      case Definition.Criterion criterion -> Optional.empty();
    };
  }

  /// That of the numbers that the rows give.
  private static Optional<BigFraction> common(List<Decision.Row> rows, Guideline guideline) {
    return common(
        rows.stream()
            .map(Decision.Row::answer)
            .flatMap(answer ->
                answer instanceof Decision.Answer.Gives(Value.Amount(var number))
                    ? Stream.of(new Term.Constant(number))
                    : answer.source().stream())
            .toList(),
        name -> of(guideline.definition(name), guideline));
  }

  private static Optional<BigFraction> whole(Type type) {
    return type instanceof Type.Measure measure && measure.whole()
        ? Optional.of(BigFraction.ONE)
        : Optional.empty();
  }

  private static Optional<BigFraction> common(
      List<Term> terms, Function<String, Optional<BigFraction>> steps) {
    List<BigFraction> found = terms.stream().flatMap(term -> of(term, steps).stream()).toList();
    return found.size() == terms.size() ? common(found.stream()) : Optional.empty();
  }

  /// The greatest step whose multiples all of these are; 0 is a multiple of any.
  public static Optional<BigFraction> common(Stream<BigFraction> steps) {
    return steps.reduce(Steps::greatest);
  }

  private static BigFraction greatest(BigFraction a, BigFraction b) {
    BigInteger together = a.getDenominator().multiply(b.getDenominator());
    return BigFraction.of(
        a.getNumerator()
            .multiply(b.getDenominator())
            .gcd(b.getNumerator().multiply(a.getDenominator())),
        together.abs());
  }
}
