package precept.report;

import java.util.Locale;
import precept.model.Numerals;
import precept.model.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A term as a page reads it: a name, or an operation with its operands.
final class TermJson {
  private TermJson() {}

  static JsonNode of(Term term) {
    return switch (term) {
      case Term.Reference(var name) -> JsonNodeFactory.instance.stringNode(name);
      case Term.Constant(var number) -> operation("number", term).add(Numerals.text(number));
      case Term.Sum sum -> operation("+", sum);
      case Term.Difference difference -> operation("-", difference);
      case Term.Product product -> operation("*", product);
      case Term.Quotient quotient -> operation("/", quotient);
      case Term.Extreme extreme -> operation(extreme.greatest() ? "max" : "min", extreme);
      case Term.Function function ->
          operation(function.kind().name().toLowerCase(Locale.ROOT), function);
      case Term.Power power -> operation("^", power);
      case Term.Rounded rounded ->
          operation("round", rounded)
              .add(Numerals.text(rounded.step()))
              .add(rounded.mode().name().toLowerCase(Locale.ROOT));
    };
  }

  private static ArrayNode operation(String name, Term term) {
    ArrayNode operation = JsonNodeFactory.instance.arrayNode().add(name);
    term.operands().forEach(operand -> operation.add(of(operand)));
    return operation;
  }
}
