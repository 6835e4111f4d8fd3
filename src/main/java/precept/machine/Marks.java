package precept.machine;

/// What is known of nodes, or of pairs of them: a table of longs with open addressing (Knuth, vol.
/// 3, 6.4), for a walk of a few hundred steps spends most of its time here.
final class Marks {
  static final int UNKNOWN = 0;
  static final int NO = 1;
  static final int YES = 2;

  private long[] keys = new long[32];
  private byte[] marks = new byte[32];
  private int size;

  int get(long key) {
    return marks[place(key)];
  }

  void put(long key, int mark) {
    int place = place(key);
    if (marks[place] == UNKNOWN && ++size > keys.length / 2) {
      grow();
      place = place(key);
    }
    keys[place] = key;
    marks[place] = (byte) mark;
  }

  private int place(long key) {
    long mixed = key * 0x9E37_79B9_7F4A_7C15L; // Fibonacci hashing
    int mask = keys.length - 1;
    int place = (int) (mixed >>> 32) & mask;
    while (marks[place] != UNKNOWN && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] before = keys;
    byte[] known = marks;
    keys = new long[2 * before.length];
    marks = new byte[2 * before.length];
    for (int i = 0; i < before.length; i++) {
      if (known[i] != UNKNOWN) {
        int place = place(before[i]);
        keys[place] = before[i];
        marks[place] = known[i];
      }
    }
  }
}
