package precept.check;

import java.util.List;
import java.util.Optional;
import precept.source.Diagnostic;

/// What came of checking: a result where nothing is wrong that would falsify it, and all that was
/// noticed.
public record Checked<T>(Optional<T> result, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = diagnostics.stream().distinct().toList();
  }

  static <T> Checked<T> of(Optional<T> result, List<Diagnostic> diagnostics) {
    boolean sound = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new Checked<>(sound ? result : Optional.empty(), diagnostics);
  }
}
