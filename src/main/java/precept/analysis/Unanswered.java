package precept.analysis;

import java.util.List;
import java.util.Optional;
import precept.diagram.Alone;
import precept.diagram.Box;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.diagram.TooLarge;
import precept.model.Decision;
import precept.model.Definition;

/// A gap in the columns of its own table, where these are made from facts: the same gap may have
/// many more sides in the facts.
///
/// @param questions what the boxes' sides refer to
/// @param boxes some of the boxes that cover it, the simplest first
/// @param complete whether these boxes are all
public record Unanswered(List<Alone.Question> questions, List<Box> boxes, boolean complete) {
  /// More rows nobody reads through for a gap, nor are they loosened from the facts in no time.
  private static final int ROWS = 200;

  /// Absent where the columns are facts, or too much; what it takes is taken from no other proof.
  static Optional<Unanswered> in(Compiled compiled, Decision decision) {
    boolean asksFacts =
        decision.columns().stream()
            .allMatch(column ->
                compiled.guideline().definition(column.name()) instanceof Definition.Input);
    if (asksFacts || decision.rows().size() > ROWS) {
      return Optional.empty();
    }
    try {
      return Optional.of(in(compiled.task().alone(decision.name())));
    } catch (TooLarge tooLarge) {
      return Optional.empty();
    }
  }

  private static Unanswered in(Alone alone) {
    Node<Boolean> somebody = alone.nodes().map(alone.said(), Optional::isPresent);
    Node<Boolean> nothing =
        alone
            .nodes()
            .map(alone.said(), said -> said.filter(some -> some.answers().isEmpty()).isPresent());
    List<Box> cover = new Region(alone.nodes(), nothing, somebody).cover(Concerned.BOXES + 1);
    return new Unanswered(
        alone.questions(),
        cover.stream().limit(Concerned.BOXES).toList(),
        cover.size() <= Concerned.BOXES);
  }
}
