package precept.cli;

import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.Precept.Review;
import precept.Precept.Target;
import precept.cli.Approvals.Pending;
import precept.report.DiagnosticText;
import precept.report.UnifiedDiff;
import precept.source.Diagnostic;

/// `precept approve`: accepts reports as they are now.
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = "Accept reports as they are now: by name, all, or one by one at a terminal.")
final class ApproveCommand implements Callable<Integer> {
  private static final int DIFF_LINES = 200;

  @Mixin private final Common common = new Common();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "GUIDELINE[@VERSION]",
      description = "Whose reports (default: all).")
  private @Nullable String selection;

  @Parameters(
      index = "1..*",
      paramLabel = "REPORT",
      description = "The reports to accept: cases, reference.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--all", description = "Accept every report that differs.")
  private boolean all;

  @Override
  public Integer call() {
    Precept precept = common.precept();
    int accepted = 0;
    int left = 0;
    for (Target target : common.targets(precept, selection)) {
      Review review = precept.review(target);
      List<Diagnostic> errors = review.diagnostics().stream().filter(Diagnostic::isError).toList();
      if (!errors.isEmpty()) {
        common.err().print(new DiagnosticText(common.ink()).all(errors));
        common
            .err()
            .println("precept: nothing of " + target + " can be approved before this is in order");
        return Common.exit(errors);
      }
      refuseUnknown(review);
      Approvals approvals = new Approvals(precept, target);
      for (Pending pending : approvals.pending(review)) {
        if (isAccepted(target, pending)) {
          approvals.accept(pending);
          accepted++;
          common.out().println("approved " + target + " " + pending.name());
        } else {
          left++;
        }
      }
    }
    common.out().println(accepted + " approved, " + left + " pending");
    return left == 0 ? Main.FINE : Main.FINDINGS;
  }

  private void refuseUnknown(Review review) {
    for (String name : names) {
      if (!review.reports().containsKey(name)) {
        throw common.misuse(
            "there is no report "
                + name
                + "; there are "
                + String.join(", ", review.reports().keySet()));
      }
    }
  }

  private boolean isAccepted(Target target, Pending pending) {
    if (all || names.contains(pending.name())) {
      return true;
    }
    Optional<Console> terminal = Common.terminal();
    if (!names.isEmpty() || terminal.isEmpty()) {
      if (names.isEmpty()) {
        common
            .out()
            .println(
                "pending "
                    + target
                    + " "
                    + pending.name()
                    + ": accept it by name, or all with --all");
      }
      return false;
    }
    common
        .out()
        .println(
            UnifiedDiff.of(
                pending.name() + ".approved.md",
                pending.approved().orElse(""),
                pending.name() + ".received.md",
                pending.received(),
                DIFF_LINES));
    common.out().flush();
    String said = terminal.get().readLine("accept %s %s? [y/n] ", target, pending.name());
    return said != null && said.strip().equalsIgnoreCase("y");
  }
}
