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

  Box only(int axis, int cell) {
    return without(axis).with(axis, cell);
  }

  Box with(int axis, int cell) {
    SortedMap<Integer, BitSet> wider = new TreeMap<>(sides);
    BitSet side = new BitSet();
    side.or(sides.getOrDefault(axis, side));
    side.set(cell);
    wider.put(axis, side);
    return new Box(wider);
  }
}
