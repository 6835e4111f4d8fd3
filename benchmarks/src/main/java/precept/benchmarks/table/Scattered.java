package precept.benchmarks.table;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// One table whose rules lie anywhere: each side stretches between two numbers drawn by chance.
final class Scattered {
  private Scattered() {}

  static Problem of(String name, int rules, int columns, long seed) {
    RandomGenerator random = new Random(seed);
    List<Column> inputs = Column.Measured.several(columns);
    List<Box> boxes = Stream.generate(() -> box(inputs, random)).limit(rules).toList();
    return new Problem(name, List.of(Table.alone(inputs, boxes, random)));
  }

  private static Box box(List<Column> columns, RandomGenerator random) {
    return new Box(columns.stream().map(column -> side(column.high(), random)).toList());
  }

  private static Side side(int high, RandomGenerator random) {
    int one = random.nextInt(high);
    int other = random.nextInt(high);
    return new Side(Math.min(one, other), Math.max(one, other) + 1);
  }
}
