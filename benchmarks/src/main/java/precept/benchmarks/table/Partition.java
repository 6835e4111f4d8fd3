package precept.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Cuts boxes into boxes that leave nothing out and share nothing: in two, and each part again, one
/// column after the other, at places drawn by chance from the middle half.
final class Partition {
  private final RandomGenerator random;
  private final List<Box> boxes = new ArrayList<>();

  private Partition(RandomGenerator random) {
    this.random = random;
  }

  /// @param parts how many boxes there will be, shared out evenly
  static List<Box> of(List<Box> wholes, int parts, RandomGenerator random) {
    Partition partition = new Partition(random);
    for (int i = 0; i < wholes.size(); i++) {
      partition.cut(wholes.get(i), parts * (i + 1) / wholes.size() - parts * i / wholes.size(), 0);
    }
    return partition.boxes;
  }

  private void cut(Box box, int parts, int turn) {
    if (parts == 1) {
      boxes.add(box);
      return;
    }
    int column = turn % box.sides().size();
    Side side = box.sides().get(column);
    if (side.length() < 4) {
      cut(box, parts, turn + 1);
      return;
    }
    int place = side.from() + side.length() / 4 + random.nextInt(side.length() / 2);
    cut(box.with(column, new Side(side.from(), place)), parts / 2, turn + 1);
    cut(box.with(column, new Side(place, side.to())), parts - parts / 2, turn + 1);
  }
}
