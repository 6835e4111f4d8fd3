package precept.analysis;

import java.util.ArrayList;
import java.util.List;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.model.Definition;
import precept.model.Value;

/// Choices that population and `impossible` together leave to nobody: then they should not be
/// choices. Numbers outside a population are no such thing: that is how an age limit is written.
final class Emptied {
  private Emptied() {}

  static List<Finding> in(Compiled compiled) {
    List<Finding> emptied = new ArrayList<>();
    for (Axis axis : compiled.nodes().axes()) {
      if (axis.subject() instanceof Subject.Fact(var name)
          && compiled.guideline().definition(name) instanceof Definition.Input input) {
        for (int cell = 0; cell < axis.cells().size(); cell++) {
          Value value = axis.cells().get(cell).value();
          if (!(value instanceof Value.Amount) && nobodyIn(compiled, axis, cell)) {
            emptied.add(new Finding.Emptied(input, value));
          }
        }
      }
    }
    return emptied;
  }

  private static boolean nobodyIn(Compiled compiled, Axis axis, int cell) {
    List<Node<Boolean>> sides = new ArrayList<>();
    for (int other = 0; other < axis.cells().size(); other++) {
      sides.add(compiled.nodes().leaf(other == cell));
    }
    Node<Boolean> there = compiled.nodes().branch(axis.index(), sides);
    return new Region(compiled.nodes(), there, compiled.care()).isEmpty();
  }
}
