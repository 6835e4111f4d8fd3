package precept.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A set of patients, and its cover by few short boxes.
///
/// Each box is prime: it cannot be widened on any side without leaving the set; each covers a
/// patient that those before it do not (after Minato and Morreale's irredundant covers, taken
/// greedily and over cells).
public final class Region {
  private final Nodes nodes;
  private final Node<Boolean> patients;
  private final Node<Boolean> care;

  /// @param care the patients that can be; the set is a part of it, and boxes may reach beyond it
  public Region(Nodes nodes, Node<Boolean> patients, Node<Boolean> care) {
    this.nodes = nodes;
    this.patients = nodes.combine(patients, care, (in, can) -> in && can, Region::nobody);
    this.care = care;
  }

  /// Who is not in the set stays outside, whatever else there is.
  private static Optional<Boolean> nobody(boolean in) {
    return in ? Optional.empty() : Optional.of(false);
  }

  /// Those of this set and of another.
  public Region or(Region other) {
    return new Region(
        nodes, nodes.either(patients, other.patients), nodes.either(care, other.care));
  }

  public boolean isEmpty() {
    return Node.isNobody(patients);
  }

  public Nodes nodes() {
    return nodes;
  }

  public Node<Boolean> patients() {
    return patients;
  }

  /// Whether everybody is in the set whom a patient who stands here may yet turn out to be.
  public boolean holds(Point point) {
    return new Restriction(nodes, point).of(patients) instanceof Node.Leaf<Boolean>(var id, var in)
        && in;
  }

  /// Whether the set depends on an axis.
  public boolean dependsOn(int axis) {
    return Support.of(patients).contains(axis);
  }

  /// @param most how many boxes to give
  public List<Box> cover(int most) {
    Node<Boolean> within = nodes.combine(patients, care, (in, can) -> in || !can);
    List<Box> boxes = new ArrayList<>();
    Node<Boolean> rest = patients;
    Optional<Box> path = path(rest);
    while (path.isPresent() && boxes.size() < most) {
      Box box = widened(path.get(), within);
      boxes.add(box);
      rest = nodes.combine(rest, diagram(box), (in, covered) -> in && !covered, Region::nobody);
      path = path(rest);
    }
    return boxes;
  }

  /// A patient of the set: on each axis the most ordinary cell that leads to one.
  public Optional<Point> somebody() {
    List<Optional<Integer>> cells =
        new ArrayList<>(Collections.nCopies(nodes.axes().size(), Optional.empty()));
    Node<Boolean> node = patients;
    while (node instanceof Node.Branch<Boolean> branch) {
      int cell = nodes.axes().get(branch.axis()).ordinary(leading(branch));
      cells.set(branch.axis(), Optional.of(cell));
      node = branch.at(cell);
    }
    return isEmpty() ? Optional.empty() : Optional.of(new Point(cells));
  }

  /// The cells of an axis in which somebody of the set stands.
  public BitSet cells(Axis axis) {
    BitSet cells = new BitSet();
    cells.set(0, axis.cells().size());
    cells.andNot(
        Slice.of(nodes.map(patients, in -> !in), new Box(Collections.emptySortedMap()), axis));
    return cells;
  }

  /// Those of the set who stand, on each of some axes, in one of these cells.
  public Region within(SortedMap<Integer, BitSet> sides) {
    return new Region(
        nodes, nodes.combine(patients, diagram(new Box(sides)), (in, here) -> in && here), care);
  }

  /// Whether somebody of the set stands, on each of some axes, in one of these cells.
  public boolean meets(SortedMap<Integer, BitSet> sides) {
    return meets(patients, sides, new HashMap<>());
  }

  private static boolean meets(
      Node<Boolean> node, SortedMap<Integer, BitSet> sides, Map<Integer, Boolean> memo) {
    if (!(node instanceof Node.Branch<Boolean> branch)) {
      return !Node.isNobody(node);
    }
    Boolean known = memo.get(branch.id());
    if (known == null) {
      BitSet side = sides.get(branch.axis());
      known = false;
      int start = 0;
      for (int run = 0; run < branch.children().size() && !known; run++) {
        int end = branch.ends().get(run);
        int first = side == null ? start : side.nextSetBit(start);
        known = first >= 0 && first < end && meets(branch.children().get(run), sides, memo);
        start = end;
      }
      memo.put(branch.id(), known);
    }
    return known;
  }

  /// The cells that lead to somebody.
  private static BitSet leading(Node.Branch<Boolean> branch) {
    BitSet leading = new BitSet();
    int start = 0;
    for (int run = 0; run < branch.children().size(); run++) {
      leading.set(start, branch.ends().get(run), !Node.isNobody(branch.children().get(run)));
      start = branch.ends().get(run);
    }
    return leading;
  }

  private Optional<Box> path(Node<Boolean> node) {
    if (node instanceof Node.Leaf<Boolean>(var id, var in)) {
      return in ? Optional.of(new Box(new TreeMap<>())) : Optional.empty();
    }
    Node.Branch<Boolean> branch = (Node.Branch<Boolean>) node;
    int start = 0;
    for (int run = 0; run < branch.children().size(); run++) {
      Optional<Box> deeper = path(branch.children().get(run));
      if (deeper.isPresent()) {
        BitSet side = new BitSet();
        side.set(start, branch.ends().get(run));
        TreeMap<Integer, BitSet> sides = new TreeMap<>(deeper.get().sides());
        sides.put(branch.axis(), side);
        return Optional.of(new Box(sides));
      }
      start = branch.ends().get(run);
    }
    return Optional.empty();
  }

  /// A side is dropped if it can be, else widened by every cell that brings in a patient of the
  /// set.
  private Box widened(Box path, Node<Boolean> within) {
    Node<Boolean> nobody = nodes.map(patients, in -> !in);
    Box box = path;
    for (int index : path.sides().keySet()) {
      Axis axis = nodes.axes().get(index);
      BitSet side = Slice.of(within, box, axis);
      if (side.cardinality() < axis.cells().size()) {
        side = (BitSet) side.clone();
        side.andNot(Slice.of(nobody, box, axis));
        box = box.with(index, side);
      } else {
        box = box.without(index);
      }
    }
    return box;
  }

  private Node<Boolean> diagram(Box box) {
    Node<Boolean> diagram = nodes.leaf(true);
    for (Map.Entry<Integer, BitSet> side : box.sides().reversed().entrySet()) {
      List<Node<Boolean>> children = new ArrayList<>();
      for (int cell = 0; cell < nodes.axes().get(side.getKey()).cells().size(); cell++) {
        children.add(side.getValue().get(cell) ? diagram : nodes.leaf(false));
      }
      diagram = nodes.branch(side.getKey(), children);
    }
    return diagram;
  }
}
