package precept.cohort;

import java.util.Arrays;

/// Whether an identifier was seen before. Fingerprints are kept and no identifiers, 8 bytes each,
/// so that ten million fit beside all else; that two of so many have one fingerprint has a chance
/// of 3 in a million (Stafford's mixing of 64 bits, as in `SplittableRandom`).
final class Ids {
  private long[] table = new long[1 << 10];
  private int size;

  /// @return whether it is new
  boolean add(String id) {
    if (size * 2 >= table.length) {
      grow();
    }
    boolean isNew = put(fingerprint(id));
    size += isNew ? 1 : 0;
    return isNew;
  }

  private boolean put(long fingerprint) {
    int mask = table.length - 1;
    int at = (int) fingerprint & mask;
    while (table[at] != 0) {
      if (table[at] == fingerprint) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = fingerprint;
    return true;
  }

  private void grow() {
    long[] before = table;
    table = new long[before.length * 2];
    Arrays.stream(before).filter(some -> some != 0).forEach(this::put);
  }

  private static long fingerprint(String id) {
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = mixed(hash + id.charAt(i));
    }
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
