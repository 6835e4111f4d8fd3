package precept.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// One `apply` of two diagrams (Bryant 1986), memoised on pairs of nodes.
final class Combination<A, B, C> {
  private final UniqueTable table;
  private final BiFunction<A, B, C> function;
  private final BiFunction<A, Node<B>, Optional<Node<C>>> known;
  private final Map<Long, Node<C>> memo = new HashMap<>();

  /// @param known what a left value, and what is left of the right diagram, are known to come to
  Combination(
      UniqueTable table,
      BiFunction<A, B, C> function,
      BiFunction<A, Node<B>, Optional<Node<C>>> known) {
    this.table = table;
    this.function = function;
    this.known = known;
  }

  Node<C> of(Node<A> a, Node<B> b) {
    long key = ((long) a.id() << 32) | b.id();
    Node<C> before = memo.get(key);
    if (before == null) {
      before = made(a, b);
      memo.put(key, before);
    }
    return before;
  }

  private Node<C> made(Node<A> a, Node<B> b) {
    if (a instanceof Node.Leaf<A>(var id, var value)) {
      Optional<Node<C>> without = known.apply(value, b);
      if (without.isPresent()) {
        return without.get();
      }
      if (b instanceof Node.Leaf<B>(var other, var right)) {
        return table.leaf(function.apply(value, right));
      }
    }
    int axis = Math.min(a.firstAxis(), b.firstAxis());
    Runs<A> left = new Runs<>(a, axis);
    Runs<B> right = new Runs<>(b, axis);
    int last = table.axes().get(axis).cells().size();
    List<Integer> ends = new ArrayList<>();
    List<Node<C>> children = new ArrayList<>();
    for (int end = 0; end < last; ) {
      children.add(of(left.child(), right.child()));
      end = Math.min(left.end(last), right.end(last));
      ends.add(end);
      left.passOn(end);
      right.passOn(end);
    }
    return table.branch(axis, ends, children);
  }
}
