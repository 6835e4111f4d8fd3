package precept.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A function of the axes on which a patient stands nowhere yet, the others being settled.
///
///     restricted(d, p)(x) = d(x with p's cells in their places)
public final class Restriction {
  private final Nodes nodes;
  private final Point point;

  public Restriction(Nodes nodes, Point point) {
    this.nodes = nodes;
    this.point = point;
  }

  public <T> Node<T> of(Node<T> node) {
    return of(node, new HashMap<>());
  }

  private <T> Node<T> of(Node<T> node, Map<Integer, Node<T>> memo) {
    Node<T> known = memo.get(node.id());
    if (known == null) {
      known =
          switch (node) {
            case Node.Leaf<T> leaf -> leaf;
            case Node.Branch<T> branch -> {
              Optional<Integer> cell = point.cells().get(branch.axis());
              yield cell.isPresent()
                  ? of(branch.at(cell.get()), memo)
                  : nodes.joined(
                      branch.axis(),
                      branch.ends(),
                      branch.children().stream().map(child -> of(child, memo)).toList());
            }
          };
      memo.put(node.id(), known);
    }
    return known;
  }
}
