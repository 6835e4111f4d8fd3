package precept.source;

import java.util.List;

/// One thing that is not in order: what, where, and what to do about it.
///
/// @param label the few words that stand under the underlined text; may be empty
/// @param notes what belongs to it, a line each: the patients concerned
/// @param help what to do, a line each, the first one a sentence
public record Diagnostic(
    Code code, Span at, String message, String label, List<String> notes, List<String> help) {

  public Diagnostic {
    notes = List.copyOf(notes);
    help = List.copyOf(help);
  }

  public static Diagnostic of(Code code, Span at, String message, String label, String... help) {
    return new Diagnostic(code, at, message, label, List.of(), List.of(help));
  }

  /// The same at another place.
  public Diagnostic moved(Span place) {
    return new Diagnostic(code, place, message, label, notes, help);
  }

  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }
}
