package precept.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.check.Checked;
import precept.cli.Approver.Signature;
import precept.disk.DiskFailure;
import precept.disk.Fence;
import precept.disk.HomeLock;
import precept.disk.TextFile;
import precept.library.Library;
import precept.model.Approval;
import precept.model.Target;
import precept.report.ApprovalLine;
import precept.report.DiagnosticText;
import precept.report.Ink;
import precept.review.ApprovalLog;
import precept.review.Approvals;
import precept.review.Pending;
import precept.review.Review;
import precept.source.Diagnostic;
import precept.source.SourceText;

/// The folder of a version's approved reports. What differs is written beside, as received.
final class ReportFolder {
  private final Library library;
  private final Target target;
  private final Path folder;

  ReportFolder(Library library, Target target) {
    this.library = library;
    this.target = target;
    this.folder = library.home().resolve(Approvals.folder(target));
  }

  /// The reports of a review held against those that were approved.
  ///
  /// @param pending what still needs an approval
  /// @param settled what does not
  /// @param unread why of the others nobody knows
  record Held(List<Pending> pending, List<String> settled, List<Diagnostic> unread) {}

  Held held(Review review) {
    Map<String, String> approved = new HashMap<>();
    List<String> settled = new ArrayList<>(review.reports().keySet());
    List<Diagnostic> unread = new ArrayList<>();
    for (String name : review.reports().keySet()) {
      if (!library.fence().isAbsent(approved(name))) {
        Checked<SourceText> read = library.report(approved(name));
        unread.addAll(read.diagnostics());
        read.result()
            .ifPresentOrElse(text -> approved.put(name, plain(text)), () -> settled.remove(name));
      }
    }
    ApprovalLog log = new ApprovalLog(library.approvals(target.guideline()).result());
    List<Pending> pending =
        Approvals.pending(review, approved, log).stream()
            .filter(some -> settled.remove(some.name()))
            .toList();
    return new Held(pending, settled, unread);
  }

  List<Diagnostic> diagnostics(Review review, Held held) {
    List<Diagnostic> diagnostics = new ArrayList<>(held.unread());
    diagnostics.addAll(Approvals.diagnostics(review, held.pending(), library.reports(folder)));
    return diagnostics;
  }

  private static String plain(SourceText text) {
    return text.text().replace("\r\n", "\n");
  }

  /// Writes what differs beside the approved file, and removes what was received before and no
  /// longer differs.
  ///
  /// @return why that could not be done
  Optional<String> receive(Held held) {
    try {
      for (Pending pending : held.pending()) {
        if (pending.differs()) {
          TextFile.put(library.fence(), received(pending.name()), pending.received());
        } else {
          reject(pending);
        }
      }
      held.settled().forEach(name -> TextFile.delete(library.fence(), received(name)));
      return Optional.empty();
    } catch (DiskFailure failure) {
      return Optional.ofNullable(failure.getMessage());
    }
  }

  /// Writes the report, and then the log: a report without its line is pending, and never taken for
  /// approved.
  ///
  /// @param waiting is told where somebody else is at it
  void accept(Pending pending, Signature signature, PrintWriter waiting) {
    HomeLock.holding(
        library.home(),
        waiting,
        () -> {
          String log = logged(signature.of(target, pending.name(), pending.received()));
          TextFile.put(library.fence(), approved(pending.name()), pending.received());
          TextFile.put(library.fence(), library.log(target.guideline()), log);
        });
    reject(pending);
  }

  /// What was received goes; the report stays pending for as long as it differs.
  void reject(Pending pending) {
    TextFile.delete(library.fence(), received(pending.name()));
  }

  /// The log, which only grows, with an approval at its end, once it has been read back with it.
  private String logged(Approval approval) {
    Path file = library.log(target.guideline());
    String before = before(file);
    String after = before + (before.endsWith("\n") ? "" : "\n") + ApprovalLine.of(approval);
    Checked<List<Approval>> read = library.approvals(new SourceText(file.toString(), after));
    if (!read.result().map(List::getLast).equals(Optional.of(approval))) {
      throw unable(read);
    }
    return after;
  }

  private String before(Path log) {
    if (!Fence.isTaken(log)) {
      return ApprovalLine.HEAD;
    }
    Checked<SourceText> read = library.text(log);
    return read.result().map(ReportFolder::plain).orElseThrow(() -> unable(read));
  }

  private static Unable unable(Checked<?> read) {
    return new Unable(
        "this approval cannot be logged as it is:\n"
            + new DiagnosticText(Ink.NONE).all(read.diagnostics()));
  }

  private Path approved(String name) {
    return folder.resolve(name + Approvals.APPROVED);
  }

  /// Where the report lies that differs, as seen from the home.
  String place(Pending some) {
    return library.home().relativize(received(some.name())).toString().replace('\\', '/');
  }

  private Path received(String name) {
    return folder.resolve(name + Approvals.RECEIVED);
  }
}
