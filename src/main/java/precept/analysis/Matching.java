package precept.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import precept.belief.Belief;
import precept.belief.Tally;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Point;
import precept.diagram.Shared;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Term;
import precept.model.Test;

/// Whom the cells and the rows of one table match, each by itself: a row is a small diagram where
/// the whole table may be a large one. Rows and columns are named by their places.
final class Matching {
  private final Compiled compiled;
  private final Decision decision;
  private final Map<Condition, Node<Belief>> cells = new HashMap<>();
  private final Map<Integer, Node<Belief>> rows = new HashMap<>();
  private final Map<Not, Node<Boolean>> sets = new HashMap<>();
  private final List<Integer> own;

  /// The rows that name an admission.
  private final Set<Integer> admitting = new HashSet<>();

  private @Nullable Node<Boolean> meeting;

  /// The patients for whom a cell does not surely come to a verdict.
  private record Not(int cell, Verdict verdict) {}

  Matching(Compiled compiled, Decision decision) {
    this.compiled = compiled;
    this.decision = decision;
    this.own =
        IntStream.range(0, decision.rows().size())
            .filter(row -> !decision.rows().get(row).otherwise())
            .boxed()
            .toList();
    for (int row : own) {
      if (asked(row).stream().anyMatch(column -> test(row, column) instanceof Test.Admits)) {
        admitting.add(row);
      }
    }
  }

  /// The rows that have cells of their own.
  List<Integer> rows() {
    return own;
  }

  /// The columns in which a row asks for something.
  List<Integer> asked(int row) {
    return IntStream.range(0, decision.columns().size())
        .filter(column -> !(test(row, column) instanceof Test.Anything))
        .boxed()
        .toList();
  }

  Test test(int row, int column) {
    return decision.rows().get(row).cells().get(column).test();
  }

  Node<Belief> cell(int row, int column) {
    Term subject = new Term.Reference(decision.columns().get(column).name());
    return cells.computeIfAbsent(new Condition.Holds(subject, test(row, column)), compiled::truth);
  }

  /// Whether these cells of a row hold together.
  Node<Belief> together(int row, Collection<Integer> columns) {
    Node<Belief> all = compiled.nodes().leaf(Tally.all(List.of()));
    for (int column : columns) {
      all =
          compiled
              .nodes()
              .combine(
                  all,
                  cell(row, column),
                  (a, b) -> Tally.all(List.of(a, b)),
                  some -> some.is(Verdict.NO) ? Optional.of(some) : Optional.empty());
    }
    return all;
  }

  /// Whether all cells of a row hold.
  Node<Belief> row(int row) {
    Node<Belief> known = rows.get(row);
    if (known == null) {
      known = together(row, asked(row));
      rows.put(row, known);
    }
    return known;
  }

  /// The patients among some whom a row matches surely, or those it does not.
  Node<Boolean> surely(Node<Boolean> among, int row, boolean matches) {
    return compiled
        .nodes()
        .combine(
            among,
            row(row),
            (in, truth) -> in && truth.is(Verdict.YES) == matches,
            Matching::settled);
  }

  /// The patients among some whom a row matches, be it on some reading of the source only, or those
  /// it does not.
  Node<Boolean> perhaps(Node<Boolean> among, int row, boolean matches) {
    return compiled
        .nodes()
        .combine(
            among,
            row(row),
            (in, truth) -> in && truth.is(Verdict.NO) != matches,
            Matching::settled);
  }

  private static Optional<Boolean> settled(boolean in) {
    return in ? Optional.empty() : Optional.of(false);
  }

  /// Whether several rows with cells of their own match some of these patients, be it on some
  /// reading of the source only.
  boolean meet(Node<Boolean> among) {
    if (meeting == null) {
      meeting =
          rows().isEmpty()
              ? compiled.nodes().leaf(false)
              : compiled.nodes().map(count(0, rows().size()), count -> count > 1);
    }
    return Shared.somebody(compiled.nodes(), List.of(compiled.care(), among, meeting)).isPresent();
  }

  /// How many rows match, up to two; halved, so that no row is laid beside each other one.
  private Node<Integer> count(int from, int to) {
    if (to - from == 1) {
      return compiled.nodes().map(row(rows().get(from)), truth -> truth.is(Verdict.NO) ? 0 : 1);
    }
    int middle = (from + to) / 2;
    return compiled
        .nodes()
        .combine(count(from, middle), count(middle, to), (a, b) -> Math.min(2, a + b));
  }

  /// The patients among some whom no row with cells of its own matches on any reading.
  Node<Boolean> unmatched(Node<Boolean> among) {
    Node<Boolean> left = among;
    for (int row : rows()) {
      left = perhaps(left, row, false);
    }
    return left;
  }

  /// Some patient who reaches a row, and what had to be passed on the way.
  ///
  /// @param takers the first rows that take those who were looked at before; where nobody is left,
  ///   they take everybody whom the row means
  record Reach(Optional<Point> somebody, List<Integer> takers) {}

  Reach reach(int row) {
    List<Integer> before = before(row);
    List<Integer> takers = new ArrayList<>();
    Node<Boolean> left = perhaps(compiled.care(), row, true);
    while (true) {
      Optional<Point> somebody = first(left);
      Optional<Integer> taker =
          somebody.flatMap(point ->
              before.stream().filter(other -> point.in(row(other)).is(Verdict.YES)).findFirst());
      if (taker.isEmpty()) {
        return new Reach(somebody, takers);
      }
      takers.add(taker.get());
      left = surely(left, taker.get(), false);
    }
  }

  /// The rows that go before a row: whom they take does not reach it.
  List<Integer> before(int row) {
    return rows().stream().filter(other -> goesBefore(other, row)).toList();
  }

  /// Any other goes before an `otherwise`; where the order decides, those above; else those that
  /// name an admission before those that inherit it.
  private boolean goesBefore(int other, int row) {
    return decision.rows().get(row).otherwise()
        || (decision.hit() == Decision.Hit.FIRST
            ? other < row
            : other != row && decision.hit() == Decision.Hit.UNIQUE && admitting.contains(other));
  }

  /// The patients whom a row means and no row before it surely takes.
  Node<Boolean> reaching(int row) {
    Node<Boolean> left = perhaps(compiled.care(), row, true);
    for (int other : before(row)) {
      left = surely(left, other, false);
    }
    return left;
  }

  boolean isNobody(Node<Boolean> patients) {
    return first(patients).isEmpty();
  }

  private Optional<Point> first(Node<Boolean> patients) {
    return Shared.somebody(compiled.nodes(), List.of(compiled.care(), patients));
  }

  /// Whether some of those whom these cells of a row let pass are not surely let pass by another.
  boolean isStricter(int row, List<Integer> columns, int other) {
    List<Node<Boolean>> sets = new ArrayList<>();
    sets.add(compiled.care());
    columns.forEach(column -> sets.add(not(row, column, Verdict.NO)));
    sets.add(not(row, other, Verdict.YES));
    return Shared.somebody(compiled.nodes(), sets).isPresent();
  }

  private Node<Boolean> not(int row, int column, Verdict verdict) {
    return sets.computeIfAbsent(
        new Not(cell(row, column).id(), verdict),
        key -> compiled.nodes().map(cell(row, column), truth -> !truth.is(verdict)));
  }
}
