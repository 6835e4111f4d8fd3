package precept.analysis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.model.Decision;
import precept.model.Population;
import precept.model.Property;

/// Why a rule is dead. What is named is enough, and without any one part of it would not be.
final class Obstacles {
  private final Compiled compiled;
  private final Decision decision;
  private final Matching matching;
  private final int row;

  private Obstacles(Compiled compiled, Decision decision, int row) {
    this.compiled = compiled;
    this.decision = decision;
    this.matching = new Matching(compiled, decision);
    this.row = row;
  }

  /// @param row one that nobody reaches
  static Obstacle of(Compiled compiled, Decision decision, int row) {
    Obstacles obstacles = new Obstacles(compiled, decision, row);
    if (obstacles.excludeEachOther(obstacles.matching.asked(row))) {
      return obstacles.cells();
    }
    Node<Boolean> meant = obstacles.matching.perhaps(compiled.care(), row, true);
    return isNobody(meant) ? obstacles.outside() : obstacles.taken(meant);
  }

  private static boolean isNobody(Node<Boolean> patients) {
    return patients instanceof Node.Leaf<Boolean>(var id, var in) && !in;
  }

  /// One column if it can be, else two, else as many as it takes.
  private Obstacle cells() {
    List<Integer> asked = matching.asked(row);
    Stream<List<Integer>> few =
        Stream.concat(
            asked.stream().map(List::of),
            asked.stream()
                .flatMap(one ->
                    asked.stream().filter(other -> other > one).map(other -> List.of(one, other))));
    return new Obstacle.Cells(
        few.filter(this::excludeEachOther)
            .findFirst()
            .orElseGet(() -> irredundant(asked, this::excludeEachOther)));
  }

  private boolean excludeEachOther(List<Integer> columns) {
    return isNobody(
        compiled.nodes().map(matching.together(row, columns), truth -> !truth.is(Verdict.NO)));
  }

  private Obstacle taken(Node<Boolean> meant) {
    List<Integer> takers = matching.reach(row).takers().stream().sorted().toList();
    return new Obstacle.Taken(
        irredundant(takers, some -> isNobody(left(meant, some))).stream()
            .map(decision.rows()::get)
            .toList());
  }

  private Node<Boolean> left(Node<Boolean> meant, List<Integer> takers) {
    Node<Boolean> left = meant;
    for (int taker : takers) {
      left = matching.surely(left, taker, false);
    }
    return left;
  }

  private Obstacle outside() {
    List<Property> impossibles = compiled.guideline().impossibles();
    List<Population.Member> members =
        compiled.guideline().population().map(Population::members).orElse(List.of());
    if (!exclude(impossibles, members)) {
      return new Obstacle.Outside(List.of(), List.of());
    }
    List<Property> needed = irredundant(impossibles, some -> exclude(some, members));
    return new Obstacle.Outside(needed, irredundant(members, some -> exclude(needed, some)));
  }

  private boolean exclude(List<Property> impossibles, List<Population.Member> members) {
    Node<Boolean> left = matching.perhaps(compiled.nodes().leaf(true), row, true);
    for (Property impossible : impossibles) {
      left =
          compiled
              .nodes()
              .combine(
                  left,
                  compiled.truth(impossible.clause().condition()),
                  (in, holds) -> in && !holds.is(Verdict.YES));
    }
    for (Population.Member member : members) {
      left =
          compiled
              .nodes()
              .combine(
                  left,
                  compiled.truth(member.clause().condition()),
                  (in, holds) -> in && !holds.is(Verdict.NO));
    }
    return isNobody(left);
  }

  /// Parts left out, the last first, for as long as the rest is enough.
  private static <T> List<T> irredundant(List<T> parts, Predicate<List<T>> enough) {
    List<T> kept = parts;
    for (T part : parts.reversed()) {
      List<T> fewer = kept.stream().filter(some -> !some.equals(part)).toList();
      kept = enough.test(fewer) ? fewer : kept;
    }
    return kept;
  }
}
