package precept.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;

/// The patients whose number lies between the cells of a column, and whom no rule matches
/// therefore.
final class Unheld {
  private final Compiled compiled;
  private final Decision decision;
  private final Matching matching;

  private Unheld(Compiled compiled, Decision decision) {
    this.compiled = compiled;
    this.decision = decision;
    this.matching = new Matching(compiled, decision);
  }

  /// What lies between the cells of a table with a gap, and has a part in it.
  static List<Between> gaps(Compiled compiled, Decision decision) {
    Unheld unheld = new Unheld(compiled, decision);
    return unheld.between().stream()
        .filter(between -> !unheld.matching.isNobody(unheld.patients(between)))
        .toList();
  }

  /// Where there is no gap, since an `otherwise` takes them or the table need not answer: what
  /// looks forgotten.
  static List<Finding> in(Compiled compiled, Decision decision) {
    Optional<Decision.Row> otherwise =
        decision.rows().stream().filter(Decision.Row::otherwise).findFirst();
    if (otherwise.isEmpty() && !decision.collects()) {
      return List.of();
    }
    Unheld unheld = new Unheld(compiled, decision);
    List<Finding> found = new ArrayList<>();
    for (Between between : unheld.between()) {
      if (between.slight()) {
        Concerned.in(compiled, unheld.patients(between), run -> isUnmatched(run, decision))
            .ifPresent(whom -> found.add(new Finding.Unheld(decision, between, otherwise, whom)));
      }
    }
    return found;
  }

  private List<Between> between() {
    List<Between> found = new ArrayList<>();
    for (int column = 0; column < decision.columns().size(); column++) {
      String name = decision.columns().get(column).name();
      if (compiled.guideline().definition(name).type() instanceof Type.Measure measure) {
        found.addAll(Between.in(decision, column, measure));
      }
    }
    return found;
  }

  private Node<Boolean> patients(Between between) {
    Condition there =
        new Condition.Holds(
            new Term.Reference(between.column().name()), new Test.Within(between.left(), true));
    return matching.unmatched(
        compiled
            .nodes()
            .combine(
                compiled.care(),
                compiled.truth(there),
                (in, truth) -> in && truth.is(Verdict.YES)));
  }

  private static boolean isUnmatched(Run run, Decision decision) {
    return run.judgement(decision.name()) instanceof Judgement.Answered answered
        && answered.matches().stream()
            .allMatch(match -> match.row().otherwise() || match.truth().is(Verdict.NO));
  }
}
