package precept.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import precept.diff.Difference;
import precept.diff.Edit;
import precept.diff.Moved;
import precept.diff.Restated;
import precept.diff.StandingCases;
import precept.diff.Subject;
import precept.diff.Told;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Revision.Change;
import precept.model.TestCase;
import precept.model.TestCase.RuleId;
import precept.model.Value;
import precept.source.Diagnostic;
import precept.wording.PatientsRow;
import precept.wording.PatientsWords;
import precept.wording.RestatedWords;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A difference for programs; the schema is `precept/schemas/diff.json`.
public final class DiffJson {
  private final Difference difference;
  private final StandingCases cases;
  private final PatientsWords patients;

  private DiffJson(Difference difference, List<TestCase> cases) {
    this.difference = difference;
    this.cases = new StandingCases(difference, cases);
    this.patients = new PatientsWords(difference.both());
  }

  /// Two versions that were laid on each other.
  ///
  /// @param before which one, as it was asked for
  /// @param difference absent where the diagrams outgrew their limit, which the diagnostics say
  /// @param cases the new version's test cases
  public record Pair(
      String guideline,
      String before,
      String after,
      Optional<Difference> difference,
      List<TestCase> cases,
      List<Diagnostic> diagnostics) {}

  public static String of(List<Pair> pairs, String version) {
    ObjectNode document = Json.document("diff", 2, version);
    document.set("diffs", Json.array(pairs, DiffJson::pair));
    return Json.text(document);
  }

  private static ObjectNode pair(Pair pair) {
    ObjectNode json =
        Json.object()
            .put("guideline", pair.guideline())
            .put("old", pair.before())
            .put("new", pair.after());
    pair.difference().ifPresent(some -> new DiffJson(some, pair.cases()).into(json));
    json.set("findings", Json.array(pair.diagnostics(), DiagnosticJson::finding));
    return json;
  }

  private void into(ObjectNode json) {
    ObjectNode change = Json.object().put("computed", difference.computed().words());
    if (!difference.ofOneVersion()) {
      change.put("declared", difference.declared().words());
    }
    json.set("change", change);
    json.set("regions", Json.array(difference.moved(), this::region));
    json.set("steps", Json.array(difference.steps(), this::region));
    json.put("undeclared", difference.undeclared().size() + difference.unsaid().size());
    json.set("unmet", Json.texts(difference.unmet().stream().map(Change::id).toList()));
    json.put("unacknowledged", difference.unacknowledged().size() + difference.harmful().size());
    json.set("restated", Json.array(difference.restated(), this::restated));
    json.set("notCompared", Json.texts(difference.uncompared()));
  }

  private ObjectNode restated(Restated some) {
    ObjectNode json =
        Json.object()
            .put("about", some.about())
            .put("effect", some.effect().words())
            .put("words", RestatedWords.of(some, difference));
    difference.declaring(some).ifPresent(change -> json.put("declaredBy", change.id()));
    some.danger().ifPresent(danger -> json.put("danger", danger(danger)));
    return json;
  }

  private static ArrayNode rules(Told told) {
    return Json.texts(told.rules().stream().map(RuleId::toString).toList());
  }

  private ObjectNode region(Moved moved) {
    ObjectNode region = Json.object();
    into(region, difference, patients, moved);
    List<PatientsRow> columns = patients.columns(moved.whom());
    if (!columns.isEmpty() && columns.stream().allMatch(PatientsRow::isPlace)) {
      region.set("columns", where(columns));
    }
    region.set("witness", facts(difference.after(), moved.whom().witness()));
    region.put("confirmed", moved.whom().confirmed());
    moved.declared().ifPresent(id -> region.put("declaredBy", id));
    moved.danger().ifPresent(danger -> region.put("danger", danger(danger)));
    region.set("edits", Json.texts(moved.edits().stream().map(DiffJson::edit).toList()));
    region.set("cases", Json.texts(cases.among(moved)));
    return region;
  }

  /// What a move is from and to, by which rules, and of whom.
  static void into(ObjectNode region, Difference difference, PatientsWords patients, Moved moved) {
    region.put("decision", moved.answer());
    moved
        .subject()
        .part()
        .ifPresent(part -> region.put("item", moved.subject().item().orElse(null)));
    region.set("from", told(difference.before(), moved.subject(), moved.before()));
    region.set("to", told(difference.after(), moved.subject(), moved.after()));
    region.set("oldRule", rules(moved.before()));
    region.set("newRule", rules(moved.after()));
    region.set("where", where(patients.boxes(moved.whom().axes(), moved.whom().boxes())));
    region.put("complete", moved.whom().boxes().isAll());
  }

  private static ArrayNode where(List<PatientsRow> rows) {
    return Json.texts(rows.stream().filter(PatientsRow::isPlace).map(PatientsRow::text).toList());
  }

  private static String edit(Edit edit) {
    return edit.rule().map(RuleId::toString).orElse(edit.name());
  }

  static String danger(Moved.Danger danger) {
    return danger.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Of an item of a list, yes or no.
  private static ObjectNode told(Guideline guideline, Subject subject, Told told) {
    ObjectNode json =
        Json.object().put("kind", told.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (told.kind() == Told.Kind.DECIDED || told.kind() == Told.Kind.CONFLICT) {
      json.set(
          "values",
          Json.values(told.values().listed(), guideline.definition(subject.answer()).type()));
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
