package precept.review;

import java.util.List;
import java.util.Optional;
import precept.model.Approval;
import precept.model.Digest;
import precept.model.Target;

/// Who approved which reports of a guideline.
///
/// @param entries absent where the log is not in order; that is said once for each guideline
public record ApprovalLog(Optional<List<Approval>> entries) {

  /// Whether somebody approved this text of a report.
  boolean vouchesFor(Target target, String report, String text) {
    Digest digest = Digest.of(text);
    return entries.isEmpty()
        || entries.get().stream()
            .anyMatch(entry ->
                entry.version().equals(target.version())
                    && entry.report().equals(report)
                    && entry.text().equals(digest));
  }
}
