package precept.analysis;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Decision;

/// The rules of a table that somebody reaches.
///
/// Where numbers are computed from measurements, a diagram knows of people whose measurements would
/// have to give two numbers at once; there a rule is reached only if a patient who does is found,
/// and replayed.
final class Reached {
  private final Compiled compiled;
  private final Decision decision;
  private final Matching matching;

  private Reached(Compiled compiled, Decision decision) {
    this.compiled = compiled;
    this.decision = decision;
    this.matching = new Matching(compiled, decision);
  }

  /// By their places.
  static Set<Integer> in(Compiled compiled, Decision decision, Rules rules) {
    Reached reached = new Reached(compiled, decision);
    boolean computes = Standing.computes(compiled);
    Set<Integer> places = new LinkedHashSet<>();
    for (int row = 0; row < decision.rows().size(); row++) {
      if (rules.isReached(row) && (!computes || reached.isReplayed(row))) {
        places.add(row);
      }
    }
    return places;
  }

  private boolean isReplayed(int row) {
    Predicate<Run> seen = run -> answers(run, decision, decision.rows().get(row));
    return matching
            .reach(row)
            .somebody()
            .filter(point -> Witness.shows(compiled, point, seen))
            .isPresent()
        || isFound(new Region(compiled.nodes(), left(row), compiled.care()), seen);
  }

  /// Whom a row may answer. Where rules meet, one that names an admission does not take those whom
  /// another matches without inheriting it.
  private Node<Boolean> left(int row) {
    return decision.hit() == Decision.Hit.UNIQUE && !decision.rows().get(row).otherwise()
        ? matching.perhaps(compiled.care(), row, true)
        : matching.reaching(row);
  }

  private boolean isFound(Region region, Predicate<Run> seen) {
    return !region.isEmpty()
        && Witness.of(compiled, region, seen).filter(Witness::confirmed).isPresent();
  }

  /// Whether a rule may give somebody's answer.
  static boolean answers(Run run, Decision decision, Decision.Row rule) {
    return run.judgement(decision.name()) instanceof Judgement.Answered answered
        && answered.candidates().stream().anyMatch(match -> match.row().equals(rule));
  }
}
