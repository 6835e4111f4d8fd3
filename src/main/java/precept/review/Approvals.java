package precept.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.model.Target;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.SourceText;

/// Reports as they are, held against reports as they were approved.
public final class Approvals {
  public static final String APPROVED = ".approved.md";
  public static final String RECEIVED = ".received.md";

  /// The report of what a version changes, which the first one has not.
  public static final String CHANGES = "changes";

  private Approvals() {}

  /// The folder of a version's approved reports, from the home.
  public static String folder(Target target) {
    return "testcases/" + target.guideline() + "/approved/" + target.version();
  }

  /// @param approved the texts that were approved, by report
  public static List<Pending> pending(
      Review review, Map<String, String> approved, ApprovalLog log) {
    List<Pending> pending = new ArrayList<>();
    review
        .reports()
        .forEach((name, text) -> {
          Pending some = new Pending(name, Optional.ofNullable(approved.get(name)), text);
          if (some.differs() || !log.vouchesFor(review.target(), name, text)) {
            pending.add(some);
          }
        });
    return pending;
  }

  /// What is not in order before it is approved.
  ///
  /// @param files the names of the files in the folder
  public static List<Diagnostic> diagnostics(
      Review review, List<Pending> pending, Collection<String> files) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    pending.forEach(some -> diagnostics.add(diagnostic(review.target(), some)));
    if (!review.reports().isEmpty()) {
      files.stream()
          .filter(file -> isOrphan(file, review))
          .sorted()
          .forEach(file ->
              diagnostics.add(
                  at(
                      Code.REPORT_ORPHANED,
                      review.target(),
                      file,
                      "nothing produces this report any more",
                      "remove it")));
    }
    return diagnostics;
  }

  private static Diagnostic diagnostic(Target target, Pending pending) {
    String file = pending.name() + APPROVED;
    String accept = "precept approve " + target + " " + pending.name();
    if (pending.approved().isEmpty()) {
      return at(
          Code.REPORT_PENDING,
          target,
          file,
          "this report has not been approved yet",
          "read " + pending.name() + RECEIVED + " beside it; accept it with",
          accept);
    }
    return pending.differs()
        ? at(
            Code.REPORT_DIFFERS,
            target,
            file,
            "this report is no longer as approved",
            "if the change is meant, accept it with",
            accept)
        : at(
            Code.UNRECORDED_APPROVAL,
            target,
            file,
            "log.yaml does not say who approved this report as it is",
            "read it, and accept it with",
            accept);
  }

  private static boolean isOrphan(String file, Review review) {
    boolean report = file.endsWith(APPROVED) || file.endsWith(RECEIVED);
    String name = file.replace(APPROVED, "").replace(RECEIVED, "");
    return report && !review.reports().containsKey(name) && !review.unmade().contains(name);
  }

  private static Diagnostic at(
      Code code, Target target, String file, String message, String... help) {
    return Diagnostic.of(
        code, new SourceText(folder(target) + "/" + file, "").whole(), message, "", help);
  }
}
