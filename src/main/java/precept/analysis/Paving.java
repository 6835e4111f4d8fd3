package precept.analysis;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Box;
import precept.diagram.Region;
import precept.model.Guideline;

/// Boxes of measurements, halved until each is known to hold nobody (branch and prune: Van
/// Hentenryck, McAllester and Kapur 1997).
///
/// A diagram takes numbers computed from measurements to be free of these; so some of whom it knows
/// cannot be.
///
/// @param guidelines compiled together
record Paving(List<Guideline> guidelines, List<Axis> axes, Region region) {
  private static final int MOST = 256;

  /// Whether nobody of the set can be. Where that is not known, somebody may.
  boolean isEmpty() {
    return isEmpty(new Box(new java.util.TreeMap<>()));
  }

  /// The same of those who are in a box as well.
  boolean isEmpty(Box within) {
    Set<String> inputs = new LinkedHashSet<>();
    axes.stream()
        .filter(axis -> axis.subject() instanceof Subject.Computed)
        .filter(axis -> region.dependsOn(axis.index()))
        .forEach(axis ->
            guidelines.stream()
                .filter(guideline -> AxisNames.isKnown(axis, guideline))
                .forEach(guideline -> inputs.addAll(AxisNames.inputs(axis, guideline))));
    if (inputs.isEmpty()) {
      return false;
    }
    Deque<Measures> open = new ArrayDeque<>(List.of(Measures.all(guidelines, axes, inputs)));
    for (int tries = 0; tries < MOST; tries++) {
      Measures box = open.poll();
      if (box == null) {
        return true;
      }
      if (region.meets(narrowed(new Enclosures(guidelines, box).sides(axes), within))) {
        List<Measures> halves = box.halves();
        if (halves.isEmpty()) {
          return false; // somebody may be right here
        }
        open.addAll(halves);
      }
    }
    return false;
  }

  private static SortedMap<Integer, BitSet> narrowed(SortedMap<Integer, BitSet> sides, Box box) {
    box.sides()
        .forEach((axis, side) ->
            sides.merge(
                axis,
                side,
                (one, other) -> {
                  BitSet both = (BitSet) one.clone();
                  both.and(other);
                  return both;
                }));
    return sides;
  }
}
