package precept.report;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Type;
import precept.unit.Unit;
import precept.unit.UnitParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Types, terms and axes as a page reads them.
final class DiagramTypes {
  /// What a person may give a time in; only what converts exactly is offered.
  private static final List<String> TIMES = List.of("hours", "days", "weeks", "months", "years");

  private DiagramTypes() {}

  static ObjectNode type(Type type) {
    return switch (type) {
      case Type.YesNo() -> Json.object().put("type", "yes/no");
      case Type.OneOf(var options) ->
          Json.object().put("type", "one of").set("options", options(options));
      case Type.AnyOf(var options) ->
          Json.object().put("type", "any of").set("options", options(options));
      case Type.Measure measure ->
          Json.object()
              .put("type", "number")
              .put("low", Numerals.text(measure.low()))
              .put("high", Numerals.text(measure.high()))
              .put("whole", measure.whole())
              .set("options", options(measure.named()))
              .set("units", units(measure));
    };
  }

  private static ArrayNode options(List<Option> options) {
    return Json.array(
        options, option -> Json.object().put("name", option.name()).put("label", option.label()));
  }

  /// The unit itself, then those that convert into it exactly or by a convention of the source.
  private static ArrayNode units(Type.Measure measure) {
    Unit unit = measure.unit();
    ArrayNode units = JsonNodeFactory.instance.arrayNode();
    units.add(unit(unit, BigFraction.ONE));
    TIMES.stream()
        .flatMap(time -> UnitParser.parse(time).found().stream())
        .filter(other -> !other.code().equals(unit.code()))
        .forEach(other -> other.factorTo(unit).ifPresent(factor -> units.add(unit(other, factor))));
    measure
        .also()
        .forEach(also ->
            units.add(
                unit(also.unit(), also.factor()).put("offset", Numerals.text(also.offset()))));
    return units;
  }

  private static ObjectNode unit(Unit unit, BigFraction factor) {
    return Json.object()
        .put("one", unit.label(BigFraction.ONE))
        .put("many", unit.label(BigFraction.ZERO))
        .put("factor", Numerals.text(factor));
  }

  static ObjectNode axis(Axis axis) {
    ObjectNode json =
        switch (axis.subject()) {
          case Axis.Subject.Fact(var input) -> Json.object().put("input", input);
          case Axis.Subject.Member(var input, var member) ->
              Json.object().put("input", input).put("member", member);
          case Axis.Subject.Computed(var term) -> Json.object().set("term", TermJson.of(term));
        };
    return json.set("cells", Json.array(axis.cells(), DiagramTypes::cell));
  }

  /// `14` is that number, `>14` all above it that lie below the next.
  private static JsonNode cell(Axis.Cell cell) {
    return cell.between().isPresent()
        ? JsonNodeFactory.instance.stringNode(">" + Numerals.text(cell.between().get().low()))
        : DiagramNodes.value(cell.value());
  }
}
