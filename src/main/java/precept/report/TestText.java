package precept.report;

import java.util.stream.Collectors;
import precept.cases.CaseResult.Status;
import precept.cases.Coverage;
import precept.document.Suite;
import precept.wording.CaseWords;

/// What running the test cases gave, for people.
public final class TestText {
  private TestText() {}

  public static String of(Suite suite, Ink ink, boolean coverage) {
    return new DiagnosticText(ink).all(suite.failures()) + summary(suite, ink, coverage);
  }

  /// The counts, and if wanted what the cases leave unproved.
  public static String summary(Suite suite, Ink ink, boolean coverage) {
    String counts =
        suite.count(Status.PASSED)
            + " passed, "
            + suite.count(Status.FAILED)
            + " failed, "
            + suite.count(Status.PENDING)
            + " pending"
            + (suite.count(Status.UNDECIDED) == 0
                ? ""
                : ", " + suite.count(Status.UNDECIDED) + " undecided");
    boolean good = suite.failures().isEmpty();
    return CaseWords.id(suite.guideline())
        + "  "
        + (good ? ink.good(counts) : ink.error(counts))
        + "\n"
        + (coverage ? coverage(suite) : "");
  }

  private static String coverage(Suite suite) {
    Coverage coverage = Coverage.of(suite.guideline(), suite.results());
    int all = coverage.cases().size();
    int missing = coverage.unproved().size();
    return "rules that a passing case matches: "
        + (all - missing)
        + " of "
        + all
        + "\n"
        + coverage.unproved().stream()
            .map(rule -> "  no case matches " + rule + "\n")
            .collect(Collectors.joining());
  }
}
