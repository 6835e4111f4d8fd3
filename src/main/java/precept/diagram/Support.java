package precept.diagram;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The axes on which a function depends.
public final class Support {
  private Support() {}

  public static <T> SortedSet<Integer> of(Node<T> node) {
    SortedSet<Integer> axes = new TreeSet<>();
    gather(node, axes, new HashSet<>());
    return axes;
  }

  private static <T> void gather(Node<T> node, SortedSet<Integer> axes, Set<Integer> seen) {
    if (node instanceof Node.Branch<T> branch && seen.add(node.id())) {
      axes.add(branch.axis());
      branch.children().forEach(child -> gather(child, axes, seen));
    }
  }
}
