package precept.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was made before, of so many keys at most: a patient more costs no memory for ever.
final class Memo<K, V> {
  private static final int MOST = 100_000;

  private final Map<K, V> known = new ConcurrentHashMap<>();

  V of(K key, Supplier<V> made) {
    V value = known.get(key);
    if (value == null) {
      value = made.get();
      if (known.size() < MOST) {
        known.put(key, value);
      }
    }
    return value;
  }
}
