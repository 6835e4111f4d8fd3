package precept.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Axis.Cell;
import precept.model.Decision;
import precept.model.Interval;
import precept.model.Test;
import precept.model.Value;

/// A column of a table: its different cells, and the rows that have each.
record Column(String name, Map<Test, BitSet> rows) {

  static Column of(Decision decision, int column) {
    Map<Test, BitSet> rows = new LinkedHashMap<>();
    for (int row = 0; row < decision.rows().size(); row++) {
      Test test = decision.rows().get(row).cells().get(column).test();
      rows.computeIfAbsent(test, some -> new BitSet()).set(row);
    }
    return new Column(decision.columns().get(column).name(), rows);
  }

  Set<Test> tests() {
    return rows.keySet();
  }

  /// The rows that pass where this is believed of what heads the column.
  Passing passing(Belief belief) {
    Passing passing = Passing.NONE;
    for (Map.Entry<Test, BitSet> some : rows.entrySet()) {
      passing = passing.adding(some.getValue(), belief.test(some.getKey()));
    }
    return passing;
  }

  /// One more of the tests, where this is believed of its truth.
  BiFunction<Passing, Belief, Passing> adding(Test test) {
    return (passing, truth) -> passing.adding(rows.getOrDefault(test, new BitSet()), truth);
  }

  /// The rows that pass in each cell of an axis: each row enters and leaves at the ends of the runs
  /// of cells that it takes.
  List<Passing> along(List<Cell> cells) {
    List<BitSet> turns = new ArrayList<>();
    for (int cell = 0; cell <= cells.size(); cell++) {
      turns.add(new BitSet());
    }
    rows.forEach((test, some) -> turns(test, cells).forEach(cell -> turns.get(cell).xor(some)));
    List<Passing> along = new ArrayList<>();
    BitSet now = new BitSet();
    for (int cell = 0; cell < cells.size(); cell++) {
      now.xor(turns.get(cell));
      along.add(
          cell > 0 && turns.get(cell).isEmpty()
              ? along.getLast()
              : new Passing((BitSet) now.clone(), Map.of()));
    }
    return along;
  }

  /// Where a test begins or ceases to hold.
  static List<Integer> turns(Test test, List<Cell> cells) {
    return test instanceof Test.Within(var interval, var inside)
        ? turns(interval, inside, cells)
        : turns(
            cells.size(), cell -> Belief.known(cells.get(cell).value()).test(test).is(Verdict.YES));
  }

  private static List<Integer> turns(int size, IntPredicate holds) {
    List<Integer> turns = new ArrayList<>();
    boolean before = false;
    for (int cell = 0; cell <= size; cell++) {
      boolean now = cell < size && holds.test(cell);
      if (now != before) {
        turns.add(cell);
      }
      before = now;
    }
    return turns;
  }

  /// Cells of numbers stand first and in order.
  private static List<Integer> turns(Interval interval, boolean inside, List<Cell> cells) {
    int numbers = first(cells.size(), cell -> !(cells.get(cell).value() instanceof Value.Amount));
    int from =
        first(
            numbers, cell -> !interval.isAbove(((Value.Amount) cells.get(cell).value()).number()));
    int to =
        first(numbers, cell -> interval.isBelow(((Value.Amount) cells.get(cell).value()).number()));
    return inside
        ? List.of(from, Math.max(from, to))
        : List.of(0, from, Math.max(from, to), numbers);
  }

  /// The first of a run of places from which on something holds.
  private static int first(int size, IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
