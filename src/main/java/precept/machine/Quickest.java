package precept.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import precept.diagram.Axis;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Point;
import precept.diagram.Restriction;
import precept.diagram.Support;

/// A diagram whose ways ask in an order of their own, so that most patients are answered by few
/// questions: each asks what tells most of the answer (Quinlan 1986), cells being equally likely.
///
/// It is no longer canonical (a free diagram: Gergov and Meinel 1994), and may be larger.
final class Quickest<T> {
  /// Beyond so many branches the order of the axes stands.
  private static final int MOST = 256;

  private final Nodes nodes;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Map<Integer, Double>> chances = new HashMap<>();
  private final Flat.Growing<T> flat = new Flat.Growing<>();

  private Quickest(Nodes nodes) {
    this.nodes = nodes;
  }

  /// @param nodes to which more are added
  static <T> Flat<T> of(Nodes nodes, Node<T> node) {
    Flat<T> ordered = Flat.of(node);
    return ordered.branches() > MOST
        ? ordered
        : new Quickest<T>(nodes).flat(node).filter(some -> some.branches() <= MOST).orElse(ordered);
  }

  private Optional<Flat<T>> flat(Node<T> node) {
    int root = number(node);
    return flat.branches() > MOST ? Optional.empty() : Optional.of(flat.of(root));
  }

  private int number(Node<T> node) {
    Integer known = numbers.get(node.id());
    if (known == null) {
      known =
          switch (node) {
            case Node.Leaf<T>(var id, var value) -> flat.leaf(value);
            case Node.Branch<T> branch -> flat.branches() > MOST ? 0 : branch(best(branch));
          };
      numbers.put(node.id(), known);
    }
    return known;
  }

  /// What a diagram comes to along one axis.
  private record Split<T>(int axis, List<Integer> ends, List<Node<T>> children) {}

  private int branch(Split<T> split) {
    return flat.branch(
        split.axis(), split.ends(), split.children().stream().map(this::number).toList());
  }

  private Split<T> best(Node.Branch<T> node) {
    Split<T> best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int axis : new TreeSet<>(Support.of(node))) {
      Split<T> split = split(node, axis);
      double left = uncertainty(split);
      if (left < least - 1e-9) {
        best = split;
        least = left;
      }
    }
    return Objects.requireNonNull(best);
  }

  private Split<T> split(Node<T> node, int axis) {
    TreeSet<Integer> turns = new TreeSet<>();
    turns(node, axis, turns, new HashSet<>());
    List<Integer> ends = new ArrayList<>();
    List<Node<T>> children = new ArrayList<>();
    for (int end : turns) {
      Node<T> child = at(node, axis, end - 1);
      if (!children.isEmpty() && children.getLast().id() == child.id()) {
        ends.set(ends.size() - 1, end);
      } else {
        ends.add(end);
        children.add(child);
      }
    }
    return new Split<>(axis, ends, children);
  }

  private static <T> void turns(Node<T> node, int axis, Set<Integer> turns, Set<Integer> seen) {
    if (node instanceof Node.Branch<T> branch && branch.axis() <= axis && seen.add(node.id())) {
      if (branch.axis() == axis) {
        turns.addAll(branch.ends());
      }
      branch.children().forEach(child -> turns(child, axis, turns, seen));
    }
  }

  private Node<T> at(Node<T> node, int axis, int cell) {
    List<Optional<Integer>> cells = new ArrayList<>();
    for (Axis some : nodes.axes()) {
      cells.add(some.index() == axis ? Optional.of(cell) : Optional.empty());
    }
    return new Restriction(nodes, new Point(cells)).of(node);
  }

  /// What is left to be told, in nats.
  private double uncertainty(Split<T> split) {
    double left = 0;
    int start = 0;
    double cells = split.ends().getLast();
    for (int run = 0; run < split.ends().size(); run++) {
      double entropy = 0;
      for (double chance : chances(split.children().get(run)).values()) {
        entropy -= chance * Math.log(chance);
      }
      left += (split.ends().get(run) - start) / cells * entropy;
      start = split.ends().get(run);
    }
    return left;
  }

  /// By leaf.
  private Map<Integer, Double> chances(Node<T> node) {
    Map<Integer, Double> known = chances.get(node.id());
    if (known == null) {
      known =
          switch (node) {
            case Node.Leaf<T> leaf -> Map.of(leaf.id(), 1.0);
            case Node.Branch<T> branch -> chances(branch);
          };
      chances.put(node.id(), known);
    }
    return known;
  }

  private Map<Integer, Double> chances(Node.Branch<T> branch) {
    Map<Integer, Double> sum = new HashMap<>();
    double cells = branch.ends().getLast();
    int start = 0;
    for (int run = 0; run < branch.ends().size(); run++) {
      double weight = (branch.ends().get(run) - start) / cells;
      chances(branch.children().get(run))
          .forEach((leaf, chance) -> sum.merge(leaf, weight * chance, Double::sum));
      start = branch.ends().get(run);
    }
    return sum;
  }
}
