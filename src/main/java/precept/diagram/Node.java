package precept.diagram;

import java.util.List;

/// A function of the axes, canonical: within one `Nodes`, equal functions are the same object, so a
/// node is equal to itself only, and need not be walked through to be a key.
public sealed interface Node<T> {
  /// Unique within its `Nodes`.
  int id();

  /// The first axis on which the function depends; beyond all axes, where it is the same for all.
  default int firstAxis() {
    return this instanceof Branch<T> branch ? branch.axis() : Integer.MAX_VALUE;
  }

  /// Whether a set of patients is empty.
  static boolean isNobody(Node<Boolean> patients) {
    return patients instanceof Leaf<Boolean>(var id, var in) && !in;
  }

  record Leaf<T>(int id, T value) implements Node<T> {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /// @param axis the first axis on which the function depends
  /// @param ends for each run, the cell behind its last
  /// @param children one a run; neighbours differ
  record Branch<T>(int id, int axis, List<Integer> ends, List<Node<T>> children)
      implements Node<T> {

    public Node<T> at(int cell) {
      int run = 0;
      while (ends.get(run) <= cell) {
        run++;
      }
      return children.get(run);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }
}
