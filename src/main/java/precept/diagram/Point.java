package precept.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis.Subject;
import precept.model.Patient;
import precept.model.Term;
import precept.model.Value;

/// Where a patient stands: on each axis one cell, or nowhere yet.
public record Point(List<Optional<Integer>> cells) {

  public Point {
    cells = List.copyOf(cells);
  }

  /// @param computed the values of terms that have an axis of their own, as far as they are known
  public static Point of(List<Axis> axes, Patient patient, Map<Term, BigFraction> computed) {
    List<Optional<Integer>> cells = new ArrayList<>();
    for (Axis axis : axes) {
      cells.add(
          switch (axis.subject()) {
            case Subject.Fact(var input) ->
                Optional.ofNullable(patient.facts().get(input)).map(axis::cellOf);
            case Subject.Member(var input, var member) ->
                Optional.ofNullable(patient.facts().get(input))
                    .map(value ->
                        axis.cellOf(Value.of(((Value.Members) value).names().contains(member))));
            case Subject.Computed(var term) ->
                Optional.ofNullable(computed.get(term)).map(number -> beyond(axis, number));
          });
    }
    return new Point(cells);
  }

  /// Beyond the outermost constants, the outermost cells stand for all numbers.
  private static int beyond(Axis axis, BigFraction number) {
    BigFraction low = ((Value.Amount) axis.cells().getFirst().value()).number();
    BigFraction high = ((Value.Amount) axis.cells().getLast().value()).number();
    return number.compareTo(low) < 0
        ? 0
        : number.compareTo(high) > 0
            ? axis.cells().size() - 1
            : axis.cellOf(new Value.Amount(number));
  }

  /// The value of a diagram here; on an axis where the patient stands nowhere, any cell is as good:
  /// the first.
  public <T> T in(Node<T> node) {
    return switch (node) {
      case Node.Leaf<T>(var id, var value) -> value;
      case Node.Branch<T> branch -> in(branch.at(cells.get(branch.axis()).orElse(0)));
    };
  }
}
