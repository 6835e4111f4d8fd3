package precept.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Interval;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;
import precept.source.Diagnostic;
import precept.source.Span;
import precept.syntax.Measured;
import precept.syntax.Name;
import precept.syntax.Pattern;
import precept.unit.Unit;

/// Patterns held against a type: what each means as a test, or why it does not fit.
final class Patterns {
  private final List<Diagnostic> mistakes;
  private final Units units;
  private final String subject;
  private final Type type;
  private final boolean decision;
  private final Optional<Unit> headUnit;

  /// @param subject what the type is of, for messages
  /// @param decision whether it can be silent or in conflict
  /// @param headUnit the unit of numbers that have none
  Patterns(
      List<Diagnostic> mistakes,
      String subject,
      Type type,
      boolean decision,
      Optional<Unit> headUnit) {
    this.mistakes = mistakes;
    this.units = new Units(mistakes);
    this.subject = subject;
    this.type = type;
    this.decision = decision;
    this.headUnit = headUnit;
  }

  Optional<Test> test(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Silent(var at) -> admits(false, at);
      case Pattern.Conflict(var at) -> admits(true, at);
      case Pattern.Among(var names, var at) -> named(names, at, true);
      case Pattern.NoneOf(var names, var at) -> named(names, at, false);
      case Pattern.Includes(var how, var names, var at) -> includes(how, names, at);
      case Pattern.Comparison comparison ->
          measured(comparison.at()).flatMap(range -> comparison(comparison, range));
      case Pattern.Equal(var amount) ->
          measured(amount.at()).flatMap(range -> equal(amount, range));
      case Pattern.Between(var low, var high, var open, var at) ->
          measured(at)
              .flatMap(range -> between(low, high, open, at, range))
              .map(i -> new Test.Within(i, true));
      case Pattern.Outside(var low, var high, var at) ->
          measured(at)
              .flatMap(range -> between(low, high, false, at, range))
              .map(i -> new Test.Within(i, false));
    };
  }

  private Optional<Test> admits(boolean conflict, Span at) {
    if (!decision) {
      mistakes.add(new TypeMistake.NoDecision(subject).at(at));
      return Optional.empty();
    }
    return Optional.of(new Test.Admits(conflict));
  }

  private Optional<Test> named(List<Name> names, Span at, boolean among) {
    return switch (type) {
      case Type.AnyOf any
          when among && names.size() == 1 && names.getFirst().text().equals("empty") ->
          Optional.of(new Test.Empty());
      case Type.AnyOf any -> misfit(at);
      case Type.YesNo yesNo -> choices(names, List.of("yes", "no"), among);
      case Type.OneOf one ->
          choices(names, one.options().stream().map(Option::name).toList(), among);
      case Type.Measure measure ->
          measure.other().isPresent()
              ? choices(names, List.of(measure.other().get().name()), among)
              : misfit(at);
    };
  }

  private Optional<Test> choices(List<Name> names, List<String> known, boolean among) {
    Set<Value> values = new HashSet<>();
    for (Name name : names) {
      if (!known.contains(name.text())) {
        mistakes.add(new NameMistake.UnknownChoice(name.text(), subject, type).at(name.at()));
        return Optional.empty();
      }
      values.add(valueOf(name.text()));
    }
    return Optional.of(new Test.OneOf(values, among));
  }

  private Value valueOf(String name) {
    return type instanceof Type.YesNo ? Value.of(name.equals("yes")) : new Value.Choice(name);
  }

  private Optional<Test> includes(Pattern.How how, List<Name> names, Span at) {
    if (!(type instanceof Type.AnyOf any)) {
      return misfit(at);
    }
    Set<String> members = new HashSet<>();
    for (Name name : names) {
      if (any.options().stream().noneMatch(option -> option.name().equals(name.text()))) {
        mistakes.add(new NameMistake.UnknownChoice(name.text(), subject, type).at(name.at()));
        return Optional.empty();
      }
      members.add(name.text());
    }
    return Optional.of(new Test.Includes(Test.How.valueOf(how.name()), members));
  }

  private Optional<Test> comparison(Pattern.Comparison comparison, Type.Measure range) {
    return bound(comparison, range)
        .flatMap(bound -> within(bound, comparison.at(), range))
        .map(bound ->
            switch (comparison.relation()) {
              case LESS -> Interval.below(bound, false);
              case AT_MOST -> Interval.below(bound, true);
              case MORE -> Interval.above(bound, false);
              case AT_LEAST -> Interval.above(bound, true);
            })
        .map(interval -> new Test.Within(interval, true));
  }

  /// The number compared with: the bound itself, or what a stated convention takes it for.
  private Optional<BigFraction> bound(Pattern.Comparison comparison, Type.Measure range) {
    if (comparison.convention().isEmpty()) {
      return units.in(range, comparison.bound(), headUnit);
    }
    Optional<Unit> stated = units.unitOf(comparison.bound());
    if (stated.flatMap(unit -> unit.factorTo(range.unit())).isPresent()) {
      mistakes.add(new NumberMistake.NeedlessConvention().at(comparison.convention().get().at()));
    }
    return units.in(range.unit(), comparison.convention().get(), Optional.empty());
  }

  private Optional<Test> equal(Measured amount, Type.Measure range) {
    if (!range.whole()) {
      mistakes.add(new NumberMistake.Equality().at(amount.at()));
    }
    return units
        .in(range, amount, headUnit)
        .flatMap(number -> within(number, amount.at(), range))
        .map(number -> new Test.Within(Interval.closed(number, number), true));
  }

  private Optional<Interval> between(
      Measured low, Measured high, boolean open, Span at, Type.Measure range) {
    Measured lower =
        low.unit().isPresent() ? low : new Measured(low.number(), high.unit(), low.at());
    Optional<BigFraction> from =
        units.in(range, lower, headUnit).flatMap(number -> within(number, at, range));
    Optional<BigFraction> to =
        units.in(range, high, headUnit).flatMap(number -> within(number, at, range));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    int order = from.get().compareTo(to.get());
    if (order > 0 || (order == 0 && open)) {
      mistakes.add(new NumberMistake.EmptyRange().at(at));
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            Optional.of(new Interval.End(from.get(), true)),
            Optional.of(new Interval.End(to.get(), !open))));
  }

  private Optional<BigFraction> within(BigFraction number, Span at, Type.Measure range) {
    List<Diagnostic> found = new ArrayList<>();
    if (number.compareTo(range.low()) < 0 || number.compareTo(range.high()) > 0) {
      found.add(new NumberMistake.OutOfRange(subject, Numerals.text(range)).at(at));
    } else if (range.whole() && !Numerals.isWhole(number)) {
      found.add(new NumberMistake.NotWhole(subject).at(at));
    } else if (isFraction(number, range)) {
      String percent = Numerals.text(number.multiply(100), range.unit());
      mistakes.add(
          new NumberMistake.DoubtfulPercentage(
                  subject, Numerals.text(range), Numerals.text(number, range.unit()), percent)
              .at(at));
    }
    mistakes.addAll(found);
    return found.isEmpty() ? Optional.of(number) : Optional.empty();
  }

  /// Whether a threshold looks like a fraction of one where percentages up to a hundred are meant.
  private static boolean isFraction(BigFraction number, Type.Measure range) {
    return range.unit().code().equals("%")
        && number.signum() > 0
        && number.compareTo(BigFraction.ONE) < 0
        && range.high().compareTo(BigFraction.of(50)) >= 0;
  }

  private Optional<Type.Measure> measured(Span at) {
    return type instanceof Type.Measure measure ? Optional.of(measure) : misfit(at);
  }

  private <T> Optional<T> misfit(Span at) {
    mistakes.add(
        new TypeMistake.WrongTest(subject, TypeWords.is(type), TypeWords.tests(type)).at(at));
    return Optional.empty();
  }
}
