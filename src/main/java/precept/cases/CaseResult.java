package precept.cases;

import java.util.List;
import precept.eval.Run;
import precept.model.TestCase;
import precept.model.TestCase.Expectation;
import precept.model.TestCase.RuleId;

/// A test case held against its guideline.
///
/// @param failed the expectations that were not met
/// @param fired the rules that certainly match
public record CaseResult(TestCase testCase, Run run, List<Expectation> failed, List<RuleId> fired) {

  public enum Status {
    PASSED,
    FAILED,
    PENDING,
    /// What it expects is not met by an answer that could not be made exact.
    UNDECIDED;

    /// Whether what is expected is not shown.
    public boolean isAmiss() {
      return this == FAILED || this == UNDECIDED;
    }
  }

  /// Contradictory facts fail whatever is expected; nothing expected of this version leaves a case
  /// pending.
  public Status status() {
    if (!run.contradictions().isEmpty()) {
      return Status.FAILED;
    }
    if (run.givenUp()
        && (!failed.isEmpty()
            || testCase.expectations().stream().anyMatch(CaseResult::isAboutWhatIsOpen))) {
      return Status.UNDECIDED;
    }
    if (!failed.isEmpty()) {
      return Status.FAILED;
    }
    return testCase.expectations().isEmpty() ? Status.PENDING : Status.PASSED;
  }

  /// Whether it may be met by an answer that leaves more open than need be.
  private static boolean isAboutWhatIsOpen(Expectation expected) {
    return switch (expected) {
      case Expectation.Needs needs -> true;
      case Expectation.Possible possible -> true;
      case Expectation.Shares shares -> true;
      case Expectation.InEveryCase certain -> true;
      case Expectation.Gives gives -> false;
      case Expectation.Silent silent -> false;
      case Expectation.Conflict conflict -> false;
      case Expectation.OutOfScope outside -> false;
      case Expectation.Applies applies -> false;
      case Expectation.Because because -> false;
    };
  }
}
