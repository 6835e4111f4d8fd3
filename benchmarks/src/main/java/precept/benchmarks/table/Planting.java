package precept.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Plants mistakes in boxes that have none.
final class Planting {
  private Planting() {}

  /// Leaves one box out.
  static List<Box> gap(List<Box> boxes, RandomGenerator random) {
    List<Box> fewer = new ArrayList<>(boxes);
    fewer.remove(random.nextInt(boxes.size()));
    return fewer;
  }

  /// Widens one box over half of its neighbour, and over nothing else, for the two touch in the
  /// only column in which they differ.
  static List<Box> overlap(List<Box> boxes, RandomGenerator random) {
    int pairs = boxes.size() - 1;
    int start = random.nextInt(pairs);
    int place =
        IntStream.range(start, start + pairs)
            .map(some -> some % pairs)
            .filter(some -> cut(boxes.get(some), boxes.get(some + 1)).isPresent())
            .findFirst()
            .orElseThrow();
    int column = cut(boxes.get(place), boxes.get(place + 1)).orElseThrow();
    Side side = boxes.get(place).sides().get(column);
    Side next = boxes.get(place + 1).sides().get(column);
    List<Box> changed = new ArrayList<>(boxes);
    Side wider = new Side(side.from(), next.from() + next.length() / 2);
    changed.set(place, boxes.get(place).with(column, wider));
    return changed;
  }

  /// The only column in which two boxes differ, if they touch there.
  private static OptionalInt cut(Box box, Box next) {
    int[] differing =
        IntStream.range(0, box.sides().size())
            .filter(column -> !box.sides().get(column).equals(next.sides().get(column)))
            .toArray();
    return differing.length == 1
            && box.sides().get(differing[0]).to() == next.sides().get(differing[0]).from()
            && next.sides().get(differing[0]).length() > 1
        ? OptionalInt.of(differing[0])
        : OptionalInt.empty();
  }
}
