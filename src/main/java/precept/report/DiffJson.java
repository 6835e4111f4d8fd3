package precept.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import precept.diff.Difference;
import precept.diff.Moved;
import precept.diff.Told;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Revision.Change;
import precept.model.TestCase;
import precept.model.Value;
import tools.jackson.databind.node.ObjectNode;

/// A difference for programs; the schema is `precept/schemas/diff.json`.
public final class DiffJson {
  private final Difference difference;
  private final List<TestCase> cases;
  private final PatientsWords patients;

  private DiffJson(Difference difference, List<TestCase> cases) {
    this.difference = difference;
    this.cases = cases;
    this.patients = new PatientsWords(difference.both());
  }

  /// @param cases the new version's test cases
  public static String of(Difference difference, List<TestCase> cases, String version) {
    DiffJson json = new DiffJson(difference, cases);
    ObjectNode document = Json.document("diff", version);
    document.put("guideline", difference.after().edition().guideline());
    document.put("old", difference.before().edition().version());
    document.put("new", difference.after().edition().version());
    document.set(
        "change",
        Json.object()
            .put("computed", difference.computed().words())
            .put("declared", difference.declared().words()));
    document.set("regions", Json.array(difference.moved(), json::region));
    document.set("steps", Json.array(difference.steps(), json::region));
    document.put("undeclared", difference.undeclared().size() + difference.unsaid().size());
    document.set("unmet", Json.texts(difference.unmet().stream().map(Change::id).toList()));
    document.put(
        "unacknowledged", difference.unacknowledged().size() + difference.harmful().size());
    document.set(
        "restated",
        Json.array(
            difference.restated(),
            some -> {
              ObjectNode one =
                  Json.object()
                      .put("about", some.about())
                      .put("effect", some.effect().words())
                      .put("words", RestatedWords.of(some, difference));
              difference.declaring(some).ifPresent(change -> one.put("declaredBy", change.id()));
              some.danger().ifPresent(danger -> one.put("danger", DiffJson.danger(danger)));
              return one;
            }));
    document.set("notCompared", Json.texts(difference.uncompared()));
    return Json.text(document);
  }

  private ObjectNode region(Moved moved) {
    ObjectNode region = Json.object().put("decision", moved.answer());
    region.set("from", told(difference.before(), moved.answer(), moved.before()));
    region.set("to", told(difference.after(), moved.answer(), moved.after()));
    region.set("oldRule", Json.texts(moved.before().rules()));
    region.set("newRule", Json.texts(moved.after().rules()));
    region.set("where", Json.texts(patients.rows(moved.whom().axes(), moved.whom().boxes(), true)));
    region.put("complete", moved.whom().complete());
    region.set("witness", facts(difference.after(), moved.whom().witness()));
    region.put("confirmed", moved.whom().confirmed());
    moved.declared().ifPresent(id -> region.put("declaredBy", id));
    moved.danger().ifPresent(danger -> region.put("danger", danger(danger)));
    region.set("cases", Json.texts(DiffWords.standing(moved, cases)));
    return region;
  }

  private static String danger(Moved.Danger danger) {
    return danger.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ObjectNode told(Guideline guideline, String answer, Told told) {
    ObjectNode json =
        Json.object().put("kind", told.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (told.kind() == Told.Kind.DECIDED || told.kind() == Told.Kind.CONFLICT) {
      json.set("values", Json.values(told.values().listed(), guideline.definition(answer).type()));
    }
    return json;
  }

  private static ObjectNode facts(Guideline guideline, Patient patient) {
    ObjectNode facts = Json.object();
    for (Map.Entry<String, Definition> definition : guideline.definitions().entrySet()) {
      Value value = patient.facts().get(definition.getKey());
      if (value != null) {
        facts.set(definition.getKey(), Json.value(value, definition.getValue().type()));
      }
    }
    return facts;
  }
}
