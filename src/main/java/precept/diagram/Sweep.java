package precept.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A column that is decided along one axis, with the places where each row begins or ceases to
/// pass. What some of the rows do along it takes their own places alone, however many other rows
/// there are.
final class Sweep {
  private final int axis;
  private final List<Integer> ends;
  private final List<BitSet> runs;
  private final List<List<Integer>> turns;

  private Sweep(int axis, List<Integer> ends, List<BitSet> runs) {
    this.axis = axis;
    this.ends = ends;
    this.runs = runs;
    int rows = runs.stream().mapToInt(BitSet::length).max().orElse(0);
    this.turns =
        IntStream.range(0, rows).<List<Integer>>mapToObj(row -> new ArrayList<>()).toList();
    for (int run = 1; run < runs.size(); run++) {
      int here = run;
      BitSet turning = (BitSet) runs.get(run).clone();
      turning.xor(runs.get(run - 1));
      turning.stream().forEach(row -> turns.get(row).add(here));
    }
  }

  /// @return nothing where the column hangs on other axes as well, or leaves a row open
  static Optional<Sweep> of(Node<Passing> column) {
    if (!(column instanceof Node.Branch<Passing> branch)) {
      return Optional.empty();
    }
    List<BitSet> runs = new ArrayList<>();
    for (Node<Passing> child : branch.children()) {
      if (child instanceof Node.Leaf<Passing>(var id, var passing) && passing.open().isEmpty()) {
        runs.add(passing.rows());
      }
    }
    return runs.size() == branch.children().size()
        ? Optional.of(new Sweep(branch.axis(), branch.ends(), runs))
        : Optional.empty();
  }

  int axis() {
    return axis;
  }

  /// Which of some rows pass.
  Node<Passing> among(BitSet rows, Nodes nodes) {
    BitSet places = new BitSet(runs.size() + 1);
    places.set(runs.size());
    rows.stream()
        .filter(row -> row < turns.size())
        .forEach(row -> turns.get(row).forEach(places::set));
    List<Integer> until = new ArrayList<>();
    List<Node<Passing>> children = new ArrayList<>();
    for (int run = 0; run < runs.size(); run = places.nextSetBit(run + 1)) {
      BitSet both = (BitSet) runs.get(run).clone();
      both.and(rows);
      children.add(nodes.leaf(new Passing(both, Map.of())));
      until.add(ends.get(places.nextSetBit(run + 1) - 1));
    }
    return nodes.joined(axis, until, children);
  }
}
