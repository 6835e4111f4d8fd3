package precept.site;

import java.util.List;

/// A guideline with its versions, the oldest first.
public record Shelf(String guideline, List<Volume> volumes) {
  public Volume newest() {
    return volumes.getLast();
  }
}
