package precept.model;

import java.util.List;
import java.util.stream.Stream;
import precept.model.Decision.Answer;

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
            .flatMap(row ->
                row.answer() instanceof Answer.As(var name) ? Stream.of(name) : Stream.empty());
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
    return switch (term) {
      case Term.Reference(var name) -> Stream.of(name);
      case Term.Constant constant -> Stream.empty();
      case Term.Sum(var left, var right) -> Stream.concat(in(left), in(right));
      case Term.Difference(var left, var right) -> Stream.concat(in(left), in(right));
      case Term.Product(var left, var right) -> Stream.concat(in(left), in(right));
      case Term.Quotient(var left, var right) -> Stream.concat(in(left), in(right));
      case Term.Extreme(var greatest, var operands) -> operands.stream().flatMap(References::in);
      case Term.Rounded(var operand, var step) -> in(operand);
    };
  }

  /// The inputs that some definitions are made from.
  public static List<String> inputs(List<String> names, Guideline guideline) {
    return names.stream().flatMap(name -> inputs(guideline.definition(name), guideline)).toList();
  }

  private static Stream<String> inputs(Definition definition, Guideline guideline) {
    return definition instanceof Definition.Input
        ? Stream.of(definition.name())
        : inputs(of(definition), guideline).stream();
  }
}
