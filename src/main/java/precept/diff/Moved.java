package precept.diff;

import java.util.List;
import java.util.Optional;
import precept.analysis.Concerned;
import precept.diagram.Region;
import precept.model.Patient;

/// Patients who are told one thing before and another after.
///
/// @param subject what tells it
/// @param declared what the author says of them; absent where nothing does
/// @param whom where they stand among the declared patients, or among all where nothing declares
///   them; with one of them as the new version sees them
/// @param old the same one as the old version sees them, in the new version's names
/// @param before what that one was told, `after` what they are told now
/// @param edits what the author changed so that they are
/// @param danger why the change may harm; absent where it cannot, or was not ranked
public record Moved(
    Subject subject,
    Optional<String> declared,
    Region region,
    Concerned whom,
    Patient old,
    Told before,
    Told after,
    Optional<Danger> danger,
    List<Edit> edits) {

  public Moved {
    edits = List.copyOf(edits);
  }

  /// The definition that tells it.
  public String answer() {
    return subject.answer();
  }

  /// Whether what tells it was edited itself.
  public boolean begins() {
    return edits.stream().anyMatch(edit -> edit.name().equals(answer()));
  }

  /// How a change can harm.
  public enum Danger {
    /// They were told not to, and no longer are.
    CONTRAINDICATION_LOOSENED,
    /// They were told to, and no longer are.
    INDICATION_WITHDRAWN,
    /// They were told what to do while facts are missing, and no longer are.
    MEANWHILE_WITHDRAWN
  }
}
