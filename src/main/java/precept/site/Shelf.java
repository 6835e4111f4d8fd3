package precept.site;

import java.util.List;
import java.util.Optional;

/// A guideline with its versions, the oldest first.
public record Shelf(String guideline, List<Volume> volumes) {
  public Volume newest() {
    return volumes.getLast();
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
