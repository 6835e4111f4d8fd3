package precept.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.diagram.Answer;
import precept.diagram.Node;
import precept.model.Numerals;
import precept.model.Value;
import precept.wording.DefectWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The nodes of many diagrams in one numbering, children before parents, as flat arrays.
///
///     branch = 0, 1, ...        leaf = -1, -2, ...
final class DiagramNodes {
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<ObjectNode, Integer> leaves = new LinkedHashMap<>();
  private final Map<Object, Integer> meanings = new HashMap<>();
  private final ArrayNode axis = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode runs = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode ends = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode to = JsonNodeFactory.instance.arrayNode();

  /// The number of a diagram's root, after all that lies beneath it has one.
  int of(Node<Answer> node) {
    Integer known = numbers.get(node.id());
    if (known == null) {
      known =
          switch (node) {
            case Node.Leaf<Answer>(var id, var answer) -> leaf(answer);
            case Node.Branch<Answer> branch -> branch(branch);
          };
      numbers.put(node.id(), known);
    }
    return known;
  }

  private int branch(Node.Branch<Answer> branch) {
    List<Integer> children = branch.children().stream().map(this::of).toList();
    axis.add(branch.axis());
    runs.add(children.size());
    branch.ends().forEach(ends::add);
    children.forEach(to::add);
    return axis.size() - 1;
  }

  private int leaf(Answer answer) {
    ObjectNode leaf = json(answer.belief());
    leaf.put(
        "means",
        meanings.computeIfAbsent(answer.belief().meaning(), some -> meanings.size()).intValue());
    if (!answer.matching().isEmpty()) {
      leaf.set("rules", Json.array(answer.matching(), JsonNodeFactory.instance::numberNode));
    }
    return leaves.computeIfAbsent(leaf, some -> -1 - leaves.size());
  }

  private static ObjectNode json(Belief belief) {
    Set<String> defects = new LinkedHashSet<>();
    Set<String> origins = new TreeSet<>();
    for (Cause cause : belief.causes()) {
      switch (cause) {
        case Cause.Gap gap -> defects.add(DefectWords.of(gap));
        case Cause.Overlap overlap -> defects.add(DefectWords.of(overlap));
        case Cause.Tie tie -> defects.add(DefectWords.of(tie));
        case Cause.Silence(var rule) -> origins.add(rule.toString());
        case Cause.Contradiction(var rule) -> origins.add(rule.toString());
        case Cause.Missing missing -> {}
      }
    }
    Possible possible = belief.possible();
    boolean silent = belief.has(Cause.Silence.class::isInstance);
    ObjectNode json =
        Json.object()
            .put(
                "says",
                !defects.isEmpty()
                    ? "defective"
                    : possible.single().isPresent() ? "value" : silent ? "silent" : "conflict");
    if (!silent) {
      json.set("values", values(possible));
    }
    possible
        .bounds()
        .filter(bounds -> !bounds.isExact())
        .ifPresent(bounds ->
            json.set(
                "range",
                Json.texts(List.of(Numerals.text(bounds.low()), Numerals.text(bounds.high())))));
    if (!origins.isEmpty()) {
      json.set("origins", Json.texts(origins));
    }
    if (!defects.isEmpty()) {
      json.set("defects", Json.texts(defects));
    }
    return json;
  }

  private static ArrayNode values(Possible possible) {
    List<JsonNode> values = new ArrayList<>();
    boolean unsaid = possible.listed().contains(Value.Absence.UNSAID);
    possible.named().stream()
        .filter(value -> !(unsaid && value instanceof Value.Formula))
        .forEach(value -> values.add(value(value)));
    values.sort(java.util.Comparator.comparing(JsonNode::toString));
    return Json.array(values, value -> value);
  }

  /// A value without its type: a number exactly, and null where it is not applicable.
  static JsonNode value(Value value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value) {
      case Value.Truth(var holds) -> nodes.stringNode(holds ? "yes" : "no");
      case Value.Choice(var name) -> nodes.stringNode(name);
      case Value.Amount(var number) -> nodes.stringNode(Numerals.text(number));
      case Value.Formula(var term) -> Json.object().set("formula", TermJson.of(term));
      case Value.Members(var names) -> Json.texts(new TreeSet<>(names));
      case Value.Absence absence -> nodes.nullNode();
    };
  }

  ArrayNode leaves() {
    return Json.array(leaves.keySet(), leaf -> leaf);
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    json.set("axis", axis);
    json.set("runs", runs);
    json.set("ends", ends);
    json.set("to", to);
    return json;
  }
}
