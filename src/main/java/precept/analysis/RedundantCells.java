package precept.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Support;
import precept.model.Decision;
import precept.model.Test;

/// Cells that exclude nobody whom the other cells of their row let pass: `-` would say the same.
///
/// A cell is not called so that does a reader a service: one that names an admission also says
/// which row goes first; one that sets its row apart from another that asks for the opposite shows
/// that the two never meet; and one that repeats what the rows before it leave keeps its row right
/// when they change.
final class RedundantCells {
  private final Compiled compiled;
  private final Decision decision;
  private final Matching matching;
  private final Map<Integer, Set<Integer>> supports = new HashMap<>();

  private RedundantCells(Compiled compiled, Decision decision) {
    this.compiled = compiled;
    this.decision = decision;
    this.matching = new Matching(compiled, decision);
  }

  /// One finding for each row that has such cells.
  static List<Finding> in(Compiled compiled, Decision decision) {
    RedundantCells cells = new RedundantCells(compiled, decision);
    return cells.matching.rows().stream().flatMap(row -> cells.of(row).stream()).toList();
  }

  private Optional<Finding> of(int row) {
    List<Integer> single =
        matching.asked(row).stream()
            .filter(column -> !(matching.test(row, column) instanceof Test.Admits))
            .filter(column -> !isIndependent(row, column) && areRedundant(row, List.of(column)))
            .filter(column -> !setsApart(row, column))
            .toList();
    if (single.isEmpty() || matching.reach(row).somebody().isEmpty()) {
      return Optional.empty();
    }
    List<Integer> together = new ArrayList<>();
    for (int column : single) {
      List<Integer> more = Stream.concat(together.stream(), Stream.of(column)).toList();
      if (areRedundant(row, more)) {
        together.add(column);
      }
    }
    return Optional.of(
        new Finding.RedundantCells(decision, decision.rows().get(row), together, single));
  }

  /// Where a cell turns on nothing that anything else turns on, somebody passes the others and not
  /// this one.
  private boolean isIndependent(int row, int column) {
    Set<Integer> own = support(matching.cell(row, column));
    return !own.isEmpty()
        && Stream.concat(
                Stream.of(compiled.care()),
                matching.asked(row).stream()
                    .filter(other -> other != column)
                    .map(other -> matching.cell(row, other)))
            .noneMatch(other -> support(other).stream().anyMatch(own::contains));
  }

  /// Whether another row asks for the opposite; where all rows that match apply, none need be
  /// apart.
  private boolean setsApart(int row, int column) {
    return !decision.collects()
        && matching.rows().stream()
            .filter(other -> matching.asked(other).contains(column))
            .anyMatch(
                other -> areOpposite(matching.cell(row, column), matching.cell(other, column)));
  }

  private boolean areOpposite(Node<Belief> one, Node<Belief> other) {
    Set<Boolean> both =
        Leaves.of(
            compiled.nodes().combine(one, other, (a, b) -> a.is(Verdict.YES) && b.is(Verdict.YES)));
    return !both.contains(true);
  }

  private Set<Integer> support(Node<?> node) {
    return supports.computeIfAbsent(node.id(), id -> Support.of(node));
  }

  private boolean areRedundant(int row, List<Integer> columns) {
    List<Integer> others =
        matching.asked(row).stream().filter(column -> !columns.contains(column)).toList();
    return columns.stream().noneMatch(column -> matching.isStricter(row, others, column));
  }
}
