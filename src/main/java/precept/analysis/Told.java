package precept.analysis;

import precept.belief.Belief;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Restriction;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Decision;

/// What each complete patient gets as an answer, whoever says so and whatever is assumed.
final class Told {
  private Told() {}

  /// @param run of anybody whom the guideline speaks about
  /// @param part of all patients, as far as is asked
  static Node<Outcome> of(Compiled compiled, Run run, String name, Restriction part) {
    return compiled.collects(name)
        ? new Items(compiled, (Decision) run.guideline().definition(name)).told(part)
        : compiled.nodes().map(part.of(compiled.belief(name)), belief -> of(run, name, belief));
  }

  static Outcome of(Run run, String name, Belief belief) {
    return run.outcome(name, belief).bare();
  }
}
