package precept.check;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.source.Nearest;
import precept.syntax.Name;
import precept.syntax.TypeText;
import precept.unit.Unit;

/// Types as written to types as meant.
final class Types {
  private final List<Diagnostic> mistakes;
  private final Units units;
  private final ChoiceLists lists;

  Types(ChoiceLists lists, List<Diagnostic> mistakes) {
    this.lists = lists;
    this.mistakes = mistakes;
    this.units = new Units(mistakes);
  }

  Optional<Type> type(TypeText written) {
    return switch (written) {
      case TypeText.YesNo yesNo -> Optional.of(new Type.YesNo());
      case TypeText.OneOf(var choices, var at) ->
          ChoiceLists.options(choices, at, mistakes).map(Type.OneOf::new);
      case TypeText.AnyOf(var choices, var at) ->
          ChoiceLists.options(choices, at, mistakes).map(Type.AnyOf::new);
      case TypeText.Listed(var list, var any, var at) ->
          options(list).map(options -> any ? new Type.AnyOf(options) : new Type.OneOf(options));
      case TypeText.Range range -> measure(range);
    };
  }

  private Optional<List<Option>> options(Name list) {
    ChoiceLists.ChoiceList found = lists.named().get(list.text());
    if (found == null) {
      mistakes.add(
          new TypeMistake.NoType(list, new Nearest(list.text(), lists.named().keySet()))
              .at(list.at()));
      return Optional.empty();
    }
    return found.options();
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
