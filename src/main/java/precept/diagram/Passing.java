package precept.diagram;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Tally;
import precept.belief.Verdict;
import precept.model.Value;

/// The rows of a table that are not ruled out, by their place.
///
/// @param rows those that match or may match; never changed once made
/// @param open what is believed of those that may
record Passing(BitSet rows, Map<Integer, Belief> open) {
  private static final Belief YES = Belief.known(Value.YES);
  private static final Belief NO = Belief.known(Value.NO);
  static final Passing NONE = new Passing(new BitSet(), Map.of());

  static Passing all(int rows) {
    BitSet all = new BitSet();
    all.set(0, rows);
    return new Passing(all, Map.of());
  }

  Belief truth(int row) {
    return open.getOrDefault(row, rows.get(row) ? YES : NO);
  }

  /// The rows that pass here and there.
  Passing and(Passing other) {
    BitSet both = (BitSet) rows.clone();
    both.and(other.rows);
    if (open.isEmpty() && other.open.isEmpty()) {
      return new Passing(both, Map.of());
    }
    Map<Integer, Belief> unsure = new TreeMap<>();
    Stream.concat(open.keySet().stream(), other.open.keySet().stream())
        .filter(both::get)
        .forEach(row -> unsure.put(row, Tally.all(List.of(truth(row), other.truth(row)))));
    return new Passing(both, unsure);
  }

  /// Whether the last of them surely passes.
  boolean isSettled() {
    return !rows.isEmpty() && !open.containsKey(rows.length() - 1);
  }

  Passing adding(int row, Belief belief) {
    BitSet one = new BitSet();
    one.set(row);
    return adding(one, belief);
  }

  /// With more rows, of all of which the same is believed.
  Passing adding(BitSet more, Belief belief) {
    if (belief.is(Verdict.NO)) {
      return this;
    }
    BitSet either = (BitSet) rows.clone();
    either.or(more);
    Map<Integer, Belief> unsure = new TreeMap<>(open);
    if (belief.is(Verdict.OPEN)) {
      more.stream().forEach(row -> unsure.put(row, belief));
    }
    return new Passing(either, unsure);
  }
}
