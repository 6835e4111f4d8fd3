package precept.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Terms;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Point;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.References;
import precept.model.Term;

/// Where a patient known in part stands.
///
/// @param point on each axis the cell that is known; of a computed number, where what it is made of
///   is known
/// @param within for other computed numbers, by axis, what bounds them
public record Standing(Point point, SortedMap<Integer, Bounds> within) {

  /// Whether numbers are computed from measured inputs, so that nobody may stand where a diagram
  /// says that somebody can.
  static boolean computes(Compiled compiled) {
    return compiled.nodes().axes().stream()
            .anyMatch(axis -> axis.subject() instanceof Subject.Computed)
        || hidesNumbers(compiled);
  }

  /// Whether a quantity is computed from measured inputs: a diagram does not know where it leaves
  /// its range, which makes bad data of a patient.
  static boolean hidesNumbers(Compiled compiled) {
    return compiled.names().stream().anyMatch(name -> !compiled.knows(name));
  }

  /// @param axes of the patient's guideline, and perhaps of another
  public static Standing of(List<Axis> axes, Run run) {
    Terms terms = new Terms(name -> run.judgement(name).belief());
    Map<Term, BigFraction> numbers = new HashMap<>();
    SortedMap<Integer, Bounds> within = new TreeMap<>();
    for (Axis axis : axes) {
      if (axis.subject() instanceof Subject.Computed(var term)
          && References.areKnown(term, run.guideline())) {
        Optional<Bounds> bounds = terms.value(term).possible().bounds();
        bounds.filter(Bounds::isExact).ifPresent(exact -> numbers.put(term, exact.low()));
        bounds.filter(some -> !some.isExact()).ifPresent(some -> within.put(axis.index(), some));
      }
    }
    return new Standing(Point.of(axes, run.patient(), numbers), within);
  }
}
