package precept.cohort;

/// Lines and cells as texts.
public final class Rows {
  private Rows() {}

  /// What stands in a column of a line; nothing of one that is malformed.
  public static String text(Row row, int place) {
    return switch (row) {
      case Row.Read read -> text(read.at(place));
      case Row.Malformed malformed -> "";
    };
  }

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
