package precept.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The names that a definition, condition or term refers to, in the order in which they stand.
public final class References {
  private References() {}

  public static List<String> of(Definition definition) {
    return in(definition).distinct().toList();
  }

  private static Stream<String> in(Definition definition) {
    return switch (definition) {
      case Definition.Input input ->
          input.onlyWhen().stream().flatMap(when -> in(when.condition()));
      case Definition.Criterion criterion ->
          criterion.clauses().stream().flatMap(clause -> in(clause.condition()));
      case Definition.Quantity quantity -> in(quantity.formula());
      case Definition.Score score ->
          score.rows().stream().flatMap(row -> in(row.finding().condition()));
      case Decision decision -> inTable(decision);
    };
  }

  private static Stream<String> inTable(Decision decision) {
    Stream<String> others =
        decision.rows().stream()
            .flatMap(row -> row.answer().source().stream())
            .flatMap(References::in);
    return Stream.concat(decision.columns().stream().map(Decision.Column::name), others);
  }

  public static Stream<String> in(Condition condition) {
    return switch (condition) {
      case Condition.Holds(var subject, var test) -> in(subject);
      case Condition.All(var parts) -> parts.stream().flatMap(References::in);
      case Condition.Any(var parts) -> parts.stream().flatMap(References::in);
      case Condition.Not(var part) -> in(part);
    };
  }

  public static Stream<String> in(Term term) {
    return term instanceof Term.Reference(var name)
        ? Stream.of(name)
        : term.operands().stream().flatMap(References::in);
  }

  /// Whether a guideline has all that a term refers to.
  public static boolean areKnown(Term term, Guideline guideline) {
    return in(term).allMatch(guideline.definitions()::containsKey);
  }

  /// Whether a term is made of measured inputs, by way of quantities or directly.
  public static boolean readsMeasures(Term term, Guideline guideline) {
    return reached(term, guideline)
        .anyMatch(some -> some instanceof Definition.Input && some.type() instanceof Type.Measure);
  }

  /// What enters a number: what a term refers to, and what enters that by way of formulas.
  public static Stream<Definition> reached(Term term, Guideline guideline) {
    Map<String, Definition> reached = new LinkedHashMap<>();
    reach(term, guideline, reached);
    return reached.values().stream();
  }

  private static void reach(Term term, Guideline guideline, Map<String, Definition> reached) {
    in(term)
        .forEach(name -> {
          Definition definition = guideline.definition(name);
          if (reached.putIfAbsent(name, definition) == null) {
            sources(definition).forEach(source -> reach(source, guideline, reached));
          }
        });
  }

  private static Stream<Term> sources(Definition definition) {
    return switch (definition) {
      case Definition.Quantity quantity -> Stream.of(quantity.formula());
      case Decision decision when decision.type() instanceof Type.Measure ->
          decision.rows().stream().flatMap(row -> row.answer().source().stream());
      case Decision decision -> Stream.empty();
      case Definition.Input input -> Stream.empty();
      case Definition.Criterion criterion -> Stream.empty();
      case Definition.Score score -> Stream.empty();
    };
  }

  /// The inputs that some definitions are made from.
  public static List<String> inputs(List<String> names, Guideline guideline) {
    Set<String> seen = new HashSet<>();
    Set<String> inputs = new LinkedHashSet<>();
    names.forEach(name -> gather(name, guideline, seen, inputs));
    return List.copyOf(inputs);
  }

  private static void gather(
      String name, Guideline guideline, Set<String> seen, Set<String> inputs) {
    Definition definition = guideline.definition(name);
    if (definition instanceof Definition.Input) {
      inputs.add(name);
    } else if (seen.add(name)) {
      of(definition).forEach(other -> gather(other, guideline, seen, inputs));
    }
  }
}
