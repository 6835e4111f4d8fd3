package precept.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.model.Decision;
import precept.model.Interval;
import precept.model.Interval.End;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// Numbers that no cell of a column holds, though its cells hold others on both sides: 14 days
/// beside `< 14 days` and `> 14 days`. What `-` holds does not count.
///
/// @param below a cell that holds what lies just below them
/// @param above a cell that holds what lies just above them
/// @param slight whether at most one of them is as round as the numbers in the cells: then they
///   look forgotten, and not left out on purpose
public record Between(
    Decision.Column column,
    Interval left,
    Decision.Cell below,
    Decision.Cell above,
    boolean slight) {

  /// @param column by its place
  /// @param type what heads it
  static List<Between> in(Decision decision, int column, Type.Measure type) {
    List<Decision.Cell> cells =
        decision.rows().stream()
            .filter(row -> !row.otherwise())
            .map(row -> row.cells().get(column))
            .filter(cell -> !(cell.test() instanceof Test.Anything))
            .toList();
    return in(decision.columns().get(column), cells, type);
  }

  /// @param cells that stand below a head
  static List<Between> in(Decision.Column head, List<Decision.Cell> cells, Type.Measure type) {
    TreeSet<BigFraction> constants = new TreeSet<>();
    cells.forEach(cell -> constants(cell.test()).forEach(constants::add));
    List<Interval> pieces = pieces(List.copyOf(constants), type);
    List<Optional<Decision.Cell>> holders = holders(cells, pieces, type);
    List<Between> found = new ArrayList<>();
    Optional<Decision.Cell> below = Optional.empty();
    int held = -1; // the last piece that a cell holds
    for (int i = 0; i < pieces.size(); i++) {
      Optional<Decision.Cell> holder = holders.get(i);
      if (holder.isPresent()) {
        if (below.isPresent() && i > held + 1) {
          Interval left = new Interval(pieces.get(held + 1).low(), pieces.get(i - 1).high());
          boolean slight = isSlight(left, constants);
          found.add(new Between(head, left, below.get(), holder.get(), slight));
        }
        below = holder;
        held = i;
      }
    }
    return found;
  }

  private static Stream<BigFraction> constants(Test test) {
    return test instanceof Test.Within(var interval, var inside)
        ? Stream.of(interval.low(), interval.high()).flatMap(Optional::stream).map(End::number)
        : Stream.empty();
  }

  /// The range cut at the constants: points, and the open intervals between and beyond that have a
  /// number.
  private static List<Interval> pieces(List<BigFraction> constants, Type.Measure type) {
    List<Interval> pieces = new ArrayList<>();
    for (int i = 0; i < constants.size(); i++) {
      BigFraction number = constants.get(i);
      End here = new End(number, false);
      if (i == 0 && number.compareTo(type.low()) > 0) {
        pieces.add(new Interval(Optional.empty(), Optional.of(here)));
      }
      pieces.add(Interval.closed(number, number));
      Interval beyond =
          new Interval(
              Optional.of(here),
              constants.stream().skip(i + 1).findFirst().map(next -> new End(next, false)));
      if (beyond.high().isPresent()
          ? beyond.contains(member(beyond, type))
          : number.compareTo(type.high()) < 0) {
        pieces.add(beyond);
      }
    }
    return pieces;
  }

  /// A number of a piece, which stands for all of them; the next whole one, where numbers are
  /// whole.
  private static BigFraction member(Interval piece, Type.Measure type) {
    if (piece.low().isEmpty()) {
      return piece.high().orElseThrow().number().subtract(BigFraction.ONE);
    }
    BigFraction low = piece.low().get().number();
    if (piece.low().get().closed()) {
      return low;
    }
    return type.whole() || piece.high().isEmpty()
        ? low.add(BigFraction.ONE)
        : low.add(piece.high().get().number()).divide(2);
  }

  /// For each piece, the first cell that holds it. A comparison holds a run of pieces or leaves out
  /// one, so that no cell is held against each piece.
  private static List<Optional<Decision.Cell>> holders(
      List<Decision.Cell> cells, List<Interval> pieces, Type.Measure type) {
    List<BigFraction> members = pieces.stream().map(piece -> member(piece, type)).toList();
    List<Optional<Decision.Cell>> holders =
        new ArrayList<>(Collections.nCopies(pieces.size(), Optional.empty()));
    for (Decision.Cell cell : cells) {
      BitSet held = held(cell.test(), members);
      held.stream()
          .filter(piece -> holders.get(piece).isEmpty())
          .forEach(piece -> holders.set(piece, Optional.of(cell)));
    }
    return holders;
  }

  private static BitSet held(Test test, List<BigFraction> members) {
    BitSet held = new BitSet();
    if (test instanceof Test.Within(var interval, var inside)) {
      int from = first(members, number -> !interval.isAbove(number));
      held.set(from, Math.max(from, first(members, interval::isBelow)));
      if (!inside) {
        held.flip(0, members.size());
      }
      return held;
    }
    for (int piece = 0; piece < members.size(); piece++) {
      held.set(
          piece, Belief.known(new Value.Amount(members.get(piece))).test(test).is(Verdict.YES));
    }
    return held;
  }

  /// The first of ascending numbers from which on something holds.
  private static int first(List<BigFraction> members, Predicate<BigFraction> holds) {
    int low = 0;
    int high = members.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(members.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Counts the numbers that are multiples of the finest part that some constant is written in.
  private static boolean isSlight(Interval left, TreeSet<BigFraction> constants) {
    BigInteger parts =
        constants.stream()
            .map(BigFraction::getDenominator)
            .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    End low = left.low().orElseThrow();
    End high = left.high().orElseThrow();
    BigFraction steps = high.number().subtract(low.number()).multiply(parts);
    int open = (low.closed() ? 0 : 1) + (high.closed() ? 0 : 1);
    return steps.compareTo(BigFraction.of(open)) <= 0;
  }
}
