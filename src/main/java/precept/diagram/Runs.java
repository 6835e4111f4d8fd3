package precept.diagram;

import java.util.List;

/// A walk along the runs of a node on one axis; a node that does not depend on it is one run.
final class Runs<T> {
  private final List<Integer> ends;
  private final List<Node<T>> children;
  private int run;

  Runs(Node<T> node, int axis) {
    boolean depends = node instanceof Node.Branch<T> branch && branch.axis() == axis;
    this.ends = depends ? ((Node.Branch<T>) node).ends() : List.of();
    this.children = depends ? ((Node.Branch<T>) node).children() : List.of(node);
  }

  Node<T> child() {
    return children.get(run);
  }

  int end(int last) {
    return ends.isEmpty() ? last : ends.get(run);
  }

  void passOn(int end) {
    if (run < ends.size() && ends.get(run) == end) {
      run++;
    }
  }
}
