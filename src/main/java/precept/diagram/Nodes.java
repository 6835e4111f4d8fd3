package precept.diagram;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The table that interns nodes, and the algebra on them.
///
///     map(f, d)(x)        = f(d(x))
///     combine(f, a, b)(x) = f(a(x), b(x))
///     branch(axis, same child for every cell) = that child
///
/// All operations are memoised on nodes, so their cost is the number of (pairs of) nodes, not of paths.
public final class Nodes {
  /// How many runs may be looked at: some seconds' work, beyond which a guideline is called
  /// inconclusive as well.
  private static final long EFFORT = 40_000_000;

  /// Some 400 MB of nodes: beyond it a guideline is called inconclusive.
  public static final int LIMIT = 4_000_000;

  private final List<Axis> axes;
  private final int limit;
  private final Map<Object, Node<?>> interned = new HashMap<>();
  private final int[] branchesOf;
  private long effort;

  /// @param limit how many nodes there may be before all is given up
  public Nodes(List<Axis> axes, int limit) {
    this.axes = List.copyOf(axes);
    this.limit = limit;
    this.branchesOf = new int[axes.size()];
  }

  public List<Axis> axes() {
    return axes;
  }

  public int size() {
    return interned.size();
  }

  public <T> Node<T> leaf(T value) {
    return interned(value, id -> new Node.Leaf<>(id, value));
  }

  /// What makes a branch: its axis, and for each run where it ends and what follows.
  private static <T> IntBuffer key(int axis, List<Integer> ends, List<Node<T>> children) {
    IntBuffer key = IntBuffer.allocate(1 + 2 * ends.size()).put(axis);
    for (int run = 0; run < ends.size(); run++) {
      key.put(ends.get(run)).put(children.get(run).id());
    }
    return key.flip().asReadOnlyBuffer();
  }

  /// @param children one a cell of the axis, in order
  public <T> Node<T> branch(int axis, List<Node<T>> children) {
    spend(children.size(), axis);
    List<Integer> ends = new ArrayList<>();
    List<Node<T>> runs = new ArrayList<>();
    for (int cell = 0; cell < children.size(); cell++) {
      if (runs.isEmpty() || runs.getLast().id() != children.get(cell).id()) {
        runs.add(children.get(cell));
        ends.add(cell + 1);
      } else {
        ends.set(ends.size() - 1, cell + 1);
      }
    }
    return runs(axis, ends, runs);
  }

  private <T> Node<T> runs(int axis, List<Integer> ends, List<Node<T>> children) {
    if (children.size() == 1) {
      return children.getFirst();
    }
    return interned(
        key(axis, ends, children),
        id -> {
          branchesOf[axis]++;
          return new Node.Branch<>(id, axis, List.copyOf(ends), List.copyOf(children));
        });
  }

  /// Keys decide what a node is, so a node found under a key of `T` is a node of `T`.
  @SuppressWarnings("unchecked")
  private <T> Node<T> interned(Object key, Function<Integer, Node<T>> made) {
    Node<?> known = interned.get(key);
    if (known == null) {
      if (interned.size() >= limit) {
        throw new TooLarge(limit, true, axes.get(widest()));
      }
      known = made.apply(interned.size());
      interned.put(key, known);
    }
    return (Node<T>) known;
  }

  void spend(int runs, int axis) {
    effort += runs;
    if (effort > EFFORT) {
      throw new TooLarge(size(), false, axes.get(axis < axes.size() ? axis : widest()));
    }
  }

  private int widest() {
    int widest = 0;
    for (int axis = 0; axis < branchesOf.length; axis++) {
      widest = branchesOf[axis] > branchesOf[widest] ? axis : widest;
    }
    return widest;
  }

  public <A, B> Node<B> map(Node<A> node, Function<A, B> function) {
    return map(node, function, new HashMap<>());
  }

  private <A, B> Node<B> map(Node<A> node, Function<A, B> function, Map<Integer, Node<B>> memo) {
    Node<B> known = memo.get(node.id());
    if (known == null) {
      known =
          switch (node) {
            case Node.Leaf<A>(var id, var value) -> leaf(function.apply(value));
            case Node.Branch<A> branch ->
                joined(
                    branch.axis(),
                    branch.ends(),
                    branch.children().stream().map(child -> map(child, function, memo)).toList());
          };
      memo.put(node.id(), known);
    }
    return known;
  }

  public <A, B, C> Node<C> combine(Node<A> a, Node<B> b, BiFunction<A, B, C> function) {
    return combine(a, b, function, left -> Optional.empty());
  }

  /// @param settled what the left value alone comes to, where the right one does not matter
  public <A, B, C> Node<C> combine(
      Node<A> a, Node<B> b, BiFunction<A, B, C> function, Function<A, Optional<C>> settled) {
    return new Combination<>(this, function, settled).of(a, b);
  }

  /// Somebody who is in all of several sets, on each axis in the first cell that leads to one.
  public Optional<Point> somebody(List<Node<Boolean>> sets) {
    return Shared.somebody(this, sets);
  }

  /// Neighbouring runs may have become the same.
  <T> Node<T> joined(int axis, List<Integer> ends, List<Node<T>> children) {
    spend(children.size(), axis);
    List<Integer> kept = new ArrayList<>();
    List<Node<T>> runs = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      if (!runs.isEmpty() && runs.getLast().id() == children.get(i).id()) {
        kept.set(kept.size() - 1, ends.get(i));
      } else {
        runs.add(children.get(i));
        kept.add(ends.get(i));
      }
    }
    return runs(axis, kept, runs);
  }
}
