package precept.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import precept.model.Guideline;
import precept.model.TestCase.RuleId;

/// Which passing cases match each rule; a rule without any is unproved.
public record Coverage(SequencedMap<RuleId, List<String>> cases) {

  public static Coverage of(Guideline guideline, List<CaseResult> results) {
    SequencedMap<RuleId, List<String>> cases = new LinkedHashMap<>();
    guideline
        .decisions()
        .forEach(decision ->
            decision.rows().forEach(row -> cases.put(decision.rule(row), new ArrayList<>())));
    for (CaseResult result : results) {
      if (result.status() != CaseResult.Status.PASSED) {
        continue;
      }
      for (RuleId rule : result.fired()) {
        cases.getOrDefault(rule, new ArrayList<>()).add(result.testCase().id());
      }
    }
    return new Coverage(cases);
  }

  public List<RuleId> unproved() {
    return cases.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }
}
