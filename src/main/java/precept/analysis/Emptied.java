package precept.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.model.Definition;
import precept.model.Value;

/// Choices that `impossible` leaves to nobody, by itself or together with the population: then they
/// should not be choices. What the population alone excludes is no such thing: that is how an age
/// limit is written, and how a guideline for women asks the sex.
final class Emptied {
  private Emptied() {}

  static List<Finding> in(Compiled compiled) {
    List<Finding> emptied = new ArrayList<>();
    for (Axis axis : compiled.nodes().axes()) {
      String name =
          switch (axis.subject()) {
            case Subject.Fact(var input) -> input;
            case Subject.Member(var input, var member) -> input;
            case Subject.Computed computed -> "";
          };
      if (compiled.guideline().definitions().get(name) instanceof Definition.Input input) {
        for (int cell = 0; cell < axis.cells().size(); cell++) {
          Optional<Value> value = choice(axis, cell);
          if (value.isEmpty()) {
            continue;
          }
          Node<Boolean> there = there(compiled, axis, cell);
          if (Paving.isNobody(compiled, there)
              && !Paving.isNobody(compiled, there, compiled.scope())) {
            emptied.add(new Finding.Emptied(input, value.get(), Exclusion.of(compiled, there)));
          }
        }
      }
    }
    return emptied;
  }

  /// What a cell lets a patient choose; a member that is not there is no choice.
  private static Optional<Value> choice(Axis axis, int cell) {
    Value value = axis.cells().get(cell).value();
    return switch (axis.subject()) {
      case Subject.Fact fact ->
          value instanceof Value.Amount ? Optional.empty() : Optional.of(value);
      case Subject.Member(var input, var member) ->
          value.equals(Value.YES) ? Optional.of(new Value.Choice(member)) : Optional.empty();
      case Subject.Computed computed -> Optional.empty();
    };
  }

  private static Node<Boolean> there(Compiled compiled, Axis axis, int cell) {
    List<Node<Boolean>> sides = new ArrayList<>();
    for (int other = 0; other < axis.cells().size(); other++) {
      sides.add(compiled.nodes().leaf(other == cell));
    }
    return compiled.nodes().branch(axis.index(), sides);
  }
}
