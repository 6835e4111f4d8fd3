package precept.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// The axes that turn a function by themselves: two points that differ on one of them and on
/// nothing else have values that clash.
///
///     axis turns d  =  under some branch of d on the axis two children clash somewhere
///
/// Nothing is built: pairs of nodes are walked, each once.
public final class Pivots<T> {
  private final Nodes nodes;
  private final BiPredicate<T, T> clash;
  private final Map<Long, Boolean> pairs = new HashMap<>();
  private final Set<Integer> seen = new HashSet<>();
  private final SortedSet<Integer> axes = new TreeSet<>();

  private Pivots(Nodes nodes, BiPredicate<T, T> clash) {
    this.nodes = nodes;
    this.clash = clash;
  }

  /// @param clash symmetric, and no value clashes with itself
  public static <T> SortedSet<Integer> of(Nodes nodes, Node<T> node, BiPredicate<T, T> clash) {
    Pivots<T> pivots = new Pivots<>(nodes, clash);
    pivots.visit(node);
    return pivots.axes;
  }

  private void visit(Node<T> node) {
    if (node instanceof Node.Branch<T> branch && seen.add(branch.id())) {
      if (!axes.contains(branch.axis()) && turns(branch)) {
        axes.add(branch.axis());
      }
      branch.children().forEach(this::visit);
    }
  }

  private boolean turns(Node.Branch<T> branch) {
    for (int i = 1; i < branch.children().size(); i++) {
      for (int j = 0; j < i; j++) {
        if (clash(branch.children().get(i), branch.children().get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean clash(Node<T> a, Node<T> b) {
    if (a.id() == b.id()) {
      return false;
    }
    long pair = ((long) Math.min(a.id(), b.id()) << 32) | Math.max(a.id(), b.id());
    Boolean known = pairs.get(pair);
    if (known == null) {
      known = clashing(a, b);
      pairs.put(pair, known);
    }
    return known;
  }

  private boolean clashing(Node<T> a, Node<T> b) {
    if (a instanceof Node.Leaf<T>(var one, var left)
        && b instanceof Node.Leaf<T>(var other, var right)) {
      return clash.test(left, right);
    }
    int axis = Math.min(a.firstAxis(), b.firstAxis());
    int last = nodes.axes().get(axis).cells().size();
    Runs<T> left = new Runs<>(a, axis);
    Runs<T> right = new Runs<>(b, axis);
    for (int end = 0; end < last; ) {
      nodes.spend(1, axis);
      if (clash(left.child(), right.child())) {
        return true;
      }
      end = Math.min(left.end(last), right.end(last));
      left.passOn(end);
      right.passOn(end);
    }
    return false;
  }
}
