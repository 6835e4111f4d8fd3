package precept.document;

import java.util.List;

/// Titled lines of an explanation; a title may be empty.
public record Section(String title, List<Line> lines) {

  /// @param what what is looked at
  /// @param found what is known of it
  /// @param against what it was held against, and what is cited
  public record Line(int depth, String what, String found, String against) {
    public static Line of(String what, String found) {
      return new Line(0, what, found, "");
    }
  }
}
