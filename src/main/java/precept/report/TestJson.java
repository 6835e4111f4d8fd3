package precept.report;

import java.util.List;
import java.util.Locale;
import precept.cases.CaseResult;
import precept.cases.CaseResult.Status;
import precept.document.Suite;
import precept.model.Guideline;
import precept.wording.CaseWords;
import tools.jackson.databind.node.ObjectNode;

/// What running the test cases gave, for programs; the schema is `precept/schemas/test.json`.
public final class TestJson {
  private TestJson() {}

  public static String of(List<Suite> suites, String version) {
    ObjectNode document = Json.document("test", version);
    document.set(
        "cases",
        Json.array(
            suites.stream()
                .flatMap(suite -> suite.results().stream().map(result -> result(suite, result)))
                .toList(),
            some -> some));
    for (Status status : Status.values()) {
      document.put(
          status.name().toLowerCase(Locale.ROOT),
          suites.stream().mapToLong(suite -> suite.count(status)).sum());
    }
    return Json.text(document);
  }

  private static ObjectNode result(Suite suite, CaseResult result) {
    Guideline guideline = suite.guideline();
    ObjectNode json =
        Json.object()
            .put("id", result.testCase().id())
            .put("guideline", guideline.edition().guideline())
            .put("version", guideline.edition().version())
            .put("result", result.status().name().toLowerCase(Locale.ROOT));
    json.set(
        "expected",
        Json.texts(
            result.testCase().expectations().stream()
                .map(some -> CaseWords.expected(some, guideline))
                .toList()));
    json.set(
        "actual",
        Json.texts(
            guideline.answers().stream()
                .map(name -> CaseWords.outcome(result.run(), name))
                .toList()));
    json.put("at", result.testCase().at().toString());
    return json;
  }
}
