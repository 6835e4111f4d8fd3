package precept.wording;

import java.util.List;
import java.util.stream.Collectors;

/// Where patients stand, or one of them, in a line.
///
/// @param beside what is said where nothing is known of them; may be empty
public record PatientsRow(List<Known> known, String beside) {
  public static final String ALL = "for every patient";

  /// Whether it says where they stand, and not how many rows are left out.
  public boolean isPlace() {
    return !known.isEmpty() || beside.equals(ALL);
  }

  public String text() {
    return known.isEmpty()
        ? beside
        : known.stream()
            .map(some -> some.about().name() + " " + some.written())
            .collect(Collectors.joining(", "));
  }
}
