package precept.diff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import precept.diagram.Types;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Population;
import precept.model.Property;
import precept.model.Recommendation;
import precept.model.Revision;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// An old version in the names of a new one, so that the two can be laid on each other.
///
/// What has the same name and is another thing (a choice that became a number, a quantity with
/// another formula) gets a name that nothing else has.
final class Renaming {
  private final Guideline old;
  private final Map<String, String> names;
  private final Map<String, String> choices;
  private final Map<String, String> rules;

  private Renaming(Guideline old, Map<String, String> names, Revision.Renames renames) {
    this.old = old;
    this.names = names;
    this.choices = renames.choices();
    this.rules = renames.rules();
  }

  static Guideline of(Guideline old, Guideline now) {
    Revision.Renames renames = now.revision().renames();
    Map<String, String> names = new LinkedHashMap<>(renames.names());
    Guideline renamed = new Renaming(old, names, renames).guideline();
    for (Set<String> others = others(renamed, now);
        !others.isEmpty();
        others = others(renamed, now)) {
      others.forEach(
          name -> names.put(former(name, names), name + " of " + old.edition().version()));
      renamed = new Renaming(old, names, renames).guideline();
    }
    return renamed;
  }

  private static String former(String name, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }

  /// The inputs and quantities that have the name of something else.
  private static Set<String> others(Guideline renamed, Guideline now) {
    Set<String> others = new LinkedHashSet<>();
    for (Definition was : renamed.definitions().values()) {
      Definition is = now.definitions().get(was.name());
      if (is != null && isAnother(was, is)) {
        others.add(was.name());
      }
    }
    return others;
  }

  private static boolean isAnother(Definition was, Definition is) {
    return switch (was) {
      case Definition.Input input ->
          is instanceof Definition.Input other && Types.union(other.type(), input.type()).isEmpty();
      case Definition.Quantity quantity ->
          is instanceof Definition.Quantity other
              && !(other.formula().equals(quantity.formula())
                  && other.type().equals(quantity.type()));
      case Definition.Criterion criterion -> false;
      case Definition.Score score -> false;
      case Decision decision -> false;
    };
  }

  private Guideline guideline() {
    Map<String, Definition> definitions = new LinkedHashMap<>();
    old.definitions().values().stream()
        .map(this::definition)
        .forEach(definition -> definitions.put(definition.name(), definition));
    return new Guideline(
        old.edition(),
        old.answers().stream().map(this::name).toList(),
        old.population().map(this::population),
        definitions,
        recommendations(),
        old.properties().stream().map(this::property).toList(),
        old.revision());
  }

  /// By their new names; their words are as they were.
  private Map<String, Recommendation> recommendations() {
    Map<String, Recommendation> renamed = new LinkedHashMap<>();
    old.recommendations().forEach((name, some) -> renamed.put(name(name), some));
    return renamed;
  }

  private String name(String name) {
    return names.getOrDefault(name, name);
  }

  /// A choice of what has this new name.
  private String choice(String of, String choice) {
    String renamed = choices.get(of + "." + choice);
    return renamed == null ? recommended(of, choice) : afterDot(renamed);
  }

  private String recommended(String of, String choice) {
    boolean recommends =
        old.decisions().stream()
            .anyMatch(decision -> name(decision.name()).equals(of) && decision.recommends());
    return recommends ? name(choice) : choice;
  }

  private static String afterDot(String text) {
    return text.substring(text.indexOf('.') + 1);
  }

  private Population population(Population some) {
    return new Population(
        some.label(),
        some.members().stream()
            .map(member -> new Population.Member(clause(member.clause()), member.presumed()))
            .toList(),
        some.outside(),
        some.cites(),
        some.at());
  }

  private Property property(Property some) {
    return new Property(
        some.name(),
        some.label(),
        clause(some.clause()),
        some.impossible(),
        some.cites(),
        some.at());
  }

  private Clause clause(Clause some) {
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

  private Term term(Term some) {
    return switch (some) {
      case Term.Reference(var name) -> new Term.Reference(name(name));
      case Term.Constant constant -> constant;
      case Term.Sum(var left, var right) -> new Term.Sum(term(left), term(right));
      case Term.Difference(var left, var right) -> new Term.Difference(term(left), term(right));
      case Term.Product(var left, var right) -> new Term.Product(term(left), term(right));
      case Term.Quotient(var left, var right) -> new Term.Quotient(term(left), term(right));
      case Term.Extreme(var greatest, var operands) ->
          new Term.Extreme(greatest, operands.stream().map(this::term).toList());
      case Term.Rounded(var operand, var step) -> new Term.Rounded(term(operand), step);
    };
  }

  private Test test(String of, Test some) {
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

  private Value value(String of, Value some) {
    return switch (some) {
      case Value.Choice(var name) -> new Value.Choice(choice(of, name));
      case Value.Members(var members) ->
          new Value.Members(
              members.stream().map(member -> choice(of, member)).collect(Collectors.toSet()));
      case Value.Truth truth -> truth;
      case Value.Amount amount -> amount;
      case Value.Absence absence -> absence;
    };
  }

  private Type type(String of, Type some) {
    return switch (some) {
      case Type.YesNo yesNo -> yesNo;
      case Type.OneOf(var options) -> new Type.OneOf(options(of, options));
      case Type.AnyOf(var options) -> new Type.AnyOf(options(of, options));
      case Type.Measure(var low, var high, var whole, var unit, var other) ->
          new Type.Measure(low, high, whole, unit, other.map(option -> option(of, option)));
    };
  }

  private List<Option> options(String of, List<Option> options) {
    return options.stream().map(option -> option(of, option)).toList();
  }

  private Option option(String of, Option option) {
    return new Option(choice(of, option.name()), option.label());
  }

  private Definition definition(Definition some) {
    String name = name(some.name());
    return switch (some) {
      case Definition.Input input ->
          new Definition.Input(
              name,
              input.label(),
              type(name, input.type()),
              input.question(),
              input.note(),
              input.bindings(),
              input.onlyWhen().map(this::clause),
              input.at());
      case Definition.Criterion criterion ->
          new Definition.Criterion(
              name,
              criterion.label(),
              criterion.quantifier(),
              criterion.clauses().stream().map(this::clause).toList(),
              criterion.at());
      case Definition.Quantity quantity ->
          new Definition.Quantity(
              name,
              quantity.label(),
              quantity.type(),
              term(quantity.formula()),
              quantity.written(),
              quantity.cites(),
              quantity.at());
      case Definition.Score score ->
          new Definition.Score(
              name,
              score.label(),
              score.type(),
              score.rows().stream()
                  .map(row -> new Definition.Points(clause(row.finding()), row.points()))
                  .toList(),
              score.at());
      case Decision decision -> decision(name, decision);
    };
  }

  private Decision decision(String name, Decision some) {
    return new Decision(
        name,
        some.label(),
        type(name, some.answerType()),
        some.recommends(),
        some.hit(),
        some.columns().stream()
            .map(column -> new Decision.Column(name(column.name()), column.unit()))
            .toList(),
        some.rows().stream().map(row -> row(name, some, row)).toList(),
        some.meanwhiles().stream()
            .map(meanwhile ->
                new Decision.Meanwhile(value(name, meanwhile.answer()), clause(meanwhile.when())))
            .toList(),
        some.at());
  }

  private Decision.Row row(String decision, Decision some, Decision.Row row) {
    List<Decision.Cell> cells =
        java.util.stream.IntStream.range(0, row.cells().size())
            .mapToObj(i -> {
              Decision.Cell cell = row.cells().get(i);
              return new Decision.Cell(
                  test(name(some.columns().get(i).name()), cell.test()), cell.written());
            })
            .toList();
    String rule =
        Optional.ofNullable(rules.get(decision + "." + row.name()))
            .map(Renaming::afterDot)
            .orElse(row.name());
    return new Decision.Row(
        rule,
        row.otherwise(),
        cells,
        answer(decision, row.answer()),
        row.cites(),
        row.remark(),
        row.at());
  }

  private Decision.Answer answer(String of, Decision.Answer some) {
    return switch (some) {
      case Decision.Answer.Gives(var value) -> new Decision.Answer.Gives(value(of, value));
      case Decision.Answer.Silent silent -> silent;
      case Decision.Answer.Conflict(var values) ->
          new Decision.Answer.Conflict(values.stream().map(value -> value(of, value)).toList());
      case Decision.Answer.As(var other) -> new Decision.Answer.As(name(other));
    };
  }
}
