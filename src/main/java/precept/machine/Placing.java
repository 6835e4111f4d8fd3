package precept.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import precept.belief.Terms;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.eval.Evaluator;
import precept.model.Bounds;
import precept.model.Patient;
import precept.model.Term;
import precept.model.Value;

/// From a patient's facts to where the patient stands on each axis.
public final class Placing {
  private final List<Axis> axes;
  private final List<Cells> cells;
  private final Stand anywhere;

  public Placing(List<Axis> axes) {
    this.axes = axes;
    this.cells = axes.stream().map(Cells::of).toList();
    this.anywhere = Stand.anywhere(axes);
  }

  List<Axis> axes() {
    return axes;
  }

  /// @param evaluator of this patient, for numbers that are computed
  /// @return nothing where a fact lies in no cell, or a computed number in none that could be
  Optional<Stand> of(Patient patient, Evaluator evaluator) {
    Terms terms = new Terms(name -> evaluator.judge(name).belief());
    return of(patient, term -> terms.value(term).possible().bounds());
  }

  /// @param numbers what bounds a computed number, as far as it is known
  /// @return nothing where a fact lies in no cell, or a computed number in none that could be
  public Optional<Stand> of(Patient patient, Function<Term, Optional<Bounds>> numbers) {
    Stand stand = anywhere.copy();
    for (Axis axis : axes) {
      boolean stands =
          switch (axis.subject()) {
            case Subject.Fact(var input) -> known(stand, axis.index(), patient.facts().get(input));
            case Subject.Member(var input, var member) ->
                member(stand, axis.index(), patient.facts().get(input), member);
            case Subject.Computed(var term) -> computed(stand, axis, numbers.apply(term));
          };
      if (!stands) {
        return Optional.empty();
      }
    }
    return Optional.of(stand);
  }

  private boolean known(Stand stand, int axis, @Nullable Value value) {
    if (value == null) {
      return true;
    }
    int cell = cells.get(axis).of(value);
    stand.at(axis, cell, cell);
    return cell != Cells.NONE;
  }

  private boolean member(Stand stand, int axis, @Nullable Value value, String member) {
    return value == null
        || (value instanceof Value.Members(var names)
            && known(stand, axis, Value.of(names.contains(member))));
  }

  private boolean computed(Stand stand, Axis axis, Optional<Bounds> bounds) {
    if (bounds.isEmpty()) {
      return true;
    }
    if (bounds.get().isExact()) {
      BigFraction number = bounds.get().low();
      int cell = cells.get(axis.index()).beyond(number);
      stand.at(axis.index(), cell, cell);
      return cell != Cells.NONE;
    }
    int first = 0;
    int last = axis.cells().size() - 1;
    while (first <= last && !axis.meets(first, bounds.get())) {
      first++;
    }
    while (first < last && !axis.meets(last, bounds.get())) {
      last--;
    }
    stand.at(axis.index(), first, last);
    return first <= last;
  }
}
