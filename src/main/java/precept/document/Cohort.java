package precept.document;

import java.util.List;
import java.util.Optional;

/// How many patients of a cohort are told what, as a document.
///
/// @param title the guideline and the versions that answered
/// @param group of which it is; absent of all
/// @param lines how many there are
/// @param missing the facts that are needed most often
/// @param mistakes what is wrong with lines
public record Cohort(
    String title,
    Optional<Group> group,
    Figure lines,
    List<Answer> answers,
    List<Line> missing,
    List<Line> mistakes) {

  /// @param column by which the cohort is split
  public record Group(String column, String value) {
    @Override
    public String toString() {
      return column + " = " + (value.isEmpty() ? "(empty)" : value);
    }
  }

  /// @param name in names
  /// @param words the same in labels
  public record Line(String name, String words, Count count) {}

  /// @param told what it comes to; of a list a patient stands under each item that applies
  /// @param rules that decided it; none where counts are withheld, of which they would tell
  public record Answer(String name, String label, List<Line> told, List<Line> rules) {}
}
