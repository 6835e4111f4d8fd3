package precept.analysis;

import java.util.List;
import java.util.stream.Stream;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.model.Decision;

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
    if (Paving.isNobody(compiled, meant)) {
      return obstacles.outside();
    }
    return Paving.isNobody(compiled, obstacles.matching.reaching(row))
        ? obstacles.taken(meant)
        : new Obstacle.Unfound();
  }

  private Obstacle outside() {
    return Exclusion.of(compiled, matching.perhaps(compiled.nodes().leaf(true), row, true));
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
            .orElseGet(() -> Exclusion.irredundant(asked, this::excludeEachOther)));
  }

  private boolean excludeEachOther(List<Integer> columns) {
    return Paving.isNobody(
        compiled,
        compiled.nodes().map(matching.together(row, columns), truth -> !truth.is(Verdict.NO)),
        compiled.nodes().leaf(true));
  }

  private Obstacle taken(Node<Boolean> meant) {
    Matching.Reach reach = matching.reach(row);
    List<Integer> takers =
        reach.somebody().isPresent()
            ? matching.before(row)
            : reach.takers().stream().sorted().toList();
    return new Obstacle.Taken(
        Exclusion.irredundant(takers, some -> Paving.isNobody(compiled, left(meant, some))).stream()
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
}
