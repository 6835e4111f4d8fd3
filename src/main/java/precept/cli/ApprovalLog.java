package precept.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.Precept;
import precept.check.Checked;
import precept.library.Library;
import precept.model.Approval;
import precept.model.Digest;
import precept.report.ApprovalLine;
import precept.report.DiagnosticText;
import precept.report.Ink;
import precept.source.SourceText;

/// The log of a guideline's approvals: `testcases/<guideline>/approved/log.yaml`. It only grows.
final class ApprovalLog {
  private final Library library;
  private final Path file;

  /// Absent where the log is not in order; that is said once for each guideline.
  private final Optional<List<Approval>> entries;

  ApprovalLog(Precept precept, String guideline) {
    this.library = precept.library();
    this.file = library.log(guideline);
    this.entries = library.approvals(guideline).result();
  }

  /// Whether somebody approved this text of a report.
  boolean vouchesFor(Precept.Target target, String report, String text) {
    Digest digest = Digest.of(text);
    return entries.isEmpty()
        || entries.get().stream()
            .anyMatch(entry ->
                entry.version().equals(target.version())
                    && entry.report().equals(report)
                    && entry.text().equals(digest));
  }

  /// Adds an approval at the end, once the log with it has been read back.
  void add(Approval approval) {
    String before = Approvals.read(file).orElse(ApprovalLine.HEAD);
    String after = before + (before.endsWith("\n") ? "" : "\n") + ApprovalLine.of(approval);
    Checked<List<Approval>> read = library.approvals(new SourceText(file.toString(), after));
    if (!read.result().map(List::getLast).equals(Optional.of(approval))) {
      throw new Unable(
          "this approval cannot be logged as it is:\n"
              + new DiagnosticText(Ink.NONE).all(new ArrayList<>(read.diagnostics())));
    }
    Approvals.write(file, after);
  }
}
