package precept.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import precept.model.Value;

/// Somebody who is in all of several sets, found without building what the sets share: a walk
/// through all of them at once, which ends at the first patient.
public final class Shared {
  private final Nodes nodes;
  private final Set<List<Integer>> fruitless = new HashSet<>();
  private final SortedMap<Integer, Integer> cells = new TreeMap<>();

  private Shared(Nodes nodes) {
    this.nodes = nodes;
  }

  /// On each axis the first cell that leads to somebody, no rather than yes; where any does, an
  /// ordinary one.
  public static Optional<Point> somebody(Nodes nodes, List<Node<Boolean>> sets) {
    Shared shared = new Shared(nodes);
    return shared.holds(sets)
        ? Optional.of(
            new Point(
                IntStream.range(0, nodes.axes().size())
                    .mapToObj(axis ->
                        Optional.of(
                            shared.cells.getOrDefault(axis, nodes.axes().get(axis).ordinary())))
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
    boolean yesFirst = nodes.axes().get(axis).cells().getFirst().value().equals(Value.YES);
    List<Node<Boolean>> skipped = List.of();
    for (int cell = 0; cell < last; ) {
      List<Node<Boolean>> children = runs.stream().map(Runs::child).toList();
      int end = runs.stream().mapToInt(run -> run.end(last)).min().orElseThrow();
      if (yesFirst && cell == 0 && end < last) {
        skipped = children;
      } else if (leads(axis, cell, children)) {
        return true;
      }
      runs.forEach(run -> run.passOn(end));
      cell = end;
    }
    return !skipped.isEmpty() && leads(axis, 0, skipped);
  }

  private boolean leads(int axis, int cell, List<Node<Boolean>> children) {
    nodes.spend(1, axis);
    boolean leads = holds(children);
    if (leads) {
      cells.put(axis, cell);
    }
    return leads;
  }
}
