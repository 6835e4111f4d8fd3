package precept.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// What a rule covers: one side a column.
public record Box(List<Side> sides) {
  public Box {
    sides = List.copyOf(sides);
  }

  static Box whole(List<Column> columns) {
    return new Box(columns.stream().map(column -> new Side(0, column.high())).toList());
  }

  /// What is said of each side.
  List<String> words(List<Column> columns, BiFunction<Column, Side, String> words) {
    return IntStream.range(0, sides.size())
        .mapToObj(column -> words.apply(columns.get(column), sides.get(column)))
        .toList();
  }

  Box with(int column, Side side) {
    List<Side> changed = new ArrayList<>(sides);
    changed.set(column, side);
    return new Box(changed);
  }

  boolean holds(List<Double> point) {
    for (int column = 0; column < sides.size(); column++) {
      if (!sides.get(column).holds(point.get(column))) {
        return false;
      }
    }
    return true;
  }

  boolean meets(Box other) {
    for (int column = 0; column < sides.size(); column++) {
      if (!sides.get(column).meets(other.sides.get(column))) {
        return false;
      }
    }
    return true;
  }
}
