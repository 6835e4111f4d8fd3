package precept.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.document.Suite;
import precept.model.Target;
import precept.report.CaseChanges;
import precept.report.GuidelineSummary;
import precept.report.Ink;
import precept.report.TestText;
import precept.report.UnifiedDiff;
import precept.review.Approvals;
import precept.review.Pending;
import precept.review.Review;
import precept.source.Diagnostic;

/// `precept review`: everything that guards a change, in one go.
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description =
        "Check a guideline, run its cases and compare its reports with the approved ones.")
final class ReviewCommand implements Callable<Integer> {
  private static final int DIFF_LINES = 24;

  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "GUIDELINE[@VERSION]",
      description = "What to review (default: everything).")
  private @Nullable String selection;

  @Option(names = "--format", defaultValue = "text", description = "text, json, github or sarif.")
  private Findings.Format format = Findings.Format.TEXT;

  @Override
  public Integer call() {
    Precept precept = common.precept();
    List<Target> targets = common.targets(precept, selection);
    List<Diagnostic> diagnostics = new ArrayList<>(precept.library().strays());
    targets.stream()
        .map(Target::guideline)
        .distinct()
        .forEach(id -> diagnostics.addAll(precept.library().approvals(id).diagnostics()));
    StringBuilder summary = new StringBuilder();
    List<String> unwritten = new ArrayList<>();
    for (Review review : SideBySide.each(targets, precept::review)) {
      ReportFolder reports = new ReportFolder(precept.library(), review.target());
      ReportFolder.Held held = reports.held(review);
      reports.receive(held).ifPresent(unwritten::add);
      diagnostics.addAll(review.diagnostics());
      review
          .guideline()
          .ifPresent(guideline ->
              summary.append(GuidelineSummary.of(guideline, review.diagnostics(), common.ink())));
      review
          .results()
          .ifPresent(results -> {
            Suite suite = new Suite(review.guideline().orElseThrow(), results);
            diagnostics.addAll(suite.failures());
            summary.append(TestText.summary(suite, Ink.NONE, true).indent(2));
          });
      diagnostics.addAll(reports.diagnostics(review, held));
      summary.append(differences(review, reports, held));
    }
    Findings.print(common, format, diagnostics.stream().distinct().toList(), summary.toString());
    if (!unwritten.isEmpty()) {
      throw new Unable(String.join(", ", unwritten));
    }
    return Common.exit(diagnostics);
  }

  private static String differences(Review review, ReportFolder reports, ReportFolder.Held held) {
    StringBuilder text = new StringBuilder();
    text.append("  reports: ")
        .append(held.settled().size())
        .append(" of ")
        .append(review.reports().size())
        .append(" as approved\n");
    for (Pending some : held.pending().stream().filter(Pending::differs).toList()) {
      if (some.name().equals("cases")) {
        some.approved()
            .ifPresent(approved -> text.append(CaseChanges.between(approved, some.received())));
      }
      some.approved()
          .ifPresent(approved ->
              text.append('\n')
                  .append(
                      UnifiedDiff.of(
                          some.name() + Approvals.APPROVED,
                          approved,
                          some.name() + Approvals.RECEIVED,
                          some.received(),
                          DIFF_LINES,
                          "see " + reports.place(some)))
                  .append('\n'));
    }
    return text.toString();
  }
}
