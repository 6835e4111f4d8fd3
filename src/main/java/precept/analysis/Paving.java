package precept.analysis;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Box;
import precept.diagram.Compiled;
import precept.diagram.Node;
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

  /// Whether no patient who can be, and of whom the guideline speaks, is in a set: the diagram
  /// knows of nobody, or the measurements show that there is nobody.
  static boolean isNobody(Compiled compiled, Node<Boolean> where) {
    return isNobody(compiled, where, compiled.care());
  }

  /// @param care who can be
  static boolean isNobody(Compiled compiled, Node<Boolean> where, Node<Boolean> care) {
    Region region = new Region(compiled.nodes(), where, care);
    return region.isEmpty()
        || new Paving(List.of(compiled.guideline()), compiled.nodes().axes(), region).isEmpty();
  }

  /// Whether nobody of the set can be. Where that is not known, somebody may.
  boolean isEmpty() {
    return isEmpty(new Box(new TreeMap<>()));
  }

  /// The same of those who are in a box as well.
  boolean isEmpty(Box within) {
    return search(within, box -> Optional.of(box).filter(Measures::isPoint)).isEmpty();
  }

  /// What a search came to.
  ///
  /// @param isEmpty whether it is proved that there is nobody
  record Searched<T>(Optional<T> found, boolean isEmpty) {}

  /// Somebody of the set.
  ///
  /// @param tried who of them is found in a box
  <T> Searched<T> search(Function<Measures, Optional<T>> tried) {
    return search(new Box(new TreeMap<>()), tried);
  }

  private <T> Searched<T> search(Box within, Function<Measures, Optional<T>> tried) {
    Set<String> inputs = new LinkedHashSet<>();
    axes.stream()
        .filter(axis -> axis.subject() instanceof Subject.Computed)
        .filter(axis -> region.dependsOn(axis.index()))
        .forEach(axis ->
            guidelines.stream()
                .filter(guideline -> AxisNames.isKnown(axis, guideline))
                .forEach(guideline -> inputs.addAll(AxisNames.inputs(axis, guideline))));
    if (inputs.isEmpty()) {
      return new Searched<>(Optional.empty(), false);
    }
    boolean unsure = false;
    Deque<Measures> open = new ArrayDeque<>(List.of(Measures.all(guidelines, axes, inputs)));
    for (int tries = 0; tries < MOST; tries++) {
      Measures box = open.poll();
      if (box == null) {
        return new Searched<>(Optional.empty(), !unsure);
      }
      if (region.meets(narrowed(new Enclosures(guidelines, box).sides(axes), within))) {
        Optional<T> found = tried.apply(box);
        if (found.isPresent()) {
          return new Searched<>(found, false);
        }
        unsure |= box.isPoint(); // somebody may be right here
        open.addAll(box.halves());
      }
    }
    return new Searched<>(Optional.empty(), false);
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
