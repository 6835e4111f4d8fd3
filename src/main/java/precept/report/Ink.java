package precept.report;

/// Colour on a terminal, or none.
public record Ink(boolean coloured) {
  public static final Ink NONE = new Ink(false);

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
