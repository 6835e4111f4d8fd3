package precept.document;

import java.util.List;
import precept.cases.CaseResult;
import precept.cases.CaseResult.Status;
import precept.model.Guideline;
import precept.source.Diagnostic;
import precept.wording.CaseWords;

/// What running the test cases of one version gave.
public record Suite(Guideline guideline, List<CaseResult> results) {
  public long count(Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }

  /// Whether a test case expects anything of the guideline; that none does is a mistake.
  public boolean provesSomething() {
    return results.size() > count(Status.PENDING);
  }

  public List<Diagnostic> failures() {
    return results.stream()
        .filter(result -> result.status().isAmiss())
        .flatMap(result -> CaseWords.diagnostics(result).stream())
        .toList();
  }
}
