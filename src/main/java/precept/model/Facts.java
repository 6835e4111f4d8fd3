package precept.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// One patient's facts as they were given.
///
/// @param standing those that can be read
/// @param refused the names of those that cannot, or that nobody asks for
public record Facts(Map<String, Value> standing, Set<String> refused) {

  public static final Facts NONE = new Facts(Map.of(), Set.of());

  /// These, and over them those of another.
  public Facts and(Facts over) {
    Map<String, Value> both = new LinkedHashMap<>(standing);
    both.putAll(over.standing);
    Set<String> neither = new LinkedHashSet<>(refused);
    neither.addAll(over.refused);
    return new Facts(both, neither);
  }
}
