package precept.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import precept.diagram.Node;

/// A diagram as flat arrays, children before parents.
///
///     branch = 0, 1, ...        leaf = -1, -2, ...
///
public final class Flat<T> {
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

  public static <T> Flat<T> of(Node<T> node) {
    return new Numbering<T>().flat(node);
  }

  /// One branch, and a leaf for each of its runs.
  static <T> Flat<T> branch(int axis, List<Integer> ends, List<T> leaves) {
    Growing<T> flat = new Growing<>();
    return flat.of(flat.branch(axis, ends, leaves.stream().map(flat::leaf).toList()));
  }

  /// The same with so many runs a branch at most: many are a branch of branches on the same axis.
  Flat<T> narrowed(int most) {
    Growing<T> narrow = new Growing<>();
    leaves.forEach(narrow::leaf);
    int[] numbers = new int[axis.length];
    for (int branch = 0; branch < axis.length; branch++) {
      List<Integer> cells = new ArrayList<>();
      List<Integer> children = new ArrayList<>();
      for (int run = first[branch]; run < first[branch + 1]; run++) {
        cells.add(ends[run]);
        children.add(to[run] < 0 ? to[run] : numbers[to[run]]);
      }
      numbers[branch] = narrow.narrow(axis[branch], cells, children, most);
    }
    return narrow.of(root < 0 ? root : numbers[root]);
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

  public List<T> leaves() {
    return leaves;
  }

  /// The leaf where a patient stands, as its place among the leaves.
  ///
  /// @return -1 where that hangs on an axis on which several cells are open
  public int leaf(Stand stand) {
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
    private final Growing<T> flat = new Growing<>();

    Flat<T> flat(Node<T> node) {
      return flat.of(number(node));
    }

    private int number(Node<T> node) {
      Integer known = numbers.get(node.id());
      if (known == null) {
        known =
            switch (node) {
              case Node.Leaf<T>(var id, var value) -> flat.leaf(value);
              case Node.Branch<T> branch ->
                  flat.branch(
                      branch.axis(),
                      branch.ends(),
                      branch.children().stream().map(this::number).toList());
            };
        numbers.put(node.id(), known);
      }
      return known;
    }
  }

  /// Branches after those that they lead to.
  static final class Growing<T> {
    private final List<T> leaves = new ArrayList<>();
    private final Ints axis = new Ints();
    private final Ints first = new Ints();
    private final Ints ends = new Ints();
    private final Ints to = new Ints();

    int branches() {
      return axis.size();
    }

    int leaf(T value) {
      leaves.add(value);
      return -leaves.size();
    }

    int branch(int asked, List<Integer> cells, List<Integer> children) {
      axis.add(asked);
      first.add(ends.size());
      cells.forEach(ends::add);
      children.forEach(to::add);
      return axis.size() - 1;
    }

    private int narrow(int asked, List<Integer> cells, List<Integer> children, int most) {
      if (cells.size() <= most) {
        return branch(asked, cells, children);
      }
      List<Integer> lastCells = new ArrayList<>();
      List<Integer> groups = new ArrayList<>();
      for (int from = 0; from < cells.size(); from += most) {
        int end = Math.min(from + most, cells.size());
        lastCells.add(cells.get(end - 1));
        groups.add(branch(asked, cells.subList(from, end), children.subList(from, end)));
      }
      return narrow(asked, lastCells, groups, most);
    }

    Flat<T> of(int root) {
      first.add(ends.size());
      return new Flat<>(root, axis.all(), first.all(), ends.all(), to.all(), List.copyOf(leaves));
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
