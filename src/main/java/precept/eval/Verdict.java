package precept.eval;

/// What is known of a truth: that it holds, that it does not, or neither yet (Kleene 1938).
public enum Verdict {
  YES,
  NO,
  OPEN;

  static Verdict of(boolean truth) {
    return truth ? YES : NO;
  }

  /// All of them hold, none of them holds, or it varies.
  static Verdict of(boolean all, boolean some) {
    return all ? YES : some ? OPEN : NO;
  }
}
