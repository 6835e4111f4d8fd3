package precept.cli;

/// Threads with a stack deep enough for any chain of definitions that a person could write.
final class DeepStack {
  private static final long BYTES = 512L << 20;

  private DeepStack() {}

  static Thread thread(Runnable work) {
    return new Thread(null, work, "precept", BYTES);
  }
}
