package precept.site;

import java.util.List;
import java.util.Optional;

/// A guideline with its versions, the oldest first.
public record Shelf(String guideline, List<Volume> volumes) {
  /// The version to go to: of those with the highest standing (approved, under review, draft), the
  /// newest.
  public Volume leading() {
    return volumes.stream()
        .reduce((one, other) -> standing(other) >= standing(one) ? other : one)
        .orElseThrow();
  }

  private static int standing(Volume volume) {
    return volume.edition().status().standing();
  }

  /// The version before one, where it is on the shelf as well.
  public Optional<Volume> before(Volume volume) {
    return volume
        .succession()
        .flatMap(succession ->
            volumes.stream()
                .filter(some -> some.edition().version().equals(succession.before().version()))
                .findFirst());
  }
}
