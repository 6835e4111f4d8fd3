package precept.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One `apply` of two diagrams (Bryant 1986), memoised on pairs of nodes.
final class Combination<A, B, C> {
  private final Nodes nodes;
  private final BiFunction<A, B, C> function;
  private final Function<A, Optional<C>> settled;
  private final Map<Long, Node<C>> memo = new HashMap<>();

  Combination(Nodes nodes, BiFunction<A, B, C> function, Function<A, Optional<C>> settled) {
    this.nodes = nodes;
    this.function = function;
    this.settled = settled;
  }

  Node<C> of(Node<A> a, Node<B> b) {
    long key = ((long) a.id() << 32) | b.id();
    Node<C> known = memo.get(key);
    if (known == null) {
      known = made(a, b);
      memo.put(key, known);
    }
    return known;
  }

  private Node<C> made(Node<A> a, Node<B> b) {
    if (a instanceof Node.Leaf<A>(var id, var value)) {
      Optional<C> alone = settled.apply(value);
      if (alone.isPresent()) {
        return nodes.leaf(alone.get());
      }
      if (b instanceof Node.Leaf<B>(var other, var right)) {
        return nodes.leaf(function.apply(value, right));
      }
    }
    int axis = Math.min(axis(a), axis(b));
    List<Integer> ends = new ArrayList<>(new TreeSet<>(merged(ends(a, axis), ends(b, axis))));
    int last = nodes.axes().get(axis).cells().size();
    List<Node<C>> children = new ArrayList<>();
    for (int end : ends) {
      children.add(of(child(a, axis, end - 1), child(b, axis, end - 1)));
    }
    if (ends.getLast() != last) {
      throw new IllegalStateException("runs do not cover the axis");
    }
    return nodes.joined(axis, ends, children);
  }

  private static List<Integer> merged(List<Integer> a, List<Integer> b) {
    List<Integer> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static <T> int axis(Node<T> node) {
    return node instanceof Node.Branch<T> branch ? branch.axis() : Integer.MAX_VALUE;
  }

  private static <T> List<Integer> ends(Node<T> node, int axis) {
    return node instanceof Node.Branch<T> branch && branch.axis() == axis
        ? branch.ends()
        : List.of();
  }

  private static <T> Node<T> child(Node<T> node, int axis, int cell) {
    return node instanceof Node.Branch<T> branch && branch.axis() == axis ? branch.at(cell) : node;
  }
}
