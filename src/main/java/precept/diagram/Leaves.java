package precept.diagram;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// The values that a function takes, in the order in which the axes lead to them.
public final class Leaves {
  private Leaves() {}

  public static <T> Set<T> of(Node<T> node) {
    Set<T> values = new LinkedHashSet<>();
    gather(node, values, new HashSet<>());
    return values;
  }

  private static <T> void gather(Node<T> node, Set<T> values, Set<Integer> seen) {
    if (!seen.add(node.id())) {
      return;
    }
    switch (node) {
      case Node.Leaf<T>(var id, var value) -> values.add(value);
      case Node.Branch<T> branch -> branch.children().forEach(child -> gather(child, values, seen));
    }
  }
}
