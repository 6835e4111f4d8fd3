package precept.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Bounds;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Numerals;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;
import precept.syntax.Declaration;
import precept.syntax.Phrase;
import precept.unit.Unit;

/// Phrases to conditions and terms: tells truths from numbers, and settles units.
final class Phrases {
  private static final Test IS_YES = new Test.OneOf(Set.of(Value.YES), true);

  private final Scope scope;
  private final Units units;
  private final Functions functions;

  Phrases(Scope scope) {
    this.scope = scope;
    this.units = new Units(scope.mistakes());
    this.functions = new Functions(scope);
  }

  Optional<Clause> clause(Declaration.Clause written, List<String> cites) {
    return condition(written.condition())
        .map(
            condition -> new Clause(condition, written.written(), cites, written.condition().at()));
  }

  Optional<Condition> condition(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Or(var operands, var at) -> conditions(operands).map(Condition.Any::new);
      case Phrase.And(var operands, var at) -> conditions(operands).map(Condition.All::new);
      case Phrase.Not(var operand, var at) -> condition(operand).map(Condition.Not::new);
      case Phrase.Tested tested -> tested(tested);
      case Phrase.Named named -> truth(named);
      case Phrase.Literal literal -> noTruth(literal, "a number");
      case Phrase.Arithmetic sum -> noTruth(sum, "a number");
      case Phrase.Extreme extreme -> noTruth(extreme, "a number");
      case Phrase.Function function -> noTruth(function, "a number");
      case Phrase.Power power -> noTruth(power, "a number");
    };
  }

  private Optional<Condition> noTruth(Phrase phrase, String what) {
    return scope.refuse(new TypeMistake.NoCondition(what).at(phrase.at()));
  }

  private Optional<Condition> truth(Phrase.Named named) {
    Optional<Type> type = scope.type(named.name());
    if (type.isPresent() && !(type.get() instanceof Type.YesNo)) {
      return noTruth(named, "`" + named.name() + "` alone");
    }
    return type.map(yesNo -> new Condition.Holds(new Term.Reference(named.name().text()), IS_YES));
  }

  private Optional<Condition> tested(Phrase.Tested tested) {
    if (tested.subject() instanceof Phrase.Named(var name)) {
      return scope
          .type(name)
          .flatMap(type ->
              new Patterns(
                      scope.mistakes(), name.text(), type, scope.isDecision(name), Optional.empty())
                  .test(tested.pattern()))
          .map(test -> new Condition.Holds(new Term.Reference(name.text()), test));
    }
    return number(tested.subject())
        .filter(sized -> functions.isExact(sized, tested.subject()))
        .flatMap(sized ->
            new Patterns(
                    scope.mistakes(),
                    "the expression",
                    new Type.Measure(
                        sized.bounds().low(),
                        sized.bounds().high(),
                        false,
                        sized.unit(),
                        Optional.empty()),
                    false,
                    Optional.empty())
                .test(tested.pattern())
                .map(test -> new Condition.Holds(sized.term(), test)));
  }

  private Optional<List<Condition>> conditions(List<Phrase> operands) {
    return all(operands, this::condition);
  }

  Optional<Sized> number(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Named named -> variable(named);
      case Phrase.Literal(var amount) ->
          units
              .unitOf(amount)
              .map(unit -> Sized.constant(Numerals.fraction(amount.number()), unit));
      case Phrase.Arithmetic(var operator, var left, var right, var at) ->
          number(left).flatMap(a -> number(right).flatMap(b -> joined(operator, a, b, right)));
      case Phrase.Extreme(var greatest, var operands, var at) -> extreme(greatest, operands);
      case Phrase.Function(var name, var operand, var at) ->
          number(operand)
              .flatMap(some -> functions.plain(some, operand))
              .flatMap(plain -> functions.of(name, plain, operand));
      case Phrase.Power(var base, var exponent, var at) ->
          number(base)
              .flatMap(some ->
                  number(exponent)
                      .flatMap(plain -> functions.plain(plain, exponent))
                      .flatMap(plain -> functions.power(some, plain, base, exponent)));
      case Phrase.Or or -> noNumber(or);
      case Phrase.And and -> noNumber(and);
      case Phrase.Not not -> noNumber(not);
      case Phrase.Tested tested -> noNumber(tested);
    };
  }

  private Optional<Sized> noNumber(Phrase phrase) {
    return scope.refuse(new TypeMistake.NoNumber("a condition").at(phrase.at()));
  }

  private Optional<Sized> variable(Phrase.Named named) {
    Optional<Type> type = scope.type(named.name());
    if (type.isPresent() && !(type.get() instanceof Type.Measure)) {
      scope.refuse(new TypeMistake.NoNumber("`" + named.name() + "`").at(named.at()));
    }
    return type.filter(Type.Measure.class::isInstance)
        .map(Type.Measure.class::cast)
        .map(measure ->
            new Sized(new Term.Reference(named.name().text()), measure.unit(), measure.bounds()));
  }

  private Optional<Sized> joined(Phrase.Operator operator, Sized a, Sized b, Phrase right) {
    return switch (operator) {
      case PLUS ->
          sameUnit(b, a.unit(), right)
              .map(c ->
                  new Sized(
                      new Term.Sum(a.term(), c.term()), a.unit(), a.bounds().plus(c.bounds())));
      case MINUS ->
          sameUnit(b, a.unit(), right)
              .map(c ->
                  new Sized(
                      new Term.Difference(a.term(), c.term()),
                      a.unit(),
                      a.bounds().minus(c.bounds())));
      case TIMES ->
          Optional.of(
              new Sized(
                  new Term.Product(a.term(), b.term()),
                  a.unit().times(b.unit()),
                  a.bounds().times(b.bounds())));
      case OVER -> quotient(a, b, right);
    };
  }

  private Optional<Sized> quotient(Sized a, Sized b, Phrase right) {
    if (b.bounds().contains(BigFraction.ZERO)) {
      return scope.refuse(new NumberMistake.ZeroDivisor().at(right.at()));
    }
    return Optional.of(
        new Sized(
            new Term.Quotient(a.term(), b.term()),
            a.unit().dividedBy(b.unit()),
            a.bounds().over(b.bounds())));
  }

  private Optional<Sized> extreme(boolean greatest, List<Phrase> operands) {
    Optional<Sized> first = number(operands.getFirst());
    return first.flatMap(model ->
        all(
                operands.subList(1, operands.size()),
                operand -> number(operand).flatMap(n -> sameUnit(n, model.unit(), operand)))
            .map(rest -> {
              List<Sized> parts = new ArrayList<>(rest);
              parts.addFirst(model);
              return new Sized(
                  new Term.Extreme(greatest, parts.stream().map(Sized::term).toList()),
                  model.unit(),
                  Bounds.extreme(greatest, parts.stream().map(Sized::bounds).toList()));
            }));
  }

  Optional<Sized> sameUnit(Sized sized, Unit wanted, Phrase written) {
    Optional<BigFraction> factor = sized.unit().factorTo(wanted);
    if (factor.isEmpty()) {
      scope.refuse(new NumberMistake.UnitMismatch(sized.unit(), wanted).at(written.at()));
    }
    return factor.map(found -> sized.in(wanted, found));
  }

  /// All results, or nothing where one is missing; every operand is looked at, so that every
  /// mistake is found.
  static <A, B> Optional<List<B>> all(List<A> items, Function<A, Optional<B>> reading) {
    List<Optional<B>> read = items.stream().map(reading).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? Optional.of(read.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }
}
