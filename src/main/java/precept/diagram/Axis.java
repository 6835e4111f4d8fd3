package precept.diagram;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Bounds;
import precept.model.Term;
import precept.model.Value;

/// One of the independent questions that a guideline asks of a patient, with its answers in order.
///
/// @param index its place in the order of all axes
/// @param subject what is asked
public record Axis(int index, Subject subject, List<Cell> cells) {

  public Axis {
    cells = List.copyOf(cells);
  }

  /// What an axis is about.
  public sealed interface Subject {
    /// The value of an input that is no set.
    record Fact(String input) implements Subject {}

    /// Whether a member belongs to a set.
    record Member(String input, String member) implements Subject {}

    /// A number computed from measured inputs, taken to be free of them: a stand-in that allows
    /// more than can be.
    record Computed(Term term) implements Subject {}
  }

  /// Values that no test tells apart.
  ///
  /// @param value one of them
  /// @param between the ends of an open interval of numbers; absent for a single value
  public record Cell(Value value, Optional<Ends> between) {}

  /// The numbers strictly between two others.
  public record Ends(BigFraction low, BigFraction high) {
    public boolean contains(BigFraction number) {
      return low.compareTo(number) < 0 && number.compareTo(high) < 0;
    }
  }

  /// The cell to take among some for a patient in whom nothing is to be remarkable beyond need: no
  /// rather than yes; of numbers one beside what parts these from the rest, or between constants.
  public int ordinary(BitSet among) {
    int first = among.nextSetBit(0);
    if (!(cells.get(first).value() instanceof Value.Amount)) {
      return cells.get(first).value().equals(Value.YES) ? among.length() - 1 : first;
    }
    int last = among.nextClearBit(first) - 1;
    return first > 0
        ? first
        : last < numbers() - 1
            ? last
            : IntStream.rangeClosed(first, last)
                .filter(cell -> cells.get(cell).between().isPresent())
                .findFirst()
                .orElse(first);
  }

  /// The same among all of them.
  public int ordinary() {
    BitSet all = new BitSet();
    all.set(0, cells.size());
    return ordinary(all);
  }

  /// How many of the cells are numbers; these stand first.
  private int numbers() {
    return (int) cells.stream().filter(cell -> cell.value() instanceof Value.Amount).count();
  }

  /// The cell that a value lies in.
  public int cellOf(Value value) {
    for (int i = 0; i < cells.size(); i++) {
      if (holds(cells.get(i), value)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no cell of " + subject + " holds " + value);
  }

  /// Whether a number within these bounds may lie in a cell. The outermost cells of a computed
  /// number stand for all that lies further out.
  public boolean meets(int cell, Bounds bounds) {
    Optional<Ends> between = cells.get(cell).between();
    if (between.isPresent()) {
      return bounds.low().compareTo(between.get().high()) < 0
          && between.get().low().compareTo(bounds.high()) < 0;
    }
    return cells.get(cell).value() instanceof Value.Amount(var number)
        && (cell == cells.size() - 1 || bounds.low().compareTo(number) <= 0)
        && (cell == 0 || number.compareTo(bounds.high()) <= 0);
  }

  /// What bounds the numbers of some cells; nothing, where none of them is one.
  public Optional<Bounds> bounds(BitSet among) {
    return among.stream()
        .mapToObj(cells::get)
        .filter(cell -> cell.value() instanceof Value.Amount)
        .map(cell ->
            cell.between()
                .map(ends -> new Bounds(ends.low(), ends.high()))
                .orElseGet(() -> Bounds.exactly(((Value.Amount) cell.value()).number())))
        .reduce(Bounds::hull);
  }

  private static boolean holds(Cell cell, Value value) {
    return cell.between().isPresent()
        ? value instanceof Value.Amount(var number) && cell.between().get().contains(number)
        : cell.value().equals(value);
  }
}
