package precept.analysis;

import java.util.List;
import java.util.function.Predicate;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.model.Clause;
import precept.model.Population;
import precept.model.Property;

/// What leaves nobody of a set of patients: of the `impossible` and the conditions of the
/// population as many as it takes, and none that could be left out.
final class Exclusion {
  private final Compiled compiled;
  private final Node<Boolean> whom;

  private Exclusion(Compiled compiled, Node<Boolean> whom) {
    this.compiled = compiled;
    this.whom = whom;
  }

  /// @param whom patients none of whom can be, or is spoken about
  static Obstacle.Outside of(Compiled compiled, Node<Boolean> whom) {
    Exclusion exclusion = new Exclusion(compiled, whom);
    List<Property> impossibles = compiled.guideline().impossibles();
    List<Population.Member> members =
        compiled.guideline().population().map(Population::members).orElse(List.of());
    if (!exclusion.isBy(impossibles, members)) {
      return new Obstacle.Outside(List.of(), List.of());
    }
    List<Property> needed = irredundant(impossibles, some -> exclusion.isBy(some, members));
    return new Obstacle.Outside(needed, irredundant(members, some -> exclusion.isBy(needed, some)));
  }

  private boolean isBy(List<Property> impossibles, List<Population.Member> members) {
    Node<Boolean> left = whom;
    for (Property impossible : impossibles) {
      left = without(left, impossible.clause(), Verdict.YES);
    }
    for (Population.Member member : members) {
      left = without(left, member.clause(), Verdict.NO);
    }
    return Paving.isNobody(compiled, left, compiled.nodes().leaf(true));
  }

  private Node<Boolean> without(Node<Boolean> some, Clause clause, Verdict verdict) {
    return compiled
        .nodes()
        .combine(some, compiled.truth(clause.condition()), (in, truth) -> in && !truth.is(verdict));
  }

  /// Parts left out, the last first, for as long as the rest is enough.
  static <T> List<T> irredundant(List<T> parts, Predicate<List<T>> enough) {
    List<T> kept = parts;
    for (T part : parts.reversed()) {
      List<T> fewer = kept.stream().filter(some -> !some.equals(part)).toList();
      kept = enough.test(fewer) ? fewer : kept;
    }
    return kept;
  }
}
