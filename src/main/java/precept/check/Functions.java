package precept.check;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Bounds;
import precept.model.Elementary;
import precept.model.Numerals;
import precept.model.Term;
import precept.syntax.Phrase;
import precept.unit.Unit;

/// Exponentials, logarithms, roots and powers: of what they can be taken, and where they may stand.
final class Functions {
  private static final Map<String, Term.Kind> KINDS =
      Map.of("exp", Term.Kind.EXP, "ln", Term.Kind.LN, "log10", Term.Kind.LOG10);
  private static final Bounds SENSIBLE = new Bounds(BigFraction.of(-1000), BigFraction.of(1000));
  private static final BigFraction MOST_OF_A_UNIT = BigFraction.of(20);

  private final Scope scope;

  Functions(Scope scope) {
    this.scope = scope;
  }

  /// @param plain a number without a unit
  Optional<Sized> of(String name, Sized plain, Phrase written) {
    Term.Kind kind = KINDS.get(name);
    if (kind == null) {
      Sized half = Sized.constant(BigFraction.of(1, 2), Unit.ONE);
      return power(plain, half, written, written);
    }
    if (kind == Term.Kind.EXP) {
      return isSensible(plain, written) ? Optional.of(made(kind, plain)) : Optional.empty();
    }
    return plain.bounds().low().signum() > 0
        ? Optional.of(made(kind, plain))
        : scope.refuse(new NumberMistake.NoLogarithm().at(written.at()));
  }

  private static Sized made(Term.Kind kind, Sized plain) {
    return new Sized(
        new Term.Function(kind, plain.term()),
        Unit.ONE,
        Elementary.of(kind, plain.bounds(), Elementary.DIGITS));
  }

  private boolean isSensible(Sized plain, Phrase written) {
    boolean sensible = SENSIBLE.meet(plain.bounds()).equals(Optional.of(plain.bounds()));
    if (!sensible) {
      scope.refuse(new NumberMistake.TooLargeExponent().at(written.at()));
    }
    return sensible;
  }

  /// @param exponent a number without a unit
  Optional<Sized> power(Sized base, Sized exponent, Phrase written, Phrase writtenExponent) {
    int least = exponent.bounds().low().signum() < 0 ? 1 : 0;
    if (base.bounds().low().signum() < least) {
      return scope.refuse(new NumberMistake.NoPower().at(written.at()));
    }
    if (!isSensible(exponent, writtenExponent)) {
      return Optional.empty();
    }
    return unit(base.unit(), exponent.term(), written)
        .map(unit ->
            new Sized(
                new Term.Power(base.term(), exponent.term()),
                unit,
                Elementary.power(base.bounds(), exponent.bounds(), Elementary.DIGITS)));
  }

  /// Only a whole power of a unit is one.
  private Optional<Unit> unit(Unit unit, Term exponent, Phrase written) {
    if (unit.equals(Unit.ONE)) {
      return Optional.of(unit);
    }
    if (exponent instanceof Term.Constant(var number)
        && Numerals.isWhole(number)
        && number.abs().compareTo(MOST_OF_A_UNIT) <= 0) {
      Unit raised = Unit.ONE;
      for (int i = 0; i < number.abs().intValue(); i++) {
        raised = number.signum() > 0 ? raised.times(unit) : raised.dividedBy(unit);
      }
      return Optional.of(raised);
    }
    return scope.refuse(new NumberMistake.NotPlain(TypeWords.unit(unit)).at(written.at()));
  }

  /// A number without a unit, in which per cent and the like count as what they are.
  Optional<Sized> plain(Sized sized, Phrase written) {
    Optional<BigFraction> factor = sized.unit().factorTo(Unit.ONE);
    return factor.isPresent()
        ? factor.map(found -> sized.in(Unit.ONE, found))
        : scope.refuse(new NumberMistake.NotPlain(TypeWords.unit(sized.unit())).at(written.at()));
  }

  /// Refuses what is seldom an exact number, and not rounded to one.
  boolean isExact(Sized sized, Phrase written) {
    boolean exact = !sized.term().isIrrational();
    if (!exact) {
      scope.refuse(new NumberMistake.Irrational().at(written.at()));
    }
    return exact;
  }
}
