package precept.diff;

import java.util.List;
import java.util.Optional;
import precept.analysis.Concerned;
import precept.diagram.Region;
import precept.model.Patient;
import precept.model.TestCase;

/// Patients who are told one thing before and another after.
///
/// @param answer the definition that tells it
/// @param declared what the author says of them; absent where nothing does
/// @param whom where they stand among the declared patients, or among all where nothing declares
///   them; with one of them as the new version sees them
/// @param old the same one as the old version sees them, in the new version's names
/// @param before what that one was told, `after` what they are told now
/// @param danger why the change may harm; absent where it cannot, or was not ranked
public record Moved(
    String answer,
    Optional<String> declared,
    Region region,
    Concerned whom,
    Patient old,
    Told before,
    Told after,
    Optional<Danger> danger) {

  /// How a change can harm.
  public enum Danger {
    /// They were told not to, and no longer are.
    CONTRAINDICATION_LOOSENED,
    /// They were told to, and no longer are.
    INDICATION_WITHDRAWN,
    /// They were told what to do while facts are missing, and no longer are.
    MEANWHILE_WITHDRAWN
  }

  /// The test cases that stand among these patients, by id.
  public List<String> standing(List<TestCase> cases) {
    return cases.stream().filter(some -> region.holds(some.patient())).map(TestCase::id).toList();
  }

  static List<String> answers(List<Moved> moved) {
    return moved.stream().map(Moved::answer).distinct().toList();
  }
}
