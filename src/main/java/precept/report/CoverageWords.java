package precept.report;

import java.util.List;
import precept.cases.Coverage;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.TestCase.RuleId;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;

/// Rules that no test case proves, worded.
public final class CoverageWords {
  private CoverageWords() {}

  public static List<Diagnostic> diagnostics(Guideline guideline, Coverage coverage) {
    return coverage.unproved().stream()
        .map(rule ->
            Diagnostic.of(
                Code.UNPROVED_RULE,
                at(guideline, rule),
                "no passing test case is decided by " + rule,
                "",
                "add a case whose facts this rule matches, with because: [" + rule + "]"))
        .toList();
  }

  private static Span at(Guideline guideline, RuleId rule) {
    return guideline.decisions().stream()
        .filter(decision -> decision.name().equals(rule.decision()))
        .flatMap(decision -> decision.rows().stream())
        .filter(row -> row.name().equals(rule.rule()))
        .map(Decision.Row::at)
        .findFirst()
        .orElseThrow();
  }
}
