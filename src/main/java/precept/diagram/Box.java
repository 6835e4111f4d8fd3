package precept.diagram;

import java.util.BitSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Patients who stand, on each of some axes, in one of some cells; on all other axes anywhere.
public record Box(SortedMap<Integer, BitSet> sides) {

  public Box {
    sides = Collections.unmodifiableSortedMap(new TreeMap<>(sides));
  }

  boolean allows(int axis, int cell) {
    BitSet side = sides.get(axis);
    return side == null || side.get(cell);
  }

  Box without(int axis) {
    SortedMap<Integer, BitSet> fewer = new TreeMap<>(sides);
    fewer.remove(axis);
    return new Box(fewer);
  }

  /// With this side, whatever it was.
  Box with(int axis, BitSet side) {
    SortedMap<Integer, BitSet> other = new TreeMap<>(sides);
    other.put(axis, side);
    return new Box(other);
  }
}
