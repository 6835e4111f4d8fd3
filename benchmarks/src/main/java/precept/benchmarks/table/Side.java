package precept.benchmarks.table;

/// The numbers from `from`, inclusive, to `to`, exclusive.
public record Side(int from, int to) {
  public Side {
    if (from >= to) {
      throw new IllegalArgumentException(from + " is not below " + to);
    }
  }

  boolean holds(double number) {
    return from <= number && number < to;
  }

  boolean meets(Side other) {
    return from < other.to && other.from < to;
  }

  int length() {
    return to - from;
  }
}
