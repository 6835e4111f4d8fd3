package precept.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Diagrams over some axes, and their algebra.
///
///     map(f, d)(x)        = f(d(x))
///     combine(f, a, b)(x) = f(a(x), b(x))
///     branch(axis, same child for every cell) = that child
///
/// All operations are memoised on nodes, so their cost is the number of (pairs of) nodes, not of paths.
public final class Nodes {
  /// Some 400 MB of nodes: beyond it a guideline is called inconclusive.
  public static final int LIMIT = 4_000_000;

  private final UniqueTable table;

  /// @param limit how many nodes there may be before all is given up
  public Nodes(List<Axis> axes, int limit) {
    this.table = new UniqueTable(axes, limit);
  }

  private Nodes(UniqueTable table) {
    this.table = table;
  }

  /// The same nodes, with room and work for one task.
  Nodes task() {
    return new Nodes(table.task());
  }

  public List<Axis> axes() {
    return table.axes();
  }

  public int size() {
    return table.size();
  }

  public <T> Node<T> leaf(T value) {
    return table.leaf(value);
  }

  /// @param children one a cell of the axis, in order
  public <T> Node<T> branch(int axis, List<Node<T>> children) {
    return joined(axis, IntStream.rangeClosed(1, children.size()).boxed().toList(), children);
  }

  /// @param ends where each run of cells ends; neighbouring runs may have become the same
  <T> Node<T> joined(int axis, List<Integer> ends, List<Node<T>> children) {
    return table.branch(axis, ends, children);
  }

  void spend(int runs, int axis) {
    table.spend(runs, axis);
  }

  public <A, B> Node<B> map(Node<A> node, Function<A, B> function) {
    return map(node, function, new HashMap<>());
  }

  private <A, B> Node<B> map(Node<A> node, Function<A, B> function, Map<Integer, Node<B>> memo) {
    Node<B> known = memo.get(node.id());
    if (known == null) {
      known =
          switch (node) {
            case Node.Leaf<A>(var id, var value) -> table.leaf(function.apply(value));
            case Node.Branch<A> branch ->
                table.branch(
                    branch.axis(),
                    branch.ends(),
                    branch.children().stream().map(child -> map(child, function, memo)).toList());
          };
      memo.put(node.id(), known);
    }
    return known;
  }

  public Node<Boolean> both(Node<Boolean> a, Node<Boolean> b) {
    return combine(
        a, b, (one, other) -> one && other, one -> one ? Optional.empty() : Optional.of(false));
  }

  public Node<Boolean> either(Node<Boolean> a, Node<Boolean> b) {
    return combine(
        a, b, (one, other) -> one || other, one -> one ? Optional.of(true) : Optional.empty());
  }

  /// Those of the first who are not among the second.
  public Node<Boolean> without(Node<Boolean> a, Node<Boolean> b) {
    return combine(
        a, b, (one, other) -> one && !other, one -> one ? Optional.empty() : Optional.of(false));
  }

  public Node<Boolean> any(Stream<Node<Boolean>> some) {
    return some.reduce(leaf(false), this::either);
  }

  /// A function of some patients alone.
  public <T> Node<Optional<T>> among(Node<Boolean> some, Node<T> node) {
    return combine(
        some,
        node,
        (in, value) -> in ? Optional.of(value) : Optional.empty(),
        in -> in ? Optional.empty() : Optional.of(Optional.empty()));
  }

  public <A, B, C> Node<C> combine(Node<A> a, Node<B> b, BiFunction<A, B, C> function) {
    return combine(a, b, function, left -> Optional.empty());
  }

  /// @param settled what the left value alone comes to, where the right one does not matter
  public <A, B, C> Node<C> combine(
      Node<A> a, Node<B> b, BiFunction<A, B, C> function, Function<A, Optional<C>> settled) {
    return combine(a, b, function, (left, rest) -> settled.apply(left).map(this::leaf));
  }

  /// @param known what a left value, and what is left of the right diagram, are known to come to
  <A, B, C> Node<C> combine(
      Node<A> a,
      Node<B> b,
      BiFunction<A, B, C> function,
      BiFunction<A, Node<B>, Optional<Node<C>>> known) {
    return new Combination<>(table, function, known).of(a, b);
  }
}
