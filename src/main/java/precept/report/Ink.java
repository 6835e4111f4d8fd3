package precept.report;

/// What a terminal shows: colours, or none, and how many columns.
public record Ink(boolean coloured, int columns) {
  /// Files, and whoever reads no terminal; longer lines nobody reads with ease.
  public static final int COLUMNS = 100;

  /// What is laid out in fewer falls apart.
  private static final int FEWEST = 60;

  public static final Ink NONE = new Ink(false, COLUMNS);

  public Ink {
    columns = Math.clamp(columns, FEWEST, COLUMNS);
  }

  TextLayout layout() {
    return new TextLayout(columns);
  }

  public String error(String text) {
    return painted("1;31", text);
  }

  public String warning(String text) {
    return painted("1;33", text);
  }

  public String good(String text) {
    return painted("32", text);
  }

  public String place(String text) {
    return painted("34", text);
  }

  public String strong(String text) {
    return painted("1", text);
  }

  private String painted(String code, String text) {
    return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
