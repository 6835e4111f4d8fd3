package precept.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import precept.analysis.EitherWay;
import precept.analysis.Insight;
import precept.analysis.WhatIf;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.eval.Outcome;
import precept.model.Value;
import precept.wording.SideWords;
import precept.wording.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the diagrams show of an answer, for programs.
///
/// @param outcome how an outcome is written
record InsightJson(Words words, Function<Outcome, ObjectNode> outcome) {

  void put(ObjectNode answer, Insight insight) {
    EitherWay ways = insight.eitherWay();
    WhatIf whatIf = insight.whatIf();
    answer.set("notNeeded", Json.texts(insight.notNeeded()));
    answer.set("eitherWay", Json.array(ways.cases(), some -> way(ways.axes(), some)));
    answer.put("eitherWayComplete", ways.complete());
    answer.set("whatIf", Json.array(whatIf.changes(), some -> change(whatIf.axes(), some)));
    answer.put("whatIfComplete", whatIf.complete() && whatIf.more().isEmpty());
  }

  private ObjectNode way(List<Axis> axes, EitherWay.Case some) {
    ObjectNode json = Json.object();
    json.set("when", sides(axes, some.when()));
    json.set("because", Json.texts(some.rules().stream().map(Object::toString).toList()));
    return json;
  }

  private ObjectNode change(List<Axis> axes, WhatIf.Change change) {
    ObjectNode json = Json.object();
    json.set("changes", sides(axes, change.to()));
    json.set("outcome", outcome.apply(change.outcome()));
    ObjectNode facts = Json.object();
    for (Map.Entry<String, Value> fact : change.facts().entrySet()) {
      facts.set(
          fact.getKey(),
          Json.value(fact.getValue(), words.guideline().definition(fact.getKey()).type()));
    }
    json.set("facts", facts);
    return json;
  }

  private ArrayNode sides(List<Axis> axes, Box box) {
    return Json.array(
        box.sides().entrySet(),
        side ->
            Json.object()
                .put("name", words.subject(axes.get(side.getKey())))
                .put("side", new SideWords(words, axes.get(side.getKey())).side(side.getValue())));
  }
}
