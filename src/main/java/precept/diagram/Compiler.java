package precept.diagram;

import java.util.List;
import precept.model.Condition;
import precept.model.Guideline;

/// From guidelines to their diagrams.
public final class Compiler {
  private Compiler() {}

  public static Compiled compile(Guideline guideline) {
    return compile(guideline, Nodes.LIMIT);
  }

  /// @param limit how many nodes there may be at most; where there would be more, whatever is asked
  ///   for ends in `TooLarge`
  public static Compiled compile(Guideline guideline, int limit) {
    return together(List.of(guideline), List.of(), limit).getFirst();
  }

  /// Several guidelines on the union of their axes, so that their diagrams can be compared. Inputs
  /// of one name are one, and so must be quantities of one name.
  ///
  /// @param more conditions that are to be compiled as well
  public static List<Compiled> together(
      List<Guideline> guidelines, List<Condition> more, int limit) {
    Axes axes = Axes.of(guidelines, more);
    Nodes nodes = new Nodes(axes.all(), limit);
    return guidelines.stream().map(guideline -> new Compiled(guideline, axes, nodes)).toList();
  }
}
