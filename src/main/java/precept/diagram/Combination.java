package precept.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One `apply` of two diagrams (Bryant 1986), memoised on pairs of nodes.
final class Combination<A, B, C> {
  private final UniqueTable table;
  private final BiFunction<A, B, C> function;
  private final Function<A, Optional<C>> settled;
  private final Map<Long, Node<C>> memo = new HashMap<>();

  Combination(UniqueTable table, BiFunction<A, B, C> function, Function<A, Optional<C>> settled) {
    this.table = table;
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
        return table.leaf(alone.get());
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
