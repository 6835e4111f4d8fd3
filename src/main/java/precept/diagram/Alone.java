package precept.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.belief.Belief;
import precept.model.Decision;
import precept.model.Test;

/// A decision by itself: what its table says as a function of what heads its columns, whatever that
/// is made from.
///
///     said(standing in each column) = what the rows that match there say
///
/// Columns are free of each other, but where no patient goes, nothing leads: a question that only
/// nobody could answer otherwise is not asked.
///
/// @param nodes what its diagram is made of
/// @param questions one an axis of the diagram, in the order of the columns
/// @param said where nobody goes, nothing
/// @param rows the rows that say it, by their place in the table
public record Alone(
    Nodes nodes,
    List<Question> questions,
    Node<Optional<Said>> said,
    Map<Said, Set<Integer>> rows) {

  /// A column, and what it can come to.
  ///
  /// @param axis its cells are the standings that are values, then a place for each other one
  public record Question(String column, Axis axis, List<Standing> standings) {}

  /// What heads a column may come to.
  public sealed interface Standing {
    /// A value, or the numbers of an interval.
    record Valued(Axis.Cell cell) implements Standing {}

    /// No one value: silent, in conflict, or not applicable.
    record Believed(Belief belief) implements Standing {}

    /// A set of which the column's tests are believed so.
    record Passed(Map<Test, Belief> truths) implements Standing {}
  }

  /// What rows say together.
  ///
  /// @param answers different ones, in the order of the table, each with those beside it; several
  ///   of a `collect` table apply together
  /// @param open whether the source leaves open which of them apply
  public record Said(List<List<Decision.Answer>> answers, boolean open) {
    public Said {
      answers = List.copyOf(answers);
    }
  }
}
