package precept.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.source.Span;
import precept.syntax.TypeText;
import precept.unit.Unit;

/// Types as written to types as meant.
final class Types {
  private final List<Diagnostic> mistakes;
  private final Units units;

  Types(List<Diagnostic> mistakes) {
    this.mistakes = mistakes;
    this.units = new Units(mistakes);
  }

  Optional<Type> type(TypeText written) {
    return switch (written) {
      case TypeText.YesNo yesNo -> Optional.of(new Type.YesNo());
      case TypeText.OneOf(var choices, var at) -> options(choices, at).map(Type.OneOf::new);
      case TypeText.AnyOf(var choices, var at) -> options(choices, at).map(Type.AnyOf::new);
      case TypeText.Range range -> measure(range);
    };
  }

  private Optional<List<Option>> options(List<TypeText.Choice> choices, Span at) {
    Map<String, Span> seen = new HashMap<>();
    Map<String, TypeText.Choice> called = new HashMap<>();
    List<Option> options = new ArrayList<>();
    for (TypeText.Choice choice : choices) {
      Span first = seen.putIfAbsent(choice.name().text(), choice.name().at());
      if (first != null) {
        mistakes.add(new NameMistake.Duplicate(choice.name(), first).at(choice.name().at()));
      }
      TypeText.Choice other = called.putIfAbsent(choice.label().text().strip(), choice);
      if (other != null && first == null) {
        mistakes.add(
            new NameMistake.SharedLabel(choice.name(), other.name()).at(choice.label().at()));
      }
      options.add(new Option(choice.name().text(), choice.label().text()));
    }
    if (choices.isEmpty()) {
      mistakes.add(new TypeMistake.NoChoice().at(at));
      return Optional.empty();
    }
    return Optional.of(options);
  }

  private Optional<Type> measure(TypeText.Range range) {
    BigFraction low = Numerals.fraction(range.low().number());
    BigFraction high = Numerals.fraction(range.high().number());
    if (low.compareTo(high) >= 0) {
      mistakes.add(new NumberMistake.EmptyRange().at(range.at()));
      return Optional.empty();
    }
    if (range.whole() && !(Numerals.isWhole(low) && Numerals.isWhole(high))) {
      mistakes.add(new NumberMistake.NotWhole("each end of the range").at(range.at()));
      return Optional.empty();
    }
    Optional<Unit> unit =
        range.unit().isEmpty() ? Optional.of(Unit.ONE) : units.read(range.unit().get());
    return unit.map(found ->
        new Type.Measure(
            low,
            high,
            range.whole(),
            found,
            range.other().map(other -> new Option(other.name().text(), other.label().text()))));
  }
}
