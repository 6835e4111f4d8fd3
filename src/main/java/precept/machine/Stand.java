package precept.machine;

import java.util.Arrays;
import java.util.List;
import precept.diagram.Axis;

/// For each axis the cells in which a patient may be, from a first to a last.
public final class Stand {
  private final int[] first;
  private final int[] last;

  private Stand(int[] first, int[] last) {
    this.first = first;
    this.last = last;
  }

  /// Nowhere yet: every cell is open.
  static Stand anywhere(List<Axis> axes) {
    return new Stand(
        new int[axes.size()], axes.stream().mapToInt(axis -> axis.cells().size() - 1).toArray());
  }

  Stand copy() {
    return new Stand(first.clone(), last.clone());
  }

  void at(int axis, int from, int to) {
    first[axis] = from;
    last[axis] = to;
  }

  boolean isKnown(int axis) {
    return first[axis] == last[axis];
  }

  int first(int axis) {
    return first[axis];
  }

  int last(int axis) {
    return last[axis];
  }

  @Override
  public String toString() {
    return Arrays.toString(first) + ".." + Arrays.toString(last);
  }
}
