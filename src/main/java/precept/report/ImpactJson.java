package precept.report;

import precept.diff.Difference;
import precept.diff.Moved;
import precept.document.Count;
import precept.document.Figure;
import precept.document.Impact;
import precept.document.Impact.Region;
import precept.wording.PatientsWords;
import tools.jackson.databind.node.ObjectNode;

/// What a change does to the patients of a cohort, for programs; the schema is
/// `precept/schemas/impact.json`.
public final class ImpactJson {
  private final Difference difference;
  private final PatientsWords patients;

  private ImpactJson(Difference difference) {
    this.difference = difference;
    this.patients = new PatientsWords(difference.both());
  }

  /// @param difference of which the cohort was counted
  /// @param version of the program
  public static String of(Impact cohort, Difference difference, String version) {
    ObjectNode json = Json.document("impact", version);
    json.put("guideline", cohort.after().guideline());
    json.put("old", cohort.before().version());
    json.put("new", cohort.after().version());
    if (cohort.below() > 0) {
      json.put("withheldBelow", cohort.below());
    }
    json.set("uncompared", Json.texts(cohort.uncompared()));
    json.set("read", figure(cohort.read()));
    json.set("refused", figure(cohort.refused()));
    json.set("stay", count(cohort.stay()));
    json.set("move", count(cohort.move()));
    json.set("mayMove", count(cohort.mayMove()));
    ImpactJson regions = new ImpactJson(difference);
    json.set(
        "regions",
        Json.array(
            cohort.groups().stream().flatMap(group -> group.regions().stream()).toList(),
            regions::region));
    return Json.text(json);
  }

  private ObjectNode region(Region region) {
    Moved moved = difference.moved().get(region.place());
    ObjectNode json = Json.object();
    DiffJson.into(json, difference, patients, moved);
    moved.declared().ifPresent(id -> json.put("declaredBy", id));
    moved.danger().ifPresent(danger -> json.put("danger", DiffJson.danger(danger)));
    json.set("certain", count(region.certain()));
    json.set("perhaps", count(region.perhaps()));
    return json;
  }

  private static ObjectNode count(Count count) {
    ObjectNode json = figure(count.figure());
    count.share().ifPresent(share -> json.put("percent", share.tenths() / 10.0));
    return json;
  }

  private static ObjectNode figure(Figure figure) {
    return switch (figure) {
      case Figure.Told(var number) -> Json.object().put("number", number);
      case Figure.Below(var number) -> Json.object().put("below", number);
      case Figure.Withheld() -> Json.object().put("withheld", true);
    };
  }
}
