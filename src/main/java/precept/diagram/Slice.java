package precept.diagram;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The cells of one axis in which a function is true everywhere in a box, whatever side the box has
/// on that axis: found for all cells in one walk.
final class Slice {
  private final Box box;
  private final int axis;
  private final BitSet none = new BitSet();
  private final BitSet all = new BitSet();
  private final Map<Integer, BitSet> memo = new HashMap<>();

  private Slice(Box box, Axis axis) {
    this.box = box;
    this.axis = axis.index();
    this.all.set(0, axis.cells().size());
  }

  static BitSet of(Node<Boolean> node, Box box, Axis axis) {
    return new Slice(box, axis).cells(node);
  }

  private BitSet cells(Node<Boolean> node) {
    if (node instanceof Node.Leaf<Boolean>(var id, var in)) {
      return in ? all : none;
    }
    BitSet known = memo.get(node.id());
    if (known == null) {
      Node.Branch<Boolean> branch = (Node.Branch<Boolean>) node;
      known = branch.axis() == axis ? here(branch) : everywhere(branch);
      memo.put(node.id(), known);
    }
    return known;
  }

  private BitSet here(Node.Branch<Boolean> branch) {
    BitSet cells = new BitSet();
    int start = 0;
    for (int run = 0; run < branch.children().size(); run++) {
      int end = branch.ends().get(run);
      cells.set(start, end, cells(branch.children().get(run)).get(start));
      start = end;
    }
    return cells;
  }

  private BitSet everywhere(Node.Branch<Boolean> branch) {
    BitSet side = box.sides().get(branch.axis());
    BitSet cells = all;
    int start = 0;
    for (int run = 0; run < branch.children().size() && !cells.isEmpty(); run++) {
      int end = branch.ends().get(run);
      int entered = side == null ? start : side.nextSetBit(start);
      if (entered >= 0 && entered < end) {
        BitSet both = (BitSet) cells.clone();
        both.and(cells(branch.children().get(run)));
        cells = both;
      }
      start = end;
    }
    return cells;
  }
}
