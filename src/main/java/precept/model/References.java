package precept.model;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
    return in(term)
        .map(guideline::definition)
        .anyMatch(definition ->
            switch (definition) {
              case Definition.Input input -> input.type() instanceof Type.Measure;
              case Definition.Quantity quantity -> readsMeasures(quantity.formula(), guideline);
              case Definition.Criterion criterion -> false;
              case Definition.Score score -> false;
              case Decision decision ->
                  decision.rows().stream()
                      .flatMap(row -> row.answer().source().stream())
                      .anyMatch(source -> readsMeasures(source, guideline));
            });
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
