package precept.benchmarks.table;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// One table whose rules leave one box out, and share one.
final class Disjoint {
  private Disjoint() {}

  static Problem of(String name, int rules, int columns, long seed) {
    RandomGenerator random = new Random(seed);
    List<Column> inputs = Column.Measured.several(columns);
    List<Box> sound = Partition.of(List.of(Box.whole(inputs)), rules + 1, random);
    List<Box> boxes = Planting.overlap(Planting.gap(sound, random), random);
    return new Problem(name, List.of(Table.alone(inputs, boxes, random)));
  }
}
