package precept.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import precept.belief.Belief;
import precept.diagram.Answer;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Numerals;
import precept.model.References;
import precept.model.Term;
import precept.model.Test;
import precept.model.Value;
import precept.wording.Labels;
import precept.wording.Piece;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Everything of a guideline that a patient makes true or false, or to which a patient gets an
/// answer: its words, and the root of its diagram.
final class DiagramRules {
  /// A number, a comparison or a range, without a unit.
  private static final String BARE = "(outside )?[-<>=.\\d\\s]*\\d";

  private record Question(String column, Test test) {}

  private final Compiled compiled;
  private final DiagramNodes nodes = new DiagramNodes();
  private final Map<Question, Integer> asked = new HashMap<>();
  private final Labels wording;

  DiagramRules(Compiled compiled) {
    this.compiled = compiled;
    this.wording = new Labels(compiled.guideline());
  }

  DiagramNodes nodes() {
    return nodes;
  }

  int truth(Node<Boolean> truth) {
    return believed(compiled.nodes().map(truth, holds -> Belief.known(Value.of(holds))));
  }

  private int truth(Condition condition) {
    return believed(compiled.truth(condition));
  }

  private int believed(Node<Belief> belief) {
    return nodes.of(compiled.nodes().map(belief, some -> new Answer(some, List.of())));
  }

  ObjectNode clause(Clause clause) {
    return Json.object()
        .put("words", words(clause.written()))
        .put("root", truth(clause.condition()))
        .set("from", Json.texts(References.in(clause.condition()).distinct().toList()));
  }

  private String words(String written) {
    return Piece.text(wording.clause(written));
  }

  ObjectNode criterion(Definition.Criterion criterion) {
    return Json.object()
        .put("kind", "criterion")
        .put("label", criterion.label())
        .put("type", "yes/no")
        .put("root", believed(compiled.belief(criterion.name())))
        .put("words", criterion.quantifier().words())
        .setAll(from(criterion))
        .set("clauses", Json.array(criterion.clauses(), this::clause));
  }

  ObjectNode score(Definition.Score score) {
    return Json.object()
        .put("kind", "score")
        .put("label", score.label())
        .setAll(DiagramTypes.type(score.type()))
        .setAll(from(score))
        .put("root", believed(compiled.belief(score.name())))
        .set(
            "clauses",
            Json.array(
                score.rows(),
                row -> {
                  ObjectNode clause = clause(row.finding());
                  row.item().ifPresent(item -> clause.put("item", item));
                  return clause.put("points", Numerals.text(row.points()));
                }));
  }

  ObjectNode quantity(Definition.Quantity quantity) {
    return Json.object()
        .put("kind", "quantity")
        .put("label", quantity.label())
        .setAll(DiagramTypes.type(quantity.type()))
        .put("words", words(quantity.written()))
        .setAll(from(quantity))
        .set("formula", TermJson.of(quantity.formula()));
  }

  private static ObjectNode from(Definition definition) {
    return Json.object().set("from", Json.texts(References.of(definition)));
  }

  /// The rows of a `collect` table have a diagram each: of the set of all that apply, one diagram
  /// would have a leaf for every set.
  ObjectNode decision(Decision decision) {
    boolean collects = decision.collects();
    ObjectNode json =
        Json.object()
            .put("kind", collects ? "list" : "decision")
            .put("label", decision.label())
            .put("recommends", decision.recommends())
            .setAll(DiagramTypes.type(decision.answerType()));
    if (decision.reckons()) {
      json.put("computes", true);
    }
    if (!decision.leads()) {
      json.put("table", decision.table());
    }
    if (!collects) {
      json.put("root", nodes.of(compiled.answer(decision.name())));
    }
    json.set(
        "columns", Json.texts(decision.columns().stream().map(Decision.Column::name).toList()));
    json.set("rules", Json.array(decision.rows(), row -> rule(decision, row, collects)));
    json.set(
        "from",
        Json.texts(
            decision.meanwhiles().stream()
                .flatMap(some -> References.in(some.when().condition()))
                .distinct()
                .toList()));
    return json.set(
        "meanwhile",
        Json.array(
            decision.meanwhiles(),
            some -> clause(some.when()).set("value", DiagramNodes.value(some.answer()))));
  }

  private ObjectNode rule(Decision decision, Decision.Row row, boolean collects) {
    ObjectNode json = Json.object().put("name", row.name());
    if (row.otherwise()) {
      json.put("otherwise", true);
    } else {
      List<Integer> places = IntStream.range(0, row.cells().size()).boxed().toList();
      json.set("cells", Json.texts(places.stream().map(i -> cell(decision, row, i)).toList()));
      json.set(
          "roots",
          Json.array(places, i -> JsonNodeFactory.instance.numberNode(root(decision, row, i))));
    }
    if (collects) {
      json.put("root", truth(matches(decision, row)));
    }
    switch (row.answer()) {
      case Decision.Answer.As(var other) -> json.put("as", other);
      case Decision.Answer.Computes(var formula, var written) ->
          json.put("words", words(written)).set("computes", TermJson.of(formula));
      case Decision.Answer own -> json.set("gives", Json.array(own.values(), DiagramNodes::value));
    }
    row.remark().ifPresent(remark -> json.put("remark", remark));
    return json.set("cites", Json.texts(row.cites()));
  }

  /// A number without a unit stands with that of its column's head.
  private String cell(Decision decision, Decision.Row row, int place) {
    Decision.Column column = decision.columns().get(place);
    String written = row.cells().get(place).written();
    String whole =
        column
            .unit()
            .filter(unit -> written.matches(BARE))
            .map(unit -> written + " " + unit)
            .orElse(written);
    return Piece.text(wording.cell(whole, compiled.guideline().definition(column.name()).type()));
  }

  private int root(Decision decision, Decision.Row row, int column) {
    Test test = row.cells().get(column).test();
    String name = decision.columns().get(column).name();
    return asked.computeIfAbsent(new Question(name, test), some -> truth(asks(name, test)));
  }

  private static Condition asks(String column, Test test) {
    return new Condition.Holds(new Term.Reference(column), test);
  }

  private static Condition matches(Decision decision, Decision.Row row) {
    return row.otherwise()
        ? new Condition.Not(
            new Condition.Any(
                decision.rows().stream()
                    .filter(other -> !other.otherwise())
                    .map(other -> matches(decision, other))
                    .toList()))
        : new Condition.All(
            IntStream.range(0, row.cells().size())
                .mapToObj(i -> asks(decision.columns().get(i).name(), row.cells().get(i).test()))
                .toList());
  }
}
