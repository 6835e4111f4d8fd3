package precept.analysis;

import java.util.ArrayList;
import java.util.List;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Definition.Points;

/// Whether each item of a graded score earns the points of exactly one cell, whoever the patient
/// is.
final class Graded {
  private final Compiled compiled;
  private final Definition.Score score;

  private Graded(Compiled compiled, Definition.Score score) {
    this.compiled = compiled;
    this.score = score;
  }

  static List<Finding> in(Compiled compiled, Definition.Score score) {
    List<Finding> findings = new ArrayList<>();
    for (List<Points> item : score.items()) {
      if (item.getFirst().item().isPresent()) {
        findings.addAll(new Graded(compiled, score).item(item));
      }
    }
    return findings;
  }

  private List<Finding> item(List<Points> cells) {
    List<Finding> findings = new ArrayList<>();
    Node<Boolean> none = compiled.nodes().leaf(true);
    for (int cell = 0; cell < cells.size(); cell++) {
      Points some = cells.get(cell);
      none =
          compiled
              .nodes()
              .combine(none, truth(some), (before, holds) -> before && holds.is(Verdict.NO));
      for (Points other : cells.subList(0, cell)) {
        Node<Boolean> both =
            compiled
                .nodes()
                .combine(
                    truth(other), truth(some), (a, b) -> a.is(Verdict.YES) && b.is(Verdict.YES));
        Concerned.in(compiled, both, run -> holds(run, other) && holds(run, some))
            .ifPresent(
                whom -> findings.add(new Finding.GradedTwice(score, List.of(other, some), whom)));
      }
    }
    Concerned.in(compiled, none, run -> cells.stream().noneMatch(cell -> holds(run, cell)))
        .ifPresent(whom -> findings.add(new Finding.Ungraded(score, cells.getFirst(), whom)));
    return findings;
  }

  private Node<Belief> truth(Points cell) {
    return compiled.truth(cell.finding().condition());
  }

  private static boolean holds(Run run, Points cell) {
    return run.holds(cell.finding().condition()).is(Verdict.YES);
  }
}
