package precept.analysis;

import precept.belief.Belief;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Decision;

/// What each complete patient gets as an answer, whoever says so and whatever is assumed.
final class Told {
  private Told() {}

  /// @param run of anybody whom the guideline speaks about
  static Node<Outcome> of(Compiled compiled, Run run, String name) {
    return run.guideline().definition(name) instanceof Decision decision
            && decision.hit() == Decision.Hit.COLLECT
        ? new Items(compiled, decision).told()
        : compiled.nodes().map(compiled.belief(name), belief -> of(run, name, belief));
  }

  static Outcome of(Run run, String name, Belief belief) {
    return run.outcome(name, belief).bare();
  }
}
