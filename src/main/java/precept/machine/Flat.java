package precept.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import precept.diagram.Node;

/// A diagram as flat arrays, children before parents.
///
///     branch = 0, 1, ...        leaf = -1, -2, ...
///
final class Flat<T> {
  /// Of more runs than this, the right one is found by halving.
  private static final int FEW = 8;

  private final int root;

  /// Of each branch.
  private final int[] axis;

  /// Where the runs of each branch begin; one more at the end.
  private final int[] first;

  /// For each run, the cell behind its last.
  private final int[] ends;

  /// For each run, what follows.
  private final int[] to;

  private final List<T> leaves;

  private Flat(int root, int[] axis, int[] first, int[] ends, int[] to, List<T> leaves) {
    this.root = root;
    this.axis = axis;
    this.first = first;
    this.ends = ends;
    this.to = to;
    this.leaves = leaves;
  }

  static <T> Flat<T> of(Node<T> node) {
    return new Numbering<T>().flat(node);
  }

  /// One branch, and a leaf for each of its runs.
  static <T> Flat<T> branch(int axis, List<Integer> ends, List<T> leaves) {
    return new Flat<>(
        0,
        new int[] {axis},
        new int[] {0, ends.size()},
        ends.stream().mapToInt(end -> end).toArray(),
        IntStream.range(0, leaves.size()).map(leaf -> -1 - leaf).toArray(),
        leaves);
  }

  int root() {
    return root;
  }

  int branches() {
    return axis.length;
  }

  int axis(int branch) {
    return axis[branch];
  }

  /// The first run of a branch; of the one behind the last, how many runs there are.
  int first(int branch) {
    return first[branch];
  }

  int end(int run) {
    return ends[run];
  }

  int to(int run) {
    return to[run];
  }

  List<T> leaves() {
    return leaves;
  }

  /// The leaf where a patient stands, as its place among the leaves.
  ///
  /// @return -1 where that hangs on an axis on which several cells are open
  int leaf(Stand stand) {
    int node = passed(root, stand);
    return node < 0 ? -1 - node : -1;
  }

  /// A node, or the one below it to which known axes lead.
  int passed(int node, Stand stand) {
    int at = node;
    while (at >= 0 && stand.isKnown(axis[at])) {
      at = to[run(at, stand.first(axis[at]))];
    }
    return at;
  }

  /// The run of a branch that has a cell.
  int run(int branch, int cell) {
    int low = first[branch];
    int high = first[branch + 1] - 1;
    while (high - low > FEW) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= cell) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (ends[low] <= cell) {
      low++;
    }
    return low;
  }

  private static final class Numbering<T> {
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<T> leaves = new ArrayList<>();
    private final Ints axis = new Ints();
    private final Ints first = new Ints();
    private final Ints ends = new Ints();
    private final Ints to = new Ints();

    Flat<T> flat(Node<T> node) {
      int root = number(node);
      first.add(ends.size());
      return new Flat<>(root, axis.all(), first.all(), ends.all(), to.all(), List.copyOf(leaves));
    }

    private int number(Node<T> node) {
      Integer known = numbers.get(node.id());
      if (known == null) {
        known =
            switch (node) {
              case Node.Leaf<T>(var id, var value) -> leaf(value);
              case Node.Branch<T> branch -> branch(branch);
            };
        numbers.put(node.id(), known);
      }
      return known;
    }

    private int leaf(T value) {
      leaves.add(value);
      return -leaves.size();
    }

    private int branch(Node.Branch<T> branch) {
      List<Integer> children = branch.children().stream().map(this::number).toList();
      axis.add(branch.axis());
      first.add(ends.size());
      branch.ends().forEach(ends::add);
      children.forEach(to::add);
      return axis.size() - 1;
    }
  }

  /// Integers without boxes, as many as come.
  private static final class Ints {
    private int[] some = new int[16];
    private int size;

    void add(int one) {
      if (size == some.length) {
        some = Arrays.copyOf(some, 2 * size);
      }
      some[size++] = one;
    }

    int size() {
      return size;
    }

    int[] all() {
      return Arrays.copyOf(some, size);
    }
  }
}
