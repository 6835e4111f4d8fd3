package precept.diff;

import java.util.List;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Types;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Value;

/// Whose facts contradict each other in neither of two versions.
///
/// A version that does not have a value says that there is no such patient, and nothing of how the
/// facts go together.
final class Sound {
  private Sound() {}

  static Node<Boolean> of(Laid laid) {
    return laid.nodes().both(in(laid.was()), in(laid.is()));
  }

  private static Node<Boolean> in(Compiled version) {
    Nodes nodes = version.nodes();
    Node<Boolean> has = nodes.leaf(true);
    for (Axis axis : nodes.axes()) {
      List<Node<Boolean>> cells =
          axis.cells().stream()
              .map(cell -> nodes.leaf(has(version.guideline(), axis.subject(), cell.value())))
              .toList();
      has = nodes.both(has, nodes.branch(axis.index(), cells));
    }
    return nodes.either(version.possible(), nodes.map(has, in -> !in));
  }

  private static boolean has(Guideline version, Subject subject, Value value) {
    return switch (subject) {
      case Subject.Fact(var input) -> has(version, input, value);
      case Subject.Member(var input, var member) ->
          value.equals(Value.NO) || has(version, input, new Value.Choice(member));
      case Subject.Computed computed -> true;
    };
  }

  /// What a version does not ask for may be anything.
  private static boolean has(Guideline version, String input, Value value) {
    return !(version.definitions().get(input) instanceof Definition.Input own)
        || Types.has(own.type(), value);
  }
}
