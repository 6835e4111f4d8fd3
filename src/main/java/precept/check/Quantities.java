package precept.check;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Numerals;
import precept.model.Rounding;
import precept.model.Steps;
import precept.model.Term;
import precept.model.Type;
import precept.source.Span;
import precept.syntax.Declaration;
import precept.syntax.Formula;
import precept.syntax.Measured;
import precept.syntax.Name;
import precept.syntax.Phrase;
import precept.unit.Unit;

/// Quantities: what they are computed by, and the ranges of those that state none.
final class Quantities {
  private final Scope scope;
  private final Phrases phrases;
  private final Units units;
  private final Functions functions;

  Quantities(Scope scope) {
    this.scope = scope;
    this.phrases = new Phrases(scope);
    this.units = new Units(scope.mistakes());
    this.functions = new Functions(scope);
  }

  /// Gives each quantity that states no range one that its formula cannot leave: interval
  /// arithmetic (Moore 1966) over the ranges of what it is computed from, its ends rounded outward.
  static void enclose(List<Declaration> declarations, Scope scope) {
    List<Declaration.Quantity> open =
        new ArrayList<>(
            declarations.stream()
                .filter(Declaration.Quantity.class::isInstance)
                .map(Declaration.Quantity.class::cast)
                .filter(some -> some.type().isEmpty() && !some.formulas().isEmpty())
                .toList());
    Quantities unheard = new Quantities(scope.reporting(new ArrayList<>()));
    boolean progress = true;
    while (progress) {
      progress = open.removeIf(some -> unheard.enclosed(some));
    }
    round(open)
        .ifPresent(names ->
            scope.refuse(
                new NameMistake.Cycle(names.getFirst(), String.join(" -> ", names))
                    .at(
                        scope.declared().get(names.getFirst()) instanceof Declaration.Quantity first
                            ? first.name().at()
                            : open.getFirst().name().at())));
  }

  private boolean enclosed(Declaration.Quantity written) {
    Optional<Type> type =
        unit(written)
            .flatMap(unit -> value(written, unit))
            .map(sized -> {
              Bounds bounds = Rounding.outward(sized.bounds());
              return new Type.Measure(
                  bounds.low(), bounds.high(), false, sized.unit(), Optional.empty());
            });
    type.ifPresent(found -> scope.types().putIfAbsent(written.name().text(), found));
    return type.isPresent();
  }

  /// Quantities without a range that lead back to themselves, the first of them twice.
  private static Optional<List<String>> round(List<Declaration.Quantity> open) {
    for (Declaration.Quantity start : open) {
      SequencedSet<String> path = new LinkedHashSet<>();
      Optional<Declaration.Quantity> at = Optional.of(start);
      while (at.isPresent() && path.add(at.get().name().text())) {
        List<String> named =
            at.get().formulas().stream().flatMap(some -> names(some.phrase())).toList();
        at = open.stream().filter(some -> named.contains(some.name().text())).findFirst();
      }
      if (at.isPresent()) {
        List<String> all = new ArrayList<>(path);
        List<String> cycle =
            new ArrayList<>(all.subList(all.indexOf(at.get().name().text()), all.size()));
        cycle.add(at.get().name().text());
        return Optional.of(cycle);
      }
    }
    return Optional.empty();
  }

  private static Stream<String> names(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Named(var name) -> Stream.of(name.text());
      case Phrase.Arithmetic(var operator, var left, var right, var at) ->
          Stream.concat(names(left), names(right));
      case Phrase.Extreme(var greatest, var operands, var at) ->
          operands.stream().flatMap(Quantities::names);
      case Phrase.Function(var name, var operand, var at) -> names(operand);
      case Phrase.Power(var base, var exponent, var at) ->
          Stream.concat(names(base), names(exponent));
      case Phrase.Literal literal -> Stream.empty();
      case Phrase.Or or -> Stream.empty();
      case Phrase.And and -> Stream.empty();
      case Phrase.Not not -> Stream.empty();
      case Phrase.Tested tested -> Stream.empty();
    };
  }

  Optional<Definition.Quantity> quantity(Declaration.Quantity written) {
    Span at = written.name().at();
    if (written.formulas().isEmpty()) {
      return scope.refuse(new DeclarationMistake.NoFormula().at(at));
    }
    Formula formula = written.formulas().getFirst();
    Clauses.one(written.formulas(), some -> some.phrase().at(), "=", scope);
    List<Name> cites = Stream.concat(written.cites().stream(), formula.cites().stream()).toList();
    List<String> cited = scope.cites(cites, at, "quantity");
    Optional<Type> type = Optional.ofNullable(scope.types().get(written.name().text()));
    if (type.isPresent() && !(type.get() instanceof Type.Measure)) {
      return scope.refuse(new TypeMistake.NoNumber("`" + written.name() + "`").at(at));
    }
    Optional<Unit> unit =
        written.type().isEmpty() ? unit(written) : type.map(some -> ((Type.Measure) some).unit());
    Optional<Sized> value = unit.flatMap(some -> value(written, some));
    if (value.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    whole((Type.Measure) type.get(), value.get(), written.name(), formula);
    return Optional.of(
        new Definition.Quantity(
            written.name().text(),
            written.label().text(),
            type.get(),
            value.get().term(),
            written(written, formula),
            Stream.concat(cited.stream(), limitCites(written).stream()).distinct().toList(),
            at));
  }

  /// The unit in which a quantity that states no range comes.
  private Optional<Unit> unit(Declaration.Quantity written) {
    return written.unit().isEmpty() ? Optional.of(Unit.ONE) : units.read(written.unit().get());
  }

  /// Refuses what is to be whole and may not be.
  void whole(Type.Measure type, Sized value, Name name, Formula formula) {
    if (type.whole() && !isWhole(value.term())) {
      scope.refuse(new NumberMistake.PerhapsNotWhole(name).at(formula.phrase().at()));
    }
  }

  private boolean isWhole(Term term) {
    return Steps.of(
            term,
            name ->
                scope.types().get(name) instanceof Type.Measure some && some.whole()
                    ? Optional.of(BigFraction.ONE)
                    : Optional.empty())
        .filter(Numerals::isWhole)
        .isPresent();
  }

  private Optional<Sized> value(Declaration.Quantity written, Unit unit) {
    Optional<Sized> number = value(written.formulas().getFirst(), unit);
    Optional<Declaration.Limit> limit =
        Clauses.one(written.limits(), some -> some.range().at(), "limited to", scope);
    return limit.isEmpty()
        ? number
        : range(limit.get(), unit).flatMap(range -> number.map(sized -> limited(sized, range)));
  }

  /// What a formula comes to, in a unit, and rounded as it says.
  Optional<Sized> value(Formula formula, Unit unit) {
    Optional<Sized> exact =
        phrases
            .number(formula.phrase())
            .flatMap(sized -> phrases.sameUnit(sized, unit, formula.phrase()));
    return formula.rounding().isEmpty()
        ? exact.filter(sized -> functions.isExact(sized, formula.phrase()))
        : step(formula.rounding().get().step(), unit)
            .flatMap(
                step -> exact.map(sized -> rounded(sized, step, formula.rounding().get().mode())));
  }

  private Optional<BigFraction> step(Measured written, Unit unit) {
    return units
        .in(unit, written, Optional.empty())
        .filter(step ->
            step.signum() > 0
                || scope.refuse(new NumberMistake.NoStep().at(written.at())).isPresent());
  }

  private static Sized rounded(Sized exact, BigFraction step, RoundingMode mode) {
    return new Sized(
        new Term.Rounded(exact.term(), step, mode),
        exact.unit(),
        exact.bounds().map(number -> Bounds.rounded(number, step, mode)));
  }

  private Optional<Bounds> range(Declaration.Limit limit, Unit unit) {
    Optional<BigFraction> low = units.in(unit, limit.range().low(), Optional.empty());
    Optional<BigFraction> high = units.in(unit, limit.range().high(), Optional.empty());
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    return low.get().compareTo(high.get()) < 0
        ? Optional.of(new Bounds(low.get(), high.get()))
        : scope.refuse(new NumberMistake.EmptyRange().at(limit.range().at()));
  }

  /// What lies beyond an end is taken for the end.
  private static Sized limited(Sized sized, Bounds range) {
    Term least = new Term.Constant(range.low());
    Term most = new Term.Constant(range.high());
    Bounds limited =
        Bounds.extreme(
            false,
            List.of(
                Bounds.exactly(range.high()),
                Bounds.extreme(true, List.of(Bounds.exactly(range.low()), sized.bounds()))));
    return new Sized(
        new Term.Extreme(
            false, List.of(most, new Term.Extreme(true, List.of(least, sized.term())))),
        sized.unit(),
        limited);
  }

  /// What a limit cites, which must not be nothing: it changes what the source computes.
  private List<String> limitCites(Declaration.Quantity written) {
    return written.limits().stream()
        .findFirst()
        .map(limit -> scope.cites(limit.cites(), limit.range().at(), "limit"))
        .orElse(List.of());
  }

  private static String written(Declaration.Quantity written, Formula formula) {
    return formula.written()
        + written.limits().stream()
            .findFirst()
            .map(limit -> " limited to " + limit.range().at().text().strip())
            .orElse("");
  }
}
