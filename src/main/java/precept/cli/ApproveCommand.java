package precept.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.cli.Approver.Signature;
import precept.cli.Walk.Verdict;
import precept.model.Target;
import precept.report.DiagnosticText;
import precept.review.Pending;
import precept.review.Review;
import precept.source.Diagnostic;

/// `precept approve`: accepts reports as they are now.
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = {
      "Accept reports as they are now: by name, all, or one by one at a terminal.",
      "Each approval is logged with who gave it, and when and why where that is said."
    })
final class ApproveCommand implements Callable<Integer> {
  private final Optional<Function<String, Optional<String>>> person;

  ApproveCommand() {
    this(
        Common.terminal()
            .map(terminal -> question -> Optional.ofNullable(terminal.readLine("%s", question))));
  }

  /// @param person who answers questions, where somebody does
  ApproveCommand(Optional<Function<String, Optional<String>>> person) {
    this.person = person;
  }

  @Mixin private final Common common = new Common();
  @Mixin private final Approver approver = new Approver();

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
    List<Target> targets = common.targets(precept, selection);
    boolean unattended = all || !names.isEmpty();
    Optional<Signature> signature =
        unattended || person.isPresent()
            ? Optional.of(approver.signature(common, precept.library().home()))
            : Optional.empty();
    Optional<Walk> walk =
        person.filter(some -> !unattended).map(some -> new Walk(some, common.out()));
    List<Verdict> verdicts = new ArrayList<>();
    for (Target target : targets) {
      Review review = precept.review(target);
      ReportFolder reports = new ReportFolder(precept.library(), target);
      ReportFolder.Held held = reports.held(review);
      List<Diagnostic> errors = errors(precept, review, held);
      if (!errors.isEmpty()) {
        common.err().print(new DiagnosticText(common.ink()).all(errors));
        common
            .err()
            .println("precept: nothing of " + target + " can be approved before this is in order");
        return Common.exit(errors);
      }
      refuseUnknown(review);
      for (Pending pending : held.pending()) {
        String title = target + " " + pending.name();
        Verdict verdict =
            walk.map(some -> some.verdict(title, pending)).orElseGet(() -> unasked(title, pending));
        carryOut(verdict, reports, pending, signature, common.err());
        common.out().print(verdict.words().map(words -> words + " " + title + "\n").orElse(""));
        verdicts.add(verdict);
      }
    }
    int accepted = Collections.frequency(verdicts, Verdict.ACCEPTED);
    int left = verdicts.size() - accepted;
    common.out().println(accepted + " approved, " + left + " pending");
    return left == 0 ? Exit.FINE : Exit.FINDINGS;
  }

  private static void carryOut(
      Verdict verdict,
      ReportFolder reports,
      Pending pending,
      Optional<Signature> signature,
      PrintWriter waiting) {
    switch (verdict) {
      case ACCEPTED -> reports.accept(pending, signature.orElseThrow(), waiting);
      case REJECTED -> reports.reject(pending);
      case SKIPPED -> {}
    }
  }

  private static List<Diagnostic> errors(Precept precept, Review review, ReportFolder.Held held) {
    List<Diagnostic> errors = new ArrayList<>(review.diagnostics());
    errors.addAll(held.unread());
    errors.addAll(precept.library().approvals(review.target().guideline()).diagnostics());
    return errors.stream().filter(Diagnostic::isError).toList();
  }

  private Verdict unasked(String title, Pending pending) {
    if (all || names.contains(pending.name())) {
      return Verdict.ACCEPTED;
    }
    if (names.isEmpty()) {
      common.out().println("pending " + title + ": accept it by name, or all with --all");
    }
    return Verdict.SKIPPED;
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
}
