package precept.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A column that is decided along one axis, with the runs at which each row begins or ceases to
/// pass. What some rows do along it takes their own turns alone, however many other rows there are.
final class Sweep {
  private final int axis;
  private final List<Integer> ends;
  private final List<Passing> runs;

  /// By row; of those behind the last there are none, for they pass nowhere.
  private final List<List<Integer>> turns;

  private Sweep(int axis, List<Integer> ends, List<Passing> runs) {
    this.axis = axis;
    this.ends = ends;
    this.runs = runs;
    int rows = runs.stream().mapToInt(run -> run.rows().length()).max().orElse(0);
    this.turns =
        IntStream.range(0, rows).<List<Integer>>mapToObj(row -> new ArrayList<>()).toList();
    for (int run = 1; run < runs.size(); run++) {
      BitSet turning = (BitSet) runs.get(run).rows().clone();
      turning.xor(runs.get(run - 1).rows());
      for (int row = turning.nextSetBit(0); row >= 0; row = turning.nextSetBit(row + 1)) {
        turns.get(row).add(run);
      }
    }
  }

  /// @return nothing where the column hangs on other axes as well, or leaves a row open
  static Optional<Sweep> of(Node<Passing> column) {
    if (!(column instanceof Node.Branch<Passing> branch)) {
      return Optional.empty();
    }
    List<Passing> runs = new ArrayList<>();
    for (Node<Passing> child : branch.children()) {
      if (!(child instanceof Node.Leaf<Passing>(var id, var run)) || !run.open().isEmpty()) {
        return Optional.empty();
      }
      runs.add(run);
    }
    return Optional.of(new Sweep(branch.axis(), branch.ends(), runs));
  }

  /// Which of some rows pass.
  Node<Passing> among(Passing some, Nodes nodes) {
    BitSet starts = new BitSet(runs.size() + 1);
    some.rows().stream()
        .filter(row -> row < turns.size())
        .forEach(row -> turns.get(row).forEach(starts::set));
    starts.set(runs.size());
    List<Integer> until = new ArrayList<>();
    List<Node<Passing>> children = new ArrayList<>();
    for (int run = 0; run < runs.size(); run = starts.nextSetBit(run + 1)) {
      children.add(nodes.leaf(some.and(runs.get(run))));
      until.add(ends.get(starts.nextSetBit(run + 1) - 1));
    }
    return nodes.joined(axis, until, children);
  }
}
