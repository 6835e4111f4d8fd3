package precept.check;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Conversion;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.syntax.Declaration;
import precept.syntax.Measured;
import precept.syntax.Name;
import precept.unit.Unit;
import precept.unit.UnitParser;

/// Other units in which an input may be given: `also in` and what is the same in both.
final class Conversions {
  private final List<Diagnostic> mistakes;
  private final Units units;

  Conversions(List<Diagnostic> mistakes) {
    this.mistakes = mistakes;
    this.units = new Units(mistakes);
  }

  /// The same type, whose numbers may also be given in other units; nothing where one of these is
  /// mistaken.
  Optional<Type> also(Type type, List<Declaration.Also> written) {
    if (written.isEmpty()) {
      return Optional.of(type);
    }
    if (!(type instanceof Type.Measure measure)) {
      mistakes.add(new TypeMistake.NoNumber("this input").at(written.getFirst().unit().at()));
      return Optional.empty();
    }
    return Phrases.all(written, also -> conversion(also, measure)).map(measure::also);
  }

  private Optional<Conversion> conversion(Declaration.Also also, Type.Measure own) {
    Optional<Unit> unit = units.read(also.unit());
    Optional<List<BigFraction>> ours =
        Phrases.all(
            also.equivalences(), same -> units.in(own.unit(), same.own(), Optional.empty()));
    Optional<List<BigFraction>> theirs =
        unit.flatMap(some ->
            Phrases.all(
                also.equivalences(), same -> units.in(some, same.other(), Optional.empty())));
    if (ours.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    boolean swapped =
        unit.orElseThrow().sameDimension(own.unit())
            && also.equivalences().stream()
                .anyMatch(same ->
                    !isIn(same.own(), own.unit()) || !isIn(same.other(), unit.orElseThrow()));
    Optional<BigFraction> factor = swapped ? Optional.empty() : factor(ours.get(), theirs.get());
    if (factor.isEmpty()) {
      mistakes.add(new NumberMistake.NoConversion().at(also.unit().at()));
      return Optional.empty();
    }
    BigFraction offset =
        ours.get().size() == 1
            ? BigFraction.ZERO
            : ours.get().getFirst().subtract(theirs.get().getFirst().multiply(factor.get()));
    if (offset.signum() == 0 && unit.get().factorTo(own.unit()).equals(factor)) {
      mistakes.add(new NumberMistake.NeedlessUnit(also.unit()).at(also.unit().at()));
    }
    return Optional.of(
        new Conversion(
            unit.get(),
            factor.get(),
            offset,
            also.written(),
            also.cites().stream().map(Name::text).toList()));
  }

  private static boolean isIn(Measured amount, Unit unit) {
    return amount
        .unit()
        .flatMap(written -> UnitParser.parse(written.text()).found())
        .map(Unit::code)
        .equals(Optional.of(unit.code()));
  }

  /// By one pair from zero to it, by two from the one to the other; nothing, where they are not so
  /// many, or do not lie apart.
  private static Optional<BigFraction> factor(List<BigFraction> ours, List<BigFraction> theirs) {
    boolean two = ours.size() == 2;
    BigFraction rise = two ? ours.getLast().subtract(ours.getFirst()) : ours.getFirst();
    BigFraction run = two ? theirs.getLast().subtract(theirs.getFirst()) : theirs.getFirst();
    return ours.size() > 2 || rise.signum() == 0 || run.signum() == 0
        ? Optional.empty()
        : Optional.of(rise.divide(run)).filter(factor -> factor.signum() > 0);
  }
}
