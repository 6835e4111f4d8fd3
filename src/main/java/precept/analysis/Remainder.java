package precept.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.diagram.Axis;
import precept.diagram.Boxes;
import precept.diagram.Compiled;
import precept.diagram.Grid;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.diagram.TooLarge;
import precept.model.Decision;

/// The patients whom an `otherwise` takes: those that no other row matches on any reading.
///
/// @param axes what the boxes' sides refer to
/// @param boxes some of the boxes that cover them
public record Remainder(List<Axis> axes, Boxes boxes) {
  private static final int MOST = 12;

  /// By a table's first answer, where it has an `otherwise`; without those whose diagrams outgrow
  /// their limit.
  public static Map<String, Remainder> in(Compiled compiled) {
    Map<String, Remainder> remainders = new LinkedHashMap<>();
    for (Decision decision : compiled.guideline().tables()) {
      if (decision.rows().stream().anyMatch(Decision.Row::otherwise)) {
        of(compiled, decision).ifPresent(some -> remainders.put(decision.name(), some));
      }
    }
    return remainders;
  }

  private static Optional<Remainder> of(Compiled compiled, Decision decision) {
    try {
      Optional<Grid> grid = compiled.grid(decision.name());
      Node<Boolean> left =
          grid.map(some -> some.unanswered(Boxes.COUNTED + 1))
              .orElseGet(() -> new Matching(compiled, decision).unmatched(compiled.care()));
      boolean all = grid.filter(some -> some.isCut(Boxes.COUNTED + 1)).isEmpty();
      Boxes boxes = Boxes.of(new Region(compiled.nodes(), left, compiled.care()), MOST);
      return Optional.of(new Remainder(compiled.nodes().axes(), all ? boxes : boxes.andMore()));
    } catch (TooLarge tooLarge) {
      return Optional.empty();
    }
  }
}
