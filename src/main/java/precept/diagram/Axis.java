package precept.diagram;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
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
  public record Ends(BigFraction low, BigFraction high) {}

  /// The cell that a value lies in.
  public int cellOf(Value value) {
    for (int i = 0; i < cells.size(); i++) {
      if (holds(cells.get(i), value)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no cell of " + subject + " holds " + value);
  }

  private static boolean holds(Cell cell, Value value) {
    return cell.between().isPresent()
        ? value instanceof Value.Amount(var number)
            && cell.between().get().low().compareTo(number) < 0
            && number.compareTo(cell.between().get().high()) < 0
        : cell.value().equals(value);
  }
}
