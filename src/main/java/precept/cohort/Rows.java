package precept.cohort;

/// Cells as texts.
public final class Rows {
  private Rows() {}

  /// What stands in a cell; a list is written with commas, and what is no value is nothing.
  public static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> text;
      case Cell.Several(var texts) -> String.join(", ", texts);
      case Cell.Absent absent -> "";
      case Cell.Nested nested -> "";
    };
  }
}
