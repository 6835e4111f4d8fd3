package precept.diagram;

import java.util.List;

/// A function of the axes, canonical: within one `Nodes`, equal functions are the same object.
public sealed interface Node<T> {
  /// Unique within its `Nodes`.
  int id();

  record Leaf<T>(int id, T value) implements Node<T> {}

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
  }
}
