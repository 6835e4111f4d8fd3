package precept.belief;

/// What is known of a truth: that it holds, that it does not, or neither yet (Kleene 1938).
public enum Verdict {
  YES,
  NO,
  OPEN;

  public static Verdict of(boolean truth) {
    return truth ? YES : NO;
  }

  /// All of them hold, none of them holds, or it varies.
  public static Verdict of(boolean all, boolean some) {
    return all ? YES : some ? OPEN : NO;
  }
}
