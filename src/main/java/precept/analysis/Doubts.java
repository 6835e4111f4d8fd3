package precept.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import precept.diagram.Compiled;
import precept.diagram.TooLarge;
import precept.model.Decision;
import precept.model.Definition;

/// What keeps no patient from an answer, and looks like a slip: rules and cells that could be left
/// out, numbers left between cells, findings that meet, boundaries drawn differently.
final class Doubts {
  private Doubts() {}

  /// They are advice and no proof: where the diagrams have no room left for more of it, what was
  /// proved stands, and the rest of them is left out.
  ///
  /// @param proved what else was found; a table with rules that are in each other's way is put
  ///   right first
  static List<Finding> in(Compiled compiled, List<Finding> proved) {
    Set<String> entangled = entangled(proved);
    List<Finding> found = new ArrayList<>();
    try {
      for (Definition some : compiled.guideline().definitions().values()) {
        if (some instanceof Definition.Score score) {
          found.addAll(Findings.in(compiled, score));
        }
      }
      for (Decision decision : compiled.guideline().tables()) {
        if (!entangled.contains(decision.name())) {
          found.addAll(RedundantRules.in(compiled, decision));
          found.addAll(RedundantCells.in(compiled, decision));
        }
        found.addAll(Unheld.in(compiled, decision));
      }
      found.addAll(Boundaries.in(compiled));
    } catch (TooLarge tooLarge) {
      return found;
    }
    return found;
  }

  private static Set<String> entangled(List<Finding> proved) {
    Set<String> entangled = new HashSet<>();
    for (Finding finding : proved) {
      if (finding instanceof Finding.DeadRule dead) {
        entangled.add(dead.decision().name());
      } else if (finding instanceof Finding.Overlap overlap) {
        entangled.add(overlap.decision().name());
      }
    }
    return entangled;
  }
}
