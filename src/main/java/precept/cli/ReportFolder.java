package precept.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import precept.check.Checked;
import precept.cli.Approver.Signature;
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

  List<Pending> pending(Review review) {
    Map<String, String> approved = new HashMap<>();
    for (String name : review.reports().keySet()) {
      TextFile.read(approved(name)).ifPresent(text -> approved.put(name, text));
    }
    ApprovalLog log = new ApprovalLog(library.approvals(target.guideline()).result());
    return Approvals.pending(review, approved, log);
  }

  List<Diagnostic> diagnostics(Review review, List<Pending> pending) {
    return Approvals.diagnostics(review, pending, files());
  }

  private List<String> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Writes what differs beside the approved file, and removes what was received before and no
  /// longer differs.
  ///
  /// @return why that could not be done
  Optional<String> receive(Review review, List<Pending> pending) {
    try {
      for (String name : review.reports().keySet()) {
        Optional<Pending> found =
            pending.stream().filter(some -> some.differs() && some.name().equals(name)).findFirst();
        if (found.isPresent()) {
          TextFile.write(received(name), found.get().received());
        } else {
          TextFile.delete(received(name));
        }
      }
      return Optional.empty();
    } catch (Unable unable) {
      return Optional.ofNullable(unable.getMessage());
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
          TextFile.write(approved(pending.name()), pending.received());
          TextFile.write(library.log(target.guideline()), log);
        });
    reject(pending);
  }

  /// What was received goes; the report stays pending for as long as it differs.
  void reject(Pending pending) {
    TextFile.delete(received(pending.name()));
  }

  /// The log, which only grows, with an approval at its end, once it has been read back with it.
  private String logged(Approval approval) {
    Path file = library.log(target.guideline());
    String before = TextFile.read(file).orElse(ApprovalLine.HEAD);
    String after = before + (before.endsWith("\n") ? "" : "\n") + ApprovalLine.of(approval);
    Checked<List<Approval>> read = library.approvals(new SourceText(file.toString(), after));
    if (!read.result().map(List::getLast).equals(Optional.of(approval))) {
      throw new Unable(
          "this approval cannot be logged as it is:\n"
              + new DiagnosticText(Ink.NONE).all(read.diagnostics()));
    }
    return after;
  }

  private Path approved(String name) {
    return folder.resolve(name + Approvals.APPROVED);
  }

  private Path received(String name) {
    return folder.resolve(name + Approvals.RECEIVED);
  }
}
