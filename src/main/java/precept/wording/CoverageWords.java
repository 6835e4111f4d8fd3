package precept.wording;

import java.util.List;
import precept.cases.CaseResult;
import precept.cases.CaseResult.Status;
import precept.cases.Coverage;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.TestCase.RuleId;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;

/// What the test cases leave unproved, worded.
public final class CoverageWords {
  private CoverageWords() {}

  /// Where cases fail, the rules that they would prove are not complained about as well.
  public static List<Diagnostic> diagnostics(Guideline guideline, List<CaseResult> results) {
    if (results.stream().allMatch(result -> result.status() == Status.PENDING)) {
      return List.of(
          Diagnostic.of(
              Code.NOTHING_EXPECTED,
              guideline.edition().at(),
              "no test case expects anything of this version",
              "nothing is proved",
              "add cases in testcases/" + guideline.edition().guideline()));
    }
    return results.stream().anyMatch(result -> result.status().isAmiss())
        ? List.of()
        : Coverage.of(guideline, results).unproved().stream()
            .map(rule -> unproved(guideline, rule))
            .toList();
  }

  private static Diagnostic unproved(Guideline guideline, RuleId rule) {
    return Diagnostic.of(
        Code.UNPROVED_RULE,
        at(guideline, rule),
        "no passing test case matches the rule " + rule,
        "",
        "add a case whose facts this rule matches, with because: [" + rule + "]");
  }

  private static Span at(Guideline guideline, RuleId rule) {
    return guideline.row(rule).map(Decision.Row::at).orElseThrow();
  }
}
