package precept.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.analysis.AxisNames;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.diagram.Axis;
import precept.diagram.Formulas;
import precept.eval.Contradiction;
import precept.eval.Interview.Urgent;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Population;
import precept.model.Recommendation;
import precept.model.Recommendation.Direction;
import precept.model.Term;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;

/// How a guideline's values, beliefs and rules are called: by the names of the language, or by the
/// authors' labels.
public record Words(Guideline guideline, boolean labels) {
  /// How many numbers are listed; of more, the least and the greatest say what a reader needs.
  private static final int MOST_NUMBERS = 6;

  /// Where *no* is given and it is not known whether it applies.
  private static final Set<Value> NO_OR_NOT_APPLICABLE =
      Set.of(Value.NO, Value.Absence.NOT_APPLICABLE);

  public String value(Value value, Type type) {
    return switch (value) {
      case Value.Truth(var holds) -> holds ? "yes" : "no";
      case Value.Choice(var name) -> option(name, type);
      case Value.Amount(var number) ->
          type instanceof Type.Measure measure && !measure.also().isEmpty()
              ? Numerals.computed(number, measure.unit()) // it may have been given in another
              : Numerals.text(number, unit(type));
      case Value.Formula(var term) -> formula(term);
      case Value.Members(var names) ->
          names.isEmpty()
              ? "none"
              : type.named().stream()
                  .filter(option -> names.contains(option.name()))
                  .map(option -> labels ? option.label() : option.name())
                  .collect(Collectors.joining(", "));
      case Value.Absence.NOT_APPLICABLE -> "not applicable";
      case Value.Absence.UNSAID -> "something unsaid";
    };
  }

  /// As the row that computes it is written.
  private String formula(Term formula) {
    return guideline.decisions().stream()
        .flatMap(decision -> decision.rows().stream())
        .flatMap(row ->
            row.answer() instanceof Decision.Answer.Computes(var term, var written)
                    && Formulas.of(term, guideline).contains(formula)
                ? Stream.of(written)
                : Stream.empty())
        .findFirst()
        .orElseGet(() -> AxisNames.name(new Axis.Subject.Computed(formula), guideline));
  }

  /// The same of a definition: a number that it computes is printed as medicine prints it.
  public String value(Value value, Definition of) {
    return of.isReckoned() && value instanceof Value.Amount(var number)
        ? Numerals.computed(number, unit(of.type()))
        : value(value, of.type());
  }

  /// An order that must not wait, with what the source says against it.
  public String urgent(Urgent order) {
    Definition answer = guideline.definition(order.answer());
    return value(order.order(), answer)
        + (order.against().isEmpty()
            ? ""
            : "; the source also says "
                + order.against().stream()
                    .map(value -> "\"" + value(value, answer) + "\"")
                    .collect(Collectors.joining(" or ")));
  }

  public String values(Collection<Value> values, Type type) {
    return inOrder(values, type).stream()
        .map(value -> value(value, type))
        .collect(Collectors.joining(" or "));
  }

  /// Values in the order in which their type lists them.
  public static List<Value> inOrder(Collection<Value> values, Type type) {
    List<Value> ordered = new ArrayList<>();
    for (Option option : type.named()) {
      Value value = new Value.Choice(option.name());
      if (values.contains(value)) {
        ordered.add(value);
      }
    }
    values.stream()
        .filter(value -> !ordered.contains(value))
        .sorted(java.util.Comparator.comparing(Words::sortKey))
        .forEach(ordered::add);
    return ordered;
  }

  private static BigFraction sortKey(Value value) {
    return switch (value) {
      case Value.Amount(var number) -> number;
      case Value.Truth(var holds) -> holds ? BigFraction.ZERO : BigFraction.ONE;
      case Value.Choice choice -> BigFraction.ZERO;
      case Value.Members members -> BigFraction.of(members.names().size());
      case Value.Formula formula -> BigFraction.ONE;
      case Value.Absence absence -> BigFraction.ONE;
    };
  }

  private String option(String name, Type type) {
    return labels ? guideline.labelOf(type, name) : name;
  }

  /// What is known of a definition's value, in a few words.
  public String belief(Belief belief, Definition definition) {
    Type type = definition.type();
    if (belief.possible().single().isPresent()) {
      return value(belief.possible().single().get(), definition);
    }
    if (definition instanceof Definition.Input) {
      return belief.possible().listed().equals(NO_OR_NOT_APPLICABLE)
          ? "no or not applicable"
          : "not known";
    }
    if (!belief.awaitsFacts() && belief.has(Cause.Silence.class::isInstance)) {
      return "silent";
    }
    if (!belief.awaitsFacts() && belief.has(Cause.Contradiction.class::isInstance)) {
      return "conflict: " + possible(belief.possible(), type);
    }
    return "open: " + possible(belief.possible(), type);
  }

  public String possible(Possible possible, Type type) {
    List<String> parts = new ArrayList<>();
    List<Value> named = possible.named();
    if (named.stream().filter(Value.Amount.class::isInstance).count() > MOST_NUMBERS) {
      parts.add(bounds(possible.bounds().orElseThrow(), unit(type)));
      named = named.stream().filter(value -> !(value instanceof Value.Amount)).toList();
    }
    if (!named.isEmpty()) {
      parts.add(values(named, type));
    }
    possible
        .extent()
        .ifPresent(extent ->
            parts.add(
                switch (extent) {
                  case Possible.Extent.Numbers(var bounds) -> bounds(bounds, unit(type));
                  case Possible.Extent.Sets sets -> "a set still open";
                }));
    return String.join(" or ", parts);
  }

  private static String bounds(Bounds bounds, Unit unit) {
    String low = bounds.isExact() ? "" : Numerals.computed(bounds.low(), Unit.ONE) + "..";
    return low + Numerals.computed(bounds.high(), unit);
  }

  private static Unit unit(Type type) {
    return type instanceof Type.Measure measure ? measure.unit() : Unit.ONE;
  }

  static String kind(Definition definition) {
    return switch (definition) {
      case Definition.Input input -> "input";
      case Definition.Criterion criterion -> "criterion";
      case Definition.Quantity quantity -> "quantity";
      case Definition.Score score -> "score";
      case Decision decision -> "decision";
    };
  }

  public String definition(String name) {
    return labels ? guideline.definition(name).label() : name;
  }

  public String definitions(Collection<String> names) {
    return names.stream().map(this::definition).collect(Collectors.joining(", "));
  }

  /// The words in which a person is asked for a fact.
  public static String question(Definition.Input input) {
    return input.question().orElse(input.label() + "?");
  }

  /// What an axis asks for; its side says the rest.
  public String subject(Axis axis) {
    return axis.subject() instanceof Axis.Subject.Computed
            && !guideline.definitions().containsKey(AxisNames.about(axis.subject(), guideline))
        ? AxisNames.about(axis.subject(), guideline)
        : definition(AxisNames.about(axis.subject(), guideline));
  }

  String member(String set, String name) {
    return option(name, guideline.definition(set).type());
  }

  /// `for, absolute indication`: direction, strength and certainty, as far as they are stated. That
  /// an advice is neither for nor against is left unsaid: beside an order it would read as doubt in
  /// that.
  public String grade(Recommendation recommendation) {
    List<String> parts = new ArrayList<>();
    recommendation
        .direction()
        .filter(some -> some != Direction.NEITHER)
        .ifPresent(some -> parts.add(direction(some)));
    recommendation
        .strength()
        .ifPresent(strength -> parts.add(scheme(guideline.edition().strengths(), strength)));
    recommendation
        .certainty()
        .ifPresent(certainty -> parts.add(scheme(guideline.edition().certainties(), certainty)));
    return String.join(", ", parts);
  }

  public static String direction(Recommendation.Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }

  private static String scheme(List<Option> scheme, String name) {
    return scheme.stream()
        .filter(option -> option.name().equals(name))
        .map(Option::label)
        .findFirst()
        .orElse(name);
  }

  public static String rules(Collection<RuleId> rules) {
    return rules.stream().map(RuleId::toString).collect(Collectors.joining(", "));
  }

  public static String assumptions(List<Population.Member> members) {
    return members.stream()
        .map(member -> member.clause().written())
        .collect(Collectors.joining(", "));
  }

  public String contradiction(Contradiction contradiction) {
    return switch (contradiction) {
      case Contradiction.Impossible(var property) ->
          "these facts cannot be together: " + property.label() + " (" + property.name() + ")";
      case Contradiction.NotApplicable(var input) ->
          input.name()
              + " is given, but it has a value only when "
              + input.onlyWhen().map(precept.model.Clause::written).orElse("");
      case Contradiction.OutOfRange(var quantity, var numbers) ->
          quantity.name()
              + " comes to "
              + bounds(numbers, unit(quantity.type()))
              + ", outside its range";
    };
  }

  /// What is read otherwise than it was given.
  public List<String> readAsNotApplicable(Run run) {
    return run.readAsNotApplicable().stream()
        .map(input ->
            definition(input.name())
                + " no is read as not applicable: it has a value only when "
                + input.onlyWhen().map(precept.model.Clause::written).orElse(""))
        .toList();
  }

  /// Statements with the reference numbers printed there: `S18 S19 [1]`.
  public String citations(Collection<String> cites) {
    Set<String> cited = new LinkedHashSet<>(cites);
    List<Integer> numbers =
        guideline.edition().statements().stream()
            .filter(statement -> cited.contains(statement.id()))
            .flatMap(statement -> statement.references().stream())
            .distinct()
            .sorted()
            .toList();
    return String.join(" ", cited)
        + numbers.stream().map(number -> " [" + number + "]").collect(Collectors.joining());
  }
}
