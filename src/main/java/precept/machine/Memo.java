package precept.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was made before, as long as there is room: a patient more costs no memory for ever.
final class Memo<K, V> {
  /// Parts of keys, a word or two each.
  private static final int ROOM = 1 << 21;

  private final Map<K, V> known = new ConcurrentHashMap<>();
  private final int most;

  /// @param size of a key, in parts
  Memo(int size) {
    this.most = ROOM / (32 + size);
  }

  V of(K key, Supplier<V> made) {
    V value = known.get(key);
    if (value == null) {
      value = made.get();
      if (known.size() < most) {
        known.put(key, value);
      }
    }
    return value;
  }
}
