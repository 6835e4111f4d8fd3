package precept.report;

import java.util.List;
import precept.document.Cohort;
import precept.document.Cohort.Line;
import precept.document.Figure;
import tools.jackson.databind.node.ObjectNode;

/// How many are told what, for programs; the schema is `precept/schemas/cohort.json`.
public final class CohortJson {
  private CohortJson() {}

  /// @param version of this program
  public static String of(List<Cohort> cohorts, String version) {
    ObjectNode document = Json.document("cohort", version);
    document.set("cohorts", Json.array(cohorts, CohortJson::cohort));
    return Json.text(document);
  }

  private static ObjectNode cohort(Cohort cohort) {
    ObjectNode json = Json.object().put("title", cohort.title());
    cohort
        .group()
        .ifPresent(group ->
            json.set(
                "group", Json.object().put("column", group.column()).put("value", group.value())));
    put(json, cohort.lines());
    json.set(
        "answers",
        Json.array(
            cohort.answers(),
            answer -> {
              ObjectNode one = Json.object().put("answer", answer.name());
              one.put("label", answer.label());
              one.set("told", Json.array(answer.told(), CohortJson::line));
              return one.set("rules", Json.array(answer.rules(), CohortJson::line));
            }));
    json.set("missing", Json.array(cohort.missing(), CohortJson::line));
    json.set("mistakes", Json.array(cohort.mistakes(), CohortJson::line));
    return json;
  }

  private static ObjectNode line(Line line) {
    ObjectNode json = Json.object().put("name", line.name());
    put(json, line.count().figure());
    return json;
  }

  /// What is withheld is null.
  private static void put(ObjectNode json, Figure figure) {
    if (figure instanceof Figure.Told(var number)) {
      json.put("patients", number);
    } else {
      json.putNull("patients");
    }
  }
}
