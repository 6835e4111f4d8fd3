package precept.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import precept.diagram.Axis;
import precept.model.Value;

/// The cells of an axis, found by halving.
///
/// The numbers that part them have a place before each, one at each, and one behind the last.
final class Cells {
  static final int NONE = -1;

  private final BigFraction[] numbers;

  /// For each place the cell there, or `NONE`.
  private final int[] cells;

  private final Map<Value, Integer> others;

  private Cells(BigFraction[] numbers, int[] cells, Map<Value, Integer> others) {
    this.numbers = numbers;
    this.cells = cells;
    this.others = others;
  }

  static Cells of(Axis axis) {
    TreeMap<BigFraction, Integer> at = new TreeMap<>();
    TreeMap<BigFraction, Integer> below = new TreeMap<>();
    Map<Value, Integer> others = new HashMap<>();
    for (int i = 0; i < axis.cells().size(); i++) {
      Axis.Cell cell = axis.cells().get(i);
      if (cell.between().isPresent()) {
        below.put(cell.between().get().high(), i);
        at.putIfAbsent(cell.between().get().low(), NONE);
        at.putIfAbsent(cell.between().get().high(), NONE);
      } else if (cell.value() instanceof Value.Amount(var number)) {
        at.put(number, i);
      } else {
        others.put(cell.value(), i);
      }
    }
    int[] cells = new int[2 * at.size() + 1];
    Arrays.fill(cells, NONE);
    List<BigFraction> numbers = new ArrayList<>(at.keySet());
    for (int i = 0; i < numbers.size(); i++) {
      cells[2 * i] = below.getOrDefault(numbers.get(i), NONE);
      cells[2 * i + 1] = at.getOrDefault(numbers.get(i), NONE);
    }
    return new Cells(numbers.toArray(BigFraction[]::new), cells, Map.copyOf(others));
  }

  /// The cell of a value, or `NONE`.
  int of(Value value) {
    if (value instanceof Value.Amount(var number)) {
      return cells[place(number)];
    }
    @Nullable Integer other = others.get(value);
    return other == null ? NONE : other;
  }

  /// The cell of a computed number: the outermost stand for all numbers beyond them.
  int beyond(BigFraction number) {
    int place = place(number);
    return place == 0 ? cells[1] : place == cells.length - 1 ? cells[place - 1] : cells[place];
  }

  private int place(BigFraction number) {
    int found = Arrays.binarySearch(numbers, number, Cells::compare);
    return found >= 0 ? 2 * found + 1 : 2 * (-1 - found);
  }

  /// By numbers that a processor has, where they are small enough.
  private static int compare(BigFraction one, BigFraction other) {
    return isSmall(one) && isSmall(other)
        ? Long.compare(
            one.getNumerator().longValue() * other.getDenominator().longValue(),
            other.getNumerator().longValue() * one.getDenominator().longValue())
        : one.compareTo(other);
  }

  private static boolean isSmall(BigFraction number) {
    return number.getNumerator().bitLength() < 32
        && number.getDenominator().bitLength() < 32
        && number.getDenominator().signum() > 0;
  }
}
