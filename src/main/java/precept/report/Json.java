package precept.report;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import precept.model.Numerals;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;
import precept.wording.Words;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON documents: two spaces, line feeds, keys in the order in which they are put.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(1_000_000).build())
                  .build())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(new JsonLayout())
          .build();

  private static final JsonMapper MAPPER_OF_LINES = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// A document that says by which program and to which schema it was written.
  static ObjectNode document(String schema, String version) {
    return document(schema, 1, version);
  }

  /// @param number of the schema: another one where what a member means changes
  static ObjectNode document(String schema, int number, String version) {
    return object().put("precept", version).put("schema", schema + "/" + number);
  }

  static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> item) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(some -> array.add(item.apply(some)));
    return array;
  }

  static ArrayNode texts(Collection<String> texts) {
    return array(texts, JsonNodeFactory.instance::stringNode);
  }

  /// A line for each item of an array.
  static String compact(ArrayNode array) {
    return array
        .valueStream()
        .map(JsonNode::toString)
        .collect(java.util.stream.Collectors.joining(",\n", "[\n", "\n]"));
  }

  static String text(ObjectNode document) {
    return unsigned(MAPPER.writeValueAsString(document)) + "\n";
  }

  /// The same document without two number signs in a row, which runners of CI take for the
  /// beginning of a command: a sign within a text may be written as an escape.
  private static String unsigned(String json) {
    return json.replace("##", "#\\u0023");
  }

  /// One line a member of the document, for what is too long to be laid out.
  static String lines(ObjectNode document) {
    return document.properties().stream()
        .map(member ->
            MAPPER_OF_LINES.writeValueAsString(member.getKey())
                + ": "
                + MAPPER_OF_LINES.writeValueAsString(member.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  /// A value as others read it: quantities with their UCUM unit.
  static JsonNode value(Value value, Type type) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value) {
      case Value.Truth(var holds) -> nodes.stringNode(holds ? "yes" : "no");
      case Value.Choice(var name) -> nodes.stringNode(name);
      case Value.Amount(var number) -> {
        Unit unit = type instanceof Type.Measure measure ? measure.unit() : Unit.ONE;
        JsonNode exact = nodes.stringNode(Numerals.text(number));
        boolean decimal = !Numerals.text(number).contains("/");
        yield object()
            .set(
                "value",
                decimal ? nodes.numberNode(new java.math.BigDecimal(Numerals.text(number))) : exact)
            .put("unit", unit.code());
      }
      case Value.Formula(var term) -> object().set("formula", TermJson.of(term));
      case Value.Members(var names) ->
          texts(
              type.named().stream()
                  .map(precept.model.Option::name)
                  .filter(names::contains)
                  .toList());
      case Value.Absence.NOT_APPLICABLE -> nodes.stringNode("not-applicable");
      case Value.Absence.UNSAID -> nodes.stringNode("unsaid");
    };
  }

  static ArrayNode values(Collection<Value> values, Type type) {
    return array(List.copyOf(Words.inOrder(values, type)), value -> value(value, type));
  }
}
