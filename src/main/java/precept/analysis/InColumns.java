package precept.analysis;

import java.util.List;
import java.util.Optional;
import precept.diagram.Alone;
import precept.diagram.Compiled;
import precept.diagram.Loosening;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.diagram.TooLarge;
import precept.model.Decision;
import precept.model.Definition;

/// Patients in the columns of a table, where these are made from facts: the same patients may have
/// many more sides in the facts.
///
/// @param questions what the sides of the region's boxes refer to
/// @param region some of the ways that patients go through the columns
public record InColumns(Decision table, List<Alone.Question> questions, Region region) {
  /// More rows nobody reads through for a finding, nor are they loosened from the facts in no time.
  public static final int ROWS = 200;

  /// Those whom a finding about a table is about. Absent where the columns are facts, or it is too
  /// much; what it takes is taken from no other proof.
  ///
  /// @param whom as the columns tell them from others
  static Optional<InColumns> of(Compiled compiled, Decision table, Node<Boolean> whom) {
    if (asksFacts(table, compiled) || table.rows().size() > ROWS) {
      return Optional.empty();
    }
    try {
      Compiled task = compiled.task();
      Loosening loosening = task.loosening(table, task.care());
      return Optional.of(new InColumns(table, loosening.questions(), loosening.places(whom)));
    } catch (TooLarge tooLarge) {
      return Optional.empty();
    }
  }

  /// Whether nothing stands between a table and the facts, be it only whether one of them applies.
  public static boolean asksFacts(Decision table, Compiled compiled) {
    return table.columns().stream()
        .allMatch(column ->
            compiled.guideline().definition(column.name()) instanceof Definition.Input input
                && input.onlyWhen().isEmpty());
  }

  /// Those of this and of another part of the same loosened table.
  public InColumns or(InColumns other) {
    return new InColumns(table, questions, region.or(other.region));
  }
}
