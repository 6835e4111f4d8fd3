package precept.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.analysis.Insight;
import precept.belief.Belief;
import precept.document.Sections;
import precept.eval.Explanation;
import precept.eval.Explanation.Ground;
import precept.eval.Explanation.Step;
import precept.eval.Explanations;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Edition;
import precept.model.Numerals;
import precept.model.Population;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.wording.DefectWords;
import precept.wording.Words;
import tools.jackson.databind.node.ObjectNode;

/// A run explained for programs; the schema is `precept/schemas/explain.json`.
public final class ExplanationJson {
  private final Run run;
  private final Words words;

  private ExplanationJson(Run run) {
    this.run = run;
    this.words = new Words(run.guideline(), false);
  }

  /// @param whole the answers of which the diagrams tell more
  public static String of(
      Run run, List<String> answers, Map<String, Insight> whole, String version) {
    ExplanationJson json = new ExplanationJson(run);
    ObjectNode document = Json.document("explain", 2, version);
    Edition edition = run.guideline().edition();
    document.set(
        "guideline",
        Json.object()
            .put("id", edition.guideline())
            .put("version", edition.version())
            .put("status", edition.status().words())
            .put("updated", edition.updated())
            .put("notice", edition.notice()));
    document.put("exact", !run.givenUp());
    document.set("facts", json.facts());
    List<String> absent = run.readAsNotApplicable().stream().map(Definition.Input::name).toList();
    if (!absent.isEmpty()) {
      document.set("readAsNotApplicable", Json.texts(absent));
    }
    document.set(
        "answers",
        Json.array(
            answers,
            name ->
                json.answer(
                    Explanations.of(run, name),
                    Optional.ofNullable(whole.get(name))
                        .filter(some -> !some.equals(Insight.NOTHING)))));
    return Json.text(document);
  }

  private ObjectNode facts() {
    ObjectNode facts = Json.object();
    for (Definition.Input input : run.guideline().inputs()) {
      Value value = run.patient().facts().get(input.name());
      if (value != null) {
        facts.set(input.name(), Json.value(value, input.type()));
      }
    }
    return facts;
  }

  private ObjectNode answer(Explanation explanation, Optional<Insight> insight) {
    ObjectNode answer = Json.object().put("decision", explanation.subject().name());
    answer.put("question", explanation.subject().label());
    answer.set("outcome", outcome(explanation.outcome(), explanation.subject().type()));
    answer.set(
        "because", Json.texts(explanation.because().stream().map(ExplanationJson::rule).toList()));
    boolean outside = explanation.outcome() instanceof Outcome.OutOfScope; // which ends it
    List<Step> told = explanation.because().isEmpty() ? explanation.open() : explanation.because();
    answer.set("trace", Json.array(outside ? List.of() : told, this::step));
    answer.set("grounds", Json.array(outside ? List.of() : explanation.grounds(), this::ground));
    answer.set("whyNot", Json.array(outside ? List.of() : explanation.whyNot(), this::step));
    Set<String> cites =
        new LinkedHashSet<>(new Sections(words, explanation, Insight.NOTHING).citations());
    answer.set("citations", Json.texts(cites));
    Type type = explanation.subject().type();
    insight.ifPresent(
        some -> new InsightJson(words, outcome -> outcome(outcome, type)).put(answer, some));
    return answer;
  }

  private ObjectNode outcome(Outcome outcome, Type type) {
    ObjectNode json = Json.object();
    switch (outcome) {
      case Outcome.Decided(var value, var assumes) -> {
        json.put("kind", "decided").set("value", Json.value(value, type));
        assumes(json, assumes);
      }
      case Outcome.Silent(var origins, var assumes) -> {
        json.put("kind", "silent").set("origins", rules(origins));
        assumes(json, assumes);
      }
      case Outcome.Conflict(var values, var origins, var assumes) -> {
        json.put("kind", "conflict").set("values", Json.values(values, type));
        json.set("origins", rules(origins));
        assumes(json, assumes);
      }
      case Outcome.Needs needs -> {
        json.put("kind", "needs").set("needs", Json.texts(needs.facts()));
        json.set("possible", Json.values(needs.possible().named(), type));
        needs
            .possible()
            .extent()
            .flatMap(extent -> needs.possible().bounds())
            .ifPresent(bounds ->
                json.set(
                    "between",
                    Json.array(
                        List.of(bounds.low(), bounds.high()),
                        end -> Json.value(new Value.Amount(end), type))));
        json.set("origins", rules(needs.admissions()));
        needs.shared().ifPresent(shared -> json.put("shared", Words.direction(shared)));
        json.set("certain", Json.array(needs.certain(), order -> order(order, type)));
        json.set("meanwhile", Json.array(needs.meanwhile(), order -> order(order, type)));
        assumes(json, needs.assumes());
      }
      case Outcome.OutOfScope(var members) -> {
        json.put("kind", "out-of-scope");
        json.set(
            "notFulfilled", Json.texts(members.stream().map(m -> m.clause().written()).toList()));
        run.guideline()
            .population()
            .flatMap(Population::outside)
            .ifPresent(text -> json.put("outside", text));
      }
      case Outcome.Collected(var certain, var possible, var assumes) -> {
        json.put("kind", "collected").set("certain", Json.array(certain, item -> item(item, type)));
        json.set("possible", Json.array(possible, item -> item(item, type)));
        assumes(json, assumes);
      }
      case Outcome.Defective(var defects) ->
          json.put("kind", "defective")
              .set("defects", Json.texts(defects.stream().map(DefectWords::of).toList()));
    }
    return json;
  }

  private static ObjectNode order(Outcome.Order order, Type type) {
    ObjectNode json = Json.object().set("value", Json.value(order.value(), type));
    json.set("against", Json.values(order.against(), type));
    return json.set("needs", Json.texts(order.facts()));
  }

  private static void assumes(ObjectNode json, List<Population.Member> members) {
    json.set(
        "assumes", Json.texts(members.stream().map(member -> member.clause().written()).toList()));
  }

  private static ObjectNode item(Outcome.Item item, Type type) {
    ObjectNode json = Json.object();
    json.set("rules", rules(item.rules()));
    json.set("values", Json.values(item.values(), type));
    json.set("needs", Json.texts(item.facts()));
    return json;
  }

  private static tools.jackson.databind.node.ArrayNode rules(Collection<RuleId> rules) {
    return Json.texts(rules.stream().map(RuleId::toString).toList());
  }

  private static String rule(Step step) {
    return step.decision().rule(step.row()).toString();
  }

  private ObjectNode step(Step step) {
    ObjectNode json = Json.object().put("rule", rule(step));
    json.put("at", step.row().at().toString());
    json.set("cites", Json.texts(step.row().cites()));
    json.set("grounds", Json.array(step.grounds(), this::ground));
    return json;
  }

  /// Exactly, where it is one number.
  private String found(Belief belief, Definition subject) {
    return belief
        .possible()
        .single()
        .filter(Value.Amount.class::isInstance)
        .map(value -> ((Value.Amount) value).number())
        .map(number ->
            subject.type() instanceof Type.Measure measure
                ? Numerals.typed(number, measure.unit())
                : Numerals.text(number))
        .orElseGet(() -> words.belief(belief, subject));
  }

  private ObjectNode ground(Ground ground) {
    ObjectNode json = Json.object();
    ground.subject().ifPresent(subject -> json.put("name", subject.name()));
    if (ground.subject().isEmpty()) {
      json.put("clause", ground.words());
    }
    ground
        .belief()
        .ifPresent(belief ->
            ground.subject().ifPresent(subject -> json.put("found", found(belief, subject))));
    ground.test().ifPresent(test -> json.put("test", test));
    boolean asked = ground.test().isPresent() || ground.subject().isEmpty();
    if (asked) {
      json.put("holds", ground.truth().name().toLowerCase(Locale.ROOT));
    }
    ground
        .points()
        .ifPresent(points -> {
          if (points.isExact()) {
            json.put("points", Numerals.text(points.low()));
          } else {
            json.set(
                "pointsBetween",
                Json.texts(List.of(Numerals.text(points.low()), Numerals.text(points.high()))));
          }
        });
    json.set("cites", Json.texts(new ArrayList<>(ground.cites())));
    json.set("beneath", Json.array(ground.beneath(), this::ground));
    return json;
  }
}
