package precept.source;

import java.util.List;
import java.util.Optional;

/// One thing that is not in order: what, where, and what to do about it.
///
/// @param beside other places that have a part in it
/// @param label the few words that stand under the underlined text; may be empty
/// @param patients those concerned, where it is about patients
/// @param notes what else belongs to it, a line each
/// @param help what to do, a line each, the first one a sentence
/// @param accepted the reason for which it was accepted; then it no longer counts
public record Diagnostic(
    Code code,
    Span at,
    List<Span> beside,
    String message,
    String label,
    Optional<Patients> patients,
    List<String> notes,
    List<String> help,
    Optional<String> accepted) {

  /// Patients whom it concerns.
  ///
  /// @param rows short rows that cover them
  /// @param example a command that explains one of them; absent where none was found, and perhaps
  ///   there is none
  public record Patients(List<String> rows, Optional<String> example) {
    public Patients {
      rows = List.copyOf(rows);
    }
  }

  public Diagnostic {
    beside = List.copyOf(beside);
    notes = List.copyOf(notes);
    help = List.copyOf(help);
  }

  public Diagnostic(
      Code code, Span at, String message, String label, List<String> notes, List<String> help) {
    this(code, at, List.of(), message, label, Optional.empty(), notes, help, Optional.empty());
  }

  /// The same, about these patients.
  public Diagnostic about(Patients some) {
    return new Diagnostic(
        code, at, beside, message, label, Optional.of(some), notes, help, accepted);
  }

  /// The same, in which these places have a part too.
  public Diagnostic beside(List<Span> others) {
    return new Diagnostic(code, at, others, message, label, patients, notes, help, accepted);
  }

  public static Diagnostic of(Code code, Span at, String message, String label, String... help) {
    return new Diagnostic(code, at, message, label, List.of(), List.of(help));
  }

  /// The same at another place.
  public Diagnostic moved(Span place) {
    return new Diagnostic(code, place, beside, message, label, patients, notes, help, accepted);
  }

  public Diagnostic accepted(String reason) {
    return new Diagnostic(
        code, at, beside, message, label, patients, notes, help, Optional.of(reason));
  }

  public boolean isAccepted() {
    return accepted.isPresent();
  }

  public boolean isError() {
    return code.severity() == Severity.ERROR && !isAccepted();
  }

  public boolean isWarning() {
    return code.severity() == Severity.WARNING && !isAccepted();
  }
}
