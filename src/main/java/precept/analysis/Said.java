package precept.analysis;

import java.util.List;
import precept.belief.Belief;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.eval.Run;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Term;
import precept.model.Test;

/// A condition of a `never`, where a decision counts for what it says: a conflict says each of its
/// values, silence says none; a list that is silent in part says what is certain of it.
final class Said {
  private Said() {}

  static Node<Boolean> where(Compiled compiled, Condition condition) {
    return switch (condition) {
      case Condition.Holds holds -> where(compiled, holds);
      case Condition.All(var parts) -> all(compiled, parts, true);
      case Condition.Any(var parts) -> all(compiled, parts, false);
      case Condition.Not(var part) -> compiled.nodes().map(where(compiled, part), said -> !said);
    };
  }

  private static Node<Boolean> all(Compiled compiled, List<Condition> parts, boolean all) {
    Node<Boolean> together = compiled.nodes().leaf(all);
    for (Condition part : parts) {
      together =
          compiled
              .nodes()
              .combine(together, where(compiled, part), (a, b) -> all ? a && b : a || b);
    }
    return together;
  }

  private static Node<Boolean> where(Compiled compiled, Condition.Holds holds) {
    if (!decision(holds, compiled.guideline())) {
      return compiled.nodes().map(compiled.truth(holds), truth -> truth.is(Verdict.YES));
    }
    String name = ((Term.Reference) holds.subject()).name();
    return compiled
        .nodes()
        .map(
            compiled.collects(name) ? compiled.about(name, holds.test()) : compiled.said(name),
            belief -> says(belief, holds.test()));
  }

  /// The same of one patient.
  static boolean by(Run run, Condition condition) {
    return switch (condition) {
      case Condition.Holds holds ->
          decision(holds, run.guideline())
              ? says(
                  run.judgement(((Term.Reference) holds.subject()).name()).belief(), holds.test())
              : run.holds(holds).is(Verdict.YES);
      case Condition.All(var parts) -> parts.stream().allMatch(part -> by(run, part));
      case Condition.Any(var parts) -> parts.stream().anyMatch(part -> by(run, part));
      case Condition.Not(var part) -> !by(run, part);
    };
  }

  private static boolean decision(Condition.Holds holds, Guideline guideline) {
    return holds.subject() instanceof Term.Reference(var name)
        && guideline.definition(name) instanceof Decision;
  }

  static boolean says(Belief belief, Test test) {
    if (test instanceof Test.Admits || belief.possible().single().isPresent()) {
      return belief.test(test).is(Verdict.YES);
    }
    if (belief.possible().extent().orElse(null) instanceof Possible.Extent.Sets) {
      return new Belief(belief.possible().said(), belief.causes()).test(test).is(Verdict.YES);
    }
    return belief.disputedAtMost()
        && belief.possible().listed().stream()
            .anyMatch(value -> Belief.known(value).test(test).is(Verdict.YES));
  }
}
