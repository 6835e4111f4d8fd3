package precept.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.check.Checked;
import precept.check.LogChecker;
import precept.model.Approval;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.syntax.Data;

/// A log of approvals. Precept writes a line for each and never half of one; so where the log
/// cannot be read, somebody or something else was at it, and the lines to be repaired are named.
final class LogText {
  private LogText() {}

  static Checked<List<Approval>> read(Checked<SourceText> log) {
    boolean empty = log.diagnostics().stream().anyMatch(some -> some.code() == Code.EMPTY_FILE);
    List<Diagnostic> unread =
        empty
            ? log.diagnostics().stream()
                .map(some -> new LibraryMistake.EmptyLog().in(some.at().source().path()))
                .toList()
            : log.diagnostics();
    return new Checked<>(log.result(), unread).then(LogText::approvals);
  }

  private static Checked<List<Approval>> approvals(SourceText log) {
    Checked<Data> read = YamlText.read(log);
    return read.result().isPresent()
        ? read.then(LogChecker::check)
        : new Checked<>(Optional.empty(), damaged(log, read.diagnostics()));
  }

  /// The lines that are no YAML by themselves, or else all that is wrong with the whole.
  private static List<Diagnostic> damaged(SourceText log, List<Diagnostic> mistakes) {
    List<Diagnostic> damaged = new ArrayList<>();
    for (int line = 1; line <= log.lineAt(log.text().length()); line++) {
      String text = log.line(line);
      if (!text.isBlank() && !text.startsWith("#") && isDamaged(text)) {
        int start = log.startOf(line);
        damaged.add(new LibraryMistake.DamagedLine().at(log.span(start, start + text.length())));
      }
    }
    return damaged.isEmpty() ? mistakes : damaged;
  }

  /// Whether it is neither an entry nor a line that goes on with one.
  private static boolean isDamaged(String line) {
    boolean yaml = YamlText.read(new SourceText("", line)).result().isPresent();
    return !yaml || !(line.startsWith("- ") || line.startsWith(" "));
  }
}
