package precept.check;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Numerals;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.syntax.Measured;
import precept.syntax.Name;
import precept.unit.Unit;
import precept.unit.UnitParser;
import precept.unit.UnitReading;

/// Written amounts, brought into the unit where they are needed. Only exact conversions are made.
final class Units {
  private final List<Diagnostic> mistakes;

  Units(List<Diagnostic> mistakes) {
    this.mistakes = mistakes;
  }

  Optional<Unit> read(Name written) {
    return switch (UnitParser.parse(written.text())) {
      case UnitReading.Valid(var unit) -> Optional.of(unit);
      case UnitReading.Invalid invalid -> {
        mistakes.add(new NumberMistake.UnknownUnit(written, invalid.reason()).at(written.at()));
        yield Optional.empty();
      }
    };
  }

  /// The unit written after an amount, or none.
  Optional<Unit> unitOf(Measured amount) {
    return amount.unit().isPresent() ? read(amount.unit().get()) : Optional.of(Unit.ONE);
  }

  /// The number in the wanted unit.
  ///
  /// @param assumed the unit of a number without one
  Optional<BigFraction> in(Unit wanted, Measured amount, Optional<Unit> assumed) {
    if (amount.unit().isEmpty() && assumed.isEmpty() && !wanted.equals(Unit.ONE)) {
      mistakes.add(new NumberMistake.MissingUnit(TypeWords.unit(wanted)).at(amount.at()));
      return Optional.empty();
    }
    Optional<Unit> unit =
        amount.unit().isEmpty() ? assumed.or(() -> Optional.of(Unit.ONE)) : unitOf(amount);
    return unit.flatMap(found -> converted(found, wanted, amount));
  }

  /// The same in the unit of a range.
  Optional<BigFraction> in(Type.Measure range, Measured amount, Optional<Unit> assumed) {
    Optional<Unit> unit =
        amount.unit().isEmpty() ? assumed : UnitParser.parse(amount.unit().get().text()).found();
    if (unit.isPresent() && range.isOfAnotherScale(unit.get())) {
      mistakes.add(new NumberMistake.UnitMismatch(unit.get(), range.unit()).at(amount.at()));
      return Optional.empty();
    }
    return unit.flatMap(range::conversion)
        .map(conversion ->
            conversion.own(
                Numerals.fraction(amount.number())
                    .multiply(
                        unit.flatMap(some -> some.factorTo(conversion.unit())).orElseThrow())))
        .or(() -> in(range.unit(), amount, assumed));
  }

  private Optional<BigFraction> converted(Unit found, Unit wanted, Measured amount) {
    Optional<BigFraction> factor = found.factorTo(wanted);
    if (factor.isEmpty()) {
      mistakes.add(new NumberMistake.UnitMismatch(found, wanted).at(amount.at()));
    } else if (amount.unit().isPresent() && !found.annotations().equals(wanted.annotations())) {
      mistakes.add(
          new NumberMistake.OtherAnnotation(TypeWords.unit(found), TypeWords.unit(wanted))
              .at(amount.at()));
    }
    return factor.map(Numerals.fraction(amount.number())::multiply);
  }
}
