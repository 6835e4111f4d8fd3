package precept.cases;

import java.util.List;
import precept.eval.Run;
import precept.model.TestCase;
import precept.model.TestCase.Expectation;

/// A test case held against its guideline.
///
/// @param failed the expectations that were not met
public record CaseResult(TestCase testCase, Run run, List<Expectation> failed) {

  public enum Status {
    PASSED,
    FAILED,
    PENDING
  }

  /// Contradictory facts fail whatever is expected; nothing expected of this version leaves a case
  /// pending.
  public Status status() {
    if (!failed.isEmpty() || !run.contradictions().isEmpty()) {
      return Status.FAILED;
    }
    return testCase.expectations().isEmpty() ? Status.PENDING : Status.PASSED;
  }
}
