package precept.machine;

import java.util.Optional;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.model.Condition;

/// For whom a condition holds.
final class Verdicts {
  private Verdicts() {}

  /// @param among some patients; of others it says nothing
  static Flat<Optional<Verdict>> of(Compiled compiled, Condition condition, Node<Boolean> among) {
    return Flat.of(
        compiled
            .nodes()
            .combine(
                among,
                compiled.truth(condition),
                (in, holds) -> in ? Optional.of(holds.verdict()) : Optional.empty()));
  }
}
