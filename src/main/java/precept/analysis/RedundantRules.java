package precept.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Point;
import precept.model.Decision;
import precept.model.Decision.Answer;
import precept.model.Decision.Hit;
import precept.model.Decision.Row;

/// Rules without which everybody is told the same, with the same citations. All that are found can
/// be removed together.
///
/// A rule that matches somebody only on some reading of the source is never called so.
final class RedundantRules {
  private final Compiled compiled;
  private final Decision decision;
  private final List<Decision> answers;
  private final Matching matching;
  private final Set<Integer> removed = new HashSet<>();

  private RedundantRules(Compiled compiled, Decision decision) {
    this.compiled = compiled;
    this.decision = decision;
    this.matching = new Matching(compiled, decision);
    this.answers = compiled.guideline().tableOf(decision);
  }

  static List<Finding> in(Compiled compiled, Decision decision) {
    RedundantRules rules = new RedundantRules(compiled, decision);
    List<Finding> found = new ArrayList<>();
    for (int row : rules.matching.rows().reversed()) {
      rules.redundant(row).ifPresent(found::addFirst);
    }
    return found;
  }

  /// A rule that somebody needs at first sight is not looked at closely.
  private Optional<Finding> redundant(int row) {
    boolean alone = decision.hit() == Hit.UNIQUE && rest(row).isEmpty();
    if (alone
        || matching.reach(row).somebody().filter(point -> mayBeSpared(row, point)).isEmpty()) {
      return Optional.empty();
    }
    Node<Boolean> whom = matching.reaching(row);
    if (!matching.isNobody(matching.surely(whom, row, false))) {
      return Optional.empty();
    }
    Row rule = decision.rows().get(row);
    Optional<Finding> found =
        takingOver(row, whom)
            .flatMap(others ->
                Concerned.in(compiled, whom, run -> Reached.answers(run, decision, rule))
                    .map(some -> new Finding.RedundantRule(decision, rule, others, some)));
    found.ifPresent(some -> removed.add(row));
    return found;
  }

  private boolean mayBeSpared(int row, Point point) {
    Stream<Integer> here =
        behind(row).filter(other -> !point.in(matching.row(other)).is(Verdict.NO));
    return switch (decision.hit()) {
      case UNIQUE -> true;
      case FIRST -> here.findFirst().map(other -> isSame(row, other)).orElse(rest(row).isPresent());
      case COLLECT -> here.anyMatch(other -> isSame(row, other));
    };
  }

  /// The rules that tell all of these the same; absent where somebody would be told something else.
  private Optional<List<Row>> takingOver(int row, Node<Boolean> whom) {
    if (decision.hit() == Hit.UNIQUE) {
      return matching.meet(whom) ? Optional.empty() : rest(row).map(List::of);
    }
    List<Row> others = new ArrayList<>();
    Node<Boolean> left = whom;
    for (int other : behind(row).toList()) {
      boolean same = isSame(row, other);
      Node<Boolean> met = matching.perhaps(left, other, true);
      if (matching.isNobody(met) || (decision.collects() && !same)) {
        continue;
      }
      boolean takes = same && matching.isNobody(matching.surely(met, other, false));
      if (decision.hit() == Hit.FIRST && !takes) {
        return Optional.empty();
      }
      others.add(decision.rows().get(other));
      left = matching.surely(left, other, false);
    }
    if (!matching.isNobody(left)) {
      rest(row).ifPresent(others::add);
      return rest(row).map(some -> others);
    }
    return Optional.of(others);
  }

  /// The rules that may take over, `otherwise` apart: where the order decides, those below.
  private Stream<Integer> behind(int row) {
    return matching.rows().stream()
        .filter(other -> other != row && !removed.contains(other))
        .filter(other -> decision.hit() != Hit.FIRST || other > row);
  }

  /// An `otherwise` that says the same. Where all that match apply, it would come in beside others.
  private Optional<Row> rest(int row) {
    return IntStream.range(0, decision.rows().size())
        .filter(other -> decision.rows().get(other).otherwise())
        .filter(other -> !decision.collects() && isSame(row, other))
        .mapToObj(decision.rows()::get)
        .findFirst();
  }

  /// Whether another rule gives the answers of this one with the same citations; where all that
  /// match apply, it may have more of them. Of several silences each is told.
  private boolean isSame(int row, int other) {
    Row one = decision.rows().get(row);
    Row two = decision.rows().get(other);
    Set<String> cites = Set.copyOf(two.cites());
    return answers.stream()
            .allMatch(some -> some.rows().get(row).answer().equals(some.rows().get(other).answer()))
        && (decision.collects()
            ? cites.containsAll(one.cites()) && !(one.answer() instanceof Answer.Silent)
            : cites.equals(Set.copyOf(one.cites())));
  }
}
