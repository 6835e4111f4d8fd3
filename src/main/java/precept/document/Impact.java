package precept.document;

import java.util.List;
import precept.document.Changes.Move;
import precept.model.Edition;

/// What a version changes for the patients of a cohort, as a document: numbers, and of no patient
/// anything else.
///
/// @param read how many there are
/// @param refused those of whom facts cannot be read, or contradict each other
/// @param stay those to whom both versions say the same
/// @param move those to whom they say something else, whatever is missing
/// @param mayMove those of whom it hangs on what is missing
/// @param groups the moves, by what declares them
/// @param uncompared answers that are computed by another formula, of which nothing is counted
/// @param below which numbers are too small to be told; 0 where all are
public record Impact(
    Edition before,
    Edition after,
    Figure read,
    Figure refused,
    Count stay,
    Count move,
    Count mayMove,
    List<Group> groups,
    List<String> uncompared,
    int below) {

  public Impact {
    groups = List.copyOf(groups);
    uncompared = List.copyOf(uncompared);
  }

  public String title() {
    return after.guideline() + " " + before.version() + " -> " + after.version();
  }

  /// @param title the change that declares them
  public record Group(String title, List<Region> regions) {
    public Group {
      regions = List.copyOf(regions);
    }
  }

  /// Who move from the same to the same.
  ///
  /// @param place which move of the difference it is
  /// @param move in short
  /// @param certain who make it whatever is missing
  /// @param perhaps who may make it
  public record Region(int place, Move move, Count certain, Count perhaps) {
    /// Whether there is certainly nobody, nor perhaps.
    public boolean isNobody() {
      return certain.isNobody() && perhaps.isNobody();
    }
  }
}
