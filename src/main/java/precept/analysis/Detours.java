package precept.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import precept.diagram.Axis;
import precept.diagram.Node;
import precept.diagram.Point;

/// Ways through a diagram that leave a patient's own way for a few facts. On an axis where the
/// patient stands nowhere, all branches are taken together.
///
/// The work grows with the steps that can be taken aside, not with the diagram.
final class Detours<T> {
  /// How many nodes may be stepped on: some tenths of a second's work.
  private static final int EFFORT = 200_000;

  private final List<Axis> axes;
  private final Point home;
  private final List<Detour<T>> found = new ArrayList<>();
  private int effort;

  Detours(List<Axis> axes, Point home) {
    this.axes = axes;
    this.home = home;
  }

  /// @param facts those for which the patient's own way is left, each as the first of its axes
  /// @param way on each axis that it meets, the cells that lead the same way
  /// @param ends where it leads, depending on what is not known
  record Detour<T>(SortedSet<Integer> facts, SortedMap<Integer, BitSet> way, Set<T> ends) {}

  /// Whether there was time for all of them.
  boolean isComplete() {
    return effort <= EFFORT;
  }

  /// @param followed whether a way is to be followed that is left for these facts
  List<Detour<T>> of(Node<T> node, Predicate<SortedSet<Integer>> followed) {
    found.clear();
    walk(List.of(node), new TreeSet<>(), new TreeMap<>(), followed);
    return List.copyOf(found);
  }

  private void walk(
      List<Node<T>> at,
      SortedSet<Integer> facts,
      SortedMap<Integer, BitSet> way,
      Predicate<SortedSet<Integer>> followed) {
    effort += at.size();
    if (!isComplete() || !followed.test(facts)) {
      return;
    }
    Optional<Integer> next = at.stream().flatMap(node -> axis(node)).min(Integer::compare);
    if (next.isEmpty()) {
      found.add(new Detour<>(facts, way, ends(at)));
      return;
    }
    int axis = next.get();
    Optional<Integer> cell = home.cells().get(axis);
    if (cell.isEmpty()) {
      walk(distinct(at.stream().flatMap(node -> children(node, axis))), facts, way, followed);
      return;
    }
    for (Branch<T> branch : branches(at, axis)) {
      SortedSet<Integer> left = new TreeSet<>(facts);
      if (!branch.cells().get(cell.get())) {
        left.add(AxisNames.fact(axes, axis));
      }
      SortedMap<Integer, BitSet> longer = new TreeMap<>(way);
      longer.put(axis, branch.cells());
      walk(branch.to(), left, longer, followed);
    }
  }

  /// The cells that lead to the same nodes.
  private record Branch<T>(List<Node<T>> to, BitSet cells) {}

  private static <T> Collection<Branch<T>> branches(List<Node<T>> at, int axis) {
    SortedSet<Integer> ends = new TreeSet<>();
    at.forEach(node -> ends.addAll(ends(node, axis)));
    Map<List<Integer>, Branch<T>> branches = new LinkedHashMap<>();
    int start = 0;
    for (int end : ends) {
      int cell = start;
      List<Node<T>> to = distinct(at.stream().map(node -> child(node, axis, cell)));
      branches
          .computeIfAbsent(
              to.stream().map(Node::id).toList(), ids -> new Branch<>(to, new BitSet()))
          .cells()
          .set(start, end);
      start = end;
    }
    return branches.values();
  }

  private static <T> List<Node<T>> distinct(Stream<Node<T>> nodes) {
    SortedMap<Integer, Node<T>> byId = new TreeMap<>();
    nodes.forEach(node -> byId.put(node.id(), node));
    return List.copyOf(byId.values());
  }

  private static <T> Set<T> ends(List<Node<T>> leaves) {
    Set<T> ends = new LinkedHashSet<>();
    for (Node<T> node : leaves) {
      if (node instanceof Node.Leaf<T>(var id, var value)) {
        ends.add(value);
      }
    }
    return ends;
  }

  private static <T> Stream<Integer> axis(Node<T> node) {
    return node instanceof Node.Branch<T> branch ? Stream.of(branch.axis()) : Stream.empty();
  }

  private static <T> List<Integer> ends(Node<T> node, int axis) {
    return node instanceof Node.Branch<T> branch && branch.axis() == axis
        ? branch.ends()
        : List.of();
  }

  private static <T> Node<T> child(Node<T> node, int axis, int cell) {
    return node instanceof Node.Branch<T> branch && branch.axis() == axis ? branch.at(cell) : node;
  }

  private static <T> Stream<Node<T>> children(Node<T> node, int axis) {
    return node instanceof Node.Branch<T> branch && branch.axis() == axis
        ? branch.children().stream()
        : Stream.of(node);
  }
}
