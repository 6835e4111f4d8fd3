package precept.diagram;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The unique table (Brace, Rudell and Bryant 1990): equal nodes are one node, and there are only
/// so many.
final class UniqueTable {
  /// How many runs may be looked at: some seconds' work, beyond which a guideline is called
  /// inconclusive as well.
  private static final long EFFORT = 40_000_000;

  private final List<Axis> axes;
  private final int limit;
  private final Optional<UniqueTable> beneath;
  private final int offset;
  private final Map<Object, Node<?>> interned = new HashMap<>();
  private final int[] branchesOf;
  private long effort;

  UniqueTable(List<Axis> axes, int limit) {
    this(List.copyOf(axes), limit, Optional.empty());
  }

  private UniqueTable(List<Axis> axes, int limit, Optional<UniqueTable> beneath) {
    this.axes = axes;
    this.limit = limit;
    this.beneath = beneath;
    this.offset = beneath.map(UniqueTable::size).orElse(0);
    this.branchesOf = new int[axes.size()];
  }

  /// A table on top of this one, for one task: it has all nodes of this one, room and work of its
  /// own, and what it adds goes with it. Meanwhile nothing may be added here.
  UniqueTable task() {
    return new UniqueTable(axes, limit, Optional.of(this));
  }

  List<Axis> axes() {
    return axes;
  }

  int size() {
    return offset + interned.size();
  }

  <T> Node<T> leaf(T value) {
    return interned(value, id -> new Node.Leaf<>(id, value));
  }

  /// Neighbouring runs may have become the same.
  ///
  /// @param ends where each run of cells ends
  <T> Node<T> branch(int axis, List<Integer> ends, List<Node<T>> children) {
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
    if (runs.size() == 1) {
      return runs.getFirst();
    }
    return interned(
        key(axis, kept, runs),
        id -> {
          branchesOf[axis]++;
          return new Node.Branch<>(id, axis, List.copyOf(kept), List.copyOf(runs));
        });
  }

  /// What makes a branch: its axis, and for each run where it ends and what follows.
  private static <T> IntBuffer key(int axis, List<Integer> ends, List<Node<T>> children) {
    IntBuffer key = IntBuffer.allocate(1 + 2 * ends.size()).put(axis);
    for (int run = 0; run < ends.size(); run++) {
      key.put(ends.get(run)).put(children.get(run).id());
    }
    return key.flip().asReadOnlyBuffer();
  }

  /// Keys decide what a node is, so a node found under a key of `T` is a node of `T`.
  @SuppressWarnings("unchecked")
  private <T> Node<T> interned(Object key, Function<Integer, Node<T>> made) {
    Node<?> known = known(key);
    if (known == null) {
      if (interned.size() >= limit) {
        throw new TooLarge(limit, true, axes.get(widest()));
      }
      if (beneath.isPresent() && beneath.get().size() != offset) {
        throw new IllegalStateException("a table grew beneath a task: two nodes would be one");
      }
      known = made.apply(size());
      interned.put(key, known);
    }
    return (Node<T>) known;
  }

  private @Nullable Node<?> known(Object key) {
    Node<?> own = interned.get(key);
    return own != null || beneath.isEmpty() ? own : beneath.get().known(key);
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
}
