package precept.diff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Revision;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// What an old version's names are in a new one, and what is written in them.
///
/// @param names of definitions and recommendations, old to new
/// @param operands new names to those that they have inside of arithmetic
/// @param renames of choices and rules
record Names(
    Guideline old,
    Map<String, String> names,
    Map<String, String> operands,
    Revision.Renames renames) {

  String of(String name) {
    return names.getOrDefault(name, name);
  }

  /// A choice of what has this new name.
  private String choice(String of, String choice) {
    String renamed = renames.choices().get(of + "." + choice);
    return renamed == null ? recommended(of, choice) : renamed.substring(renamed.indexOf('.') + 1);
  }

  private String recommended(String of, String choice) {
    boolean recommends =
        old.decisions().stream()
            .anyMatch(decision -> of(decision.name()).equals(of) && decision.recommends());
    return recommends ? of(choice) : choice;
  }

  Clause clause(Clause some) {
    return new Clause(condition(some.condition()), some.written(), some.cites(), some.at());
  }

  private Condition condition(Condition some) {
    return switch (some) {
      case Condition.Holds(var subject, var test) -> {
        Term term = term(subject);
        yield new Condition.Holds(
            term, term instanceof Term.Reference(var name) ? test(name, test) : test);
      }
      case Condition.All(var parts) ->
          new Condition.All(parts.stream().map(this::condition).toList());
      case Condition.Any(var parts) ->
          new Condition.Any(parts.stream().map(this::condition).toList());
      case Condition.Not(var part) -> new Condition.Not(condition(part));
    };
  }

  /// A number alone has its name; as an operand it has the name that it has in arithmetic.
  private Term term(Term some) {
    return some instanceof Term.Reference(var name) ? new Term.Reference(of(name)) : operand(some);
  }

  Term operand(Term some) {
    return some instanceof Term.Reference(var name)
        ? new Term.Reference(operands.getOrDefault(of(name), of(name)))
        : some.of(some.operands().stream().map(this::operand).toList());
  }

  Test test(String of, Test some) {
    return switch (some) {
      case Test.OneOf(var values, var among) ->
          new Test.OneOf(
              values.stream().map(value -> value(of, value)).collect(Collectors.toSet()), among);
      case Test.Includes(var how, var members) ->
          new Test.Includes(
              how, members.stream().map(member -> choice(of, member)).collect(Collectors.toSet()));
      case Test.Anything anything -> anything;
      case Test.Within within -> within;
      case Test.Empty empty -> empty;
      case Test.Admits admits -> admits;
    };
  }

  Value value(String of, Value some) {
    return switch (some) {
      case Value.Choice(var name) -> new Value.Choice(choice(of, name));
      case Value.Members(var members) ->
          new Value.Members(
              members.stream().map(member -> choice(of, member)).collect(Collectors.toSet()));
      case Value.Truth truth -> truth;
      case Value.Amount amount -> amount;
      case Value.Formula(var term) -> new Value.Formula(operand(term));
      case Value.Absence absence -> absence;
    };
  }

  Type type(String of, Type some) {
    return switch (some) {
      case Type.YesNo yesNo -> yesNo;
      case Type.OneOf(var options) -> new Type.OneOf(options(of, options));
      case Type.AnyOf(var options) -> new Type.AnyOf(options(of, options));
      case Type.Measure(var low, var high, var whole, var unit, var other, var also) ->
          new Type.Measure(low, high, whole, unit, other.map(option -> option(of, option)), also);
    };
  }

  private List<Option> options(String of, List<Option> options) {
    return options.stream().map(option -> option(of, option)).toList();
  }

  private Option option(String of, Option option) {
    return new Option(choice(of, option.name()), option.label());
  }
}
