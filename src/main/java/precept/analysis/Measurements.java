package precept.analysis;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.diagram.Axis.Cell;
import precept.diagram.Axis.Subject;
import precept.diagram.Box;
import precept.diagram.Point;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.Type;
import precept.model.Value;

/// Values with which a patient comes to stand in a box, near to where they stood.
///
/// @param facts what is to be changed, each as the first of its axes
record Measurements(Run run, List<Axis> axes, Point home, SortedSet<Integer> facts, Box box) {
  private static final int TRIES = 500;

  /// The nearest values. Where a number is computed from measurements, one of these is varied as
  /// well, and after that two.
  Stream<Map<String, Value>> all() {
    Map<String, Value> nearest = nearest();
    List<Axis> free = axes.stream().filter(this::isFree).toList();
    Stream<Map<String, Value>> one = free.stream().flatMap(axis -> varied(nearest, axis, 32));
    Stream<Map<String, Value>> two =
        free.stream()
            .flatMap(first ->
                free.stream()
                    .filter(second -> first.index() < second.index())
                    .flatMap(second ->
                        varied(nearest, first, 12).flatMap(some -> varied(some, second, 12))));
    return Stream.of(Stream.of(nearest), one, two).flatMap(some -> some).limit(TRIES);
  }

  private Map<String, Value> nearest() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int fact : facts) {
      switch (axes.get(fact).subject()) {
        case Subject.Fact(var input) -> values.put(input, nearest(axes.get(fact)));
        case Subject.Member(var input, var member) -> values.put(input, members(input));
        case Subject.Computed computed -> {}
      }
    }
    return values;
  }

  private Value members(String set) {
    Set<String> members = new LinkedHashSet<>();
    for (Axis axis : axes) {
      if (axis.subject() instanceof Subject.Member(var input, var member)
          && input.equals(set)
          && nearest(axis).equals(Value.YES)) {
        members.add(member);
      }
    }
    return new Value.Members(members);
  }

  private Value nearest(Axis axis) {
    int from = home.cells().get(axis.index()).orElseThrow();
    int to =
        IntStream.range(0, axis.cells().size())
            .filter(cell -> allows(axis, cell))
            .boxed()
            .min(Comparator.comparingInt(cell -> Math.abs(cell - from)))
            .orElseThrow();
    return near(axis.cells().get(to), from < to);
  }

  /// A value of a cell: of an interval, one beyond its nearer end.
  private static Value near(Cell cell, boolean above) {
    return cell.between()
        .map(
            ends -> above ? ends.low().add(BigFraction.ONE) : ends.high().subtract(BigFraction.ONE))
        .filter(number -> cell.between().get().contains(number))
        .<Value>map(Value.Amount::new)
        .orElse(cell.value());
  }

  private boolean allows(Axis axis, int cell) {
    if (!facts.contains(AxisNames.fact(axes, axis.index()))) {
      return home.cells().get(axis.index()).orElse(cell) == cell;
    }
    BitSet side = box.sides().get(axis.index());
    return side == null || side.get(cell);
  }

  /// Whether a measurement can be varied: it is given, and a number computed from it is to be
  /// changed, or it is to be changed itself.
  private boolean isFree(Axis axis) {
    return axis.subject() instanceof Subject.Fact(var input)
        && home.cells().get(axis.index()).isPresent()
        && axes.stream()
            .filter(other -> other.subject() instanceof Subject.Computed)
            .filter(other -> AxisNames.inputs(other, run.guideline()).contains(input))
            .anyMatch(other -> facts.contains(other.index()) || facts.contains(axis.index()));
  }

  /// The same with one measurement varied within the cells that it may lie in.
  private Stream<Map<String, Value>> varied(Map<String, Value> values, Axis axis, int parts) {
    if (!(axis.subject() instanceof Subject.Fact(var input))
        || !(run.guideline().definition(input).type() instanceof Type.Measure measure)) {
      return Stream.empty();
    }
    BigFraction part = measure.high().subtract(measure.low()).divide(parts);
    Stream<Value> numbers =
        IntStream.range(1, parts)
            .mapToObj(some -> measure.low().add(part.multiply(some)))
            .map(number -> measure.whole() ? Bounds.rounded(number, BigFraction.ONE) : number)
            .map(Value.Amount::new);
    return Stream.concat(axis.cells().stream().map(Cell::value), numbers)
        .filter(value -> allows(axis, axis.cellOf(value)))
        .distinct()
        .map(value -> {
          Map<String, Value> changed = new LinkedHashMap<>(values);
          changed.put(input, value);
          return changed;
        });
  }
}
