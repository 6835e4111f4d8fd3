package precept.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

  public <R> Checked<R> map(Function<T, R> function) {
    return new Checked<>(result.map(function), diagnostics);
  }

  /// What comes of a result in turn, with all that was noticed by then.
  public <R> Checked<R> then(Function<T, Checked<R>> next) {
    Optional<Checked<R>> came = result.map(next);
    return new Checked<R>(came.flatMap(Checked::result), diagnostics)
        .with(came.map(Checked::diagnostics).orElse(List.of()));
  }

  /// The same result, with what else is noticed about it.
  public Checked<T> and(Function<T, List<Diagnostic>> more) {
    return with(result.map(more).orElse(List.of()));
  }

  private Checked<T> with(List<Diagnostic> more) {
    return new Checked<>(result, Stream.concat(diagnostics.stream(), more.stream()).toList());
  }
}
