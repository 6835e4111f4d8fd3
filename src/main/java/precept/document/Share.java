package precept.document;

/// A part of a whole that is not empty.
public record Share(long part, long whole) {
  /// Rounded half up.
  public long tenths() {
    return (2000 * part + whole) / (2 * whole);
  }

  /// Few are not called none, nor most all.
  public String words() {
    long tenths = tenths();
    return tenths == 0 && part > 0
        ? "< 0.1 %"
        : tenths == 1000 && part < whole ? "> 99.9 %" : tenths / 10 + "." + tenths % 10 + " %";
  }
}
