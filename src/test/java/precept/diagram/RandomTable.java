package precept.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import precept.Logic;
import precept.model.Guideline;

/// A table over whole numbers, drawn by chance: boxes anywhere, or boxes that share out the whole
/// with one taken away and one widened. The same seed gives the same table.
public final class RandomTable {
  private static final int HIGHEST = 1_000_000;

  private RandomTable() {}

  /// Boxes anywhere.
  public static Guideline of(long seed, int columns, int rules) {
    List<String> policies = List.of("unique", "first", "collect");
    return of(seed, columns, rules, 9, policies.get((int) (seed % 3)));
  }

  public static Guideline unique(long seed, int columns, int rules, int highest) {
    return of(seed, columns, rules, highest, "unique");
  }

  private static Guideline of(long seed, int columns, int rules, int highest, String hit) {
    Random random = new Random(seed);
    List<List<int[]>> boxes = new ArrayList<>();
    for (int rule = 0; rule < rules; rule++) {
      boxes.add(IntStream.range(0, columns).mapToObj(column -> side(random, highest)).toList());
    }
    return read(boxes, columns, highest, hit);
  }

  private static int[] side(Random random, int highest) {
    int one = random.nextInt(highest + 1);
    int other = random.nextInt(highest + 1);
    return new int[] {Math.min(one, other), Math.max(one, other)};
  }

  /// Boxes that share out the whole, cut in two again and again.
  ///
  /// @param defects whether one of them is taken away and another one widened by one
  public static Guideline parted(long seed, int columns, int rules, boolean defects) {
    Random random = new Random(seed);
    List<List<int[]>> boxes = new ArrayList<>();
    boxes.add(Collections.nCopies(columns, new int[] {0, HIGHEST}));
    while (boxes.size() < rules) {
      List<int[]> whole = boxes.remove(random.nextInt(boxes.size()));
      int column = random.nextInt(columns);
      int[] side = whole.get(column);
      if (side[1] - side[0] < 4) {
        boxes.add(whole);
        continue;
      }
      int cut = side[0] + 1 + random.nextInt(side[1] - side[0] - 2);
      boxes.add(with(whole, column, new int[] {side[0], cut}));
      boxes.add(with(whole, column, new int[] {cut + 1, side[1]}));
    }
    if (defects) {
      boxes.removeLast();
      List<int[]> first = boxes.getFirst();
      int column =
          IntStream.range(0, columns)
              .filter(some -> first.get(some)[1] < HIGHEST)
              .findFirst()
              .orElseThrow();
      boxes.set(0, with(first, column, new int[] {first.get(column)[0], first.get(column)[1] + 1}));
    }
    return read(boxes, columns, HIGHEST, "unique");
  }

  private static List<int[]> with(List<int[]> box, int column, int[] side) {
    List<int[]> changed = new ArrayList<>(box);
    changed.set(column, side);
    return changed;
  }

  private static Guideline read(List<List<int[]>> boxes, int columns, int highest, String hit) {
    String inputs =
        IntStream.range(0, columns)
            .mapToObj(column -> "input n%d \"N\" : 0..%d whole days\n".formatted(column, highest))
            .collect(Collectors.joining());
    String names =
        IntStream.range(0, columns)
            .mapToObj(column -> "n" + column)
            .collect(Collectors.joining(" | "));
    String rows =
        IntStream.range(0, boxes.size())
            .mapToObj(rule ->
                "    | r%d | %s || %s | S1 |\n"
                    .formatted(
                        rule,
                        boxes.get(rule).stream()
                            .map(side -> side[0] + ".." + side[1] + " days")
                            .collect(Collectors.joining(" | ")),
                        rule % 2 == 0 ? "a" : "b"))
            .collect(Collectors.joining());
    return Logic.of(
        "    answers d\n%sdecision d \"D?\" : one of a \"A\" b \"B\"\n    hit %s\n    | rule | %s || d | cites |\n    |---|%s|---|---|\n%s"
            .formatted(inputs, hit, names, "---|".repeat(columns), rows));
  }
}
