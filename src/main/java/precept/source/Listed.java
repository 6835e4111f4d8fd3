package precept.source;

import java.util.Collection;
import java.util.stream.Collectors;

/// Names as a message lists them, the first dozen.
public record Listed(Collection<String> names) {
  private static final int MOST = 12;

  @Override
  public String toString() {
    return names.stream().limit(MOST).collect(Collectors.joining(", "))
        + (names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "");
  }
}
