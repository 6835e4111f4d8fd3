package precept.analysis;

import precept.belief.Belief;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;

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

  /// Of a number computed from measured inputs a diagram knows the comparisons only.
  static boolean is(Guideline guideline, String name) {
    return switch (guideline.definition(name)) {
      case Definition.Input input -> false;
      case Definition.Quantity quantity ->
          References.of(quantity).stream()
              .map(guideline::definition)
              .allMatch(part ->
                  !(part instanceof Definition.Input || part instanceof Definition.Quantity)
                      || is(guideline, part.name()));
      case Definition.Criterion criterion -> true;
      case Definition.Score score -> true;
      case Decision decision -> true;
    };
  }
}
