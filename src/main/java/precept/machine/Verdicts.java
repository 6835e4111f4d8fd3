package precept.machine;

import java.util.Optional;
import precept.belief.Belief;
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
            .among(among, compiled.nodes().map(compiled.truth(condition), Belief::verdict)));
  }
}
