package precept.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Somebody who is in all of several sets, found without building what the sets share: a walk
/// through all of them at once, which ends at the first patient.
public final class Shared {
  private final Nodes nodes;
  private final Set<List<Integer>> fruitless = new HashSet<>();
  private final SortedMap<Integer, Integer> cells = new TreeMap<>();

  private Shared(Nodes nodes) {
    this.nodes = nodes;
  }

  /// On each axis the first cell that leads to somebody.
  public static Optional<Point> somebody(Nodes nodes, List<Node<Boolean>> sets) {
    Shared shared = new Shared(nodes);
    return shared.holds(sets)
        ? Optional.of(
            new Point(
                IntStream.range(0, nodes.axes().size())
                    .mapToObj(axis -> Optional.ofNullable(shared.cells.get(axis)))
                    .toList()))
        : Optional.empty();
  }

  private boolean holds(List<Node<Boolean>> sets) {
    if (sets.stream().anyMatch(Node::isNobody)) {
      return false;
    }
    List<Node<Boolean>> open =
        sets.stream().filter(set -> set instanceof Node.Branch<Boolean>).distinct().toList();
    if (open.isEmpty()) {
      return true;
    }
    List<Integer> key = open.stream().map(Node::id).toList();
    if (fruitless.contains(key)) {
      return false;
    }
    boolean found = branches(open);
    if (!found) {
      fruitless.add(key);
    }
    return found;
  }

  private boolean branches(List<Node<Boolean>> sets) {
    int axis = sets.stream().mapToInt(Node::firstAxis).min().orElseThrow();
    int last = nodes.axes().get(axis).cells().size();
    List<Runs<Boolean>> runs = sets.stream().map(set -> new Runs<>(set, axis)).toList();
    for (int cell = 0; cell < last; ) {
      nodes.spend(1, axis);
      if (holds(runs.stream().map(Runs::child).toList())) {
        cells.put(axis, cell);
        return true;
      }
      int end = runs.stream().mapToInt(run -> run.end(last)).min().orElseThrow();
      runs.forEach(run -> run.passOn(end));
      cell = end;
    }
    return false;
  }
}
