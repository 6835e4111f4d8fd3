package precept.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.diagram.Axis.Cell;
import precept.diagram.Axis.Subject;
import precept.diagram.Box;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Term;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;

/// A box as a condition of the language.
final class ConditionWords {
  private final Guideline guideline;
  private final List<Axis> axes;

  ConditionWords(Guideline guideline, List<Axis> axes) {
    this.guideline = guideline;
    this.axes = axes;
  }

  String of(Box box) {
    return box.sides().entrySet().stream()
        .map(side -> condition(axes.get(side.getKey()), side.getValue()))
        .map(some -> box.sides().size() > 1 && some.contains(" or ") ? "(" + some + ")" : some)
        .collect(Collectors.joining(" and "));
  }

  private String condition(Axis axis, BitSet side) {
    return switch (axis.subject()) {
      case Subject.Member(var input, var member) ->
          input + (side.get(1) ? " includes " : " includes none of ") + member;
      case Subject.Fact(var input) -> fact(input, axis, side);
      case Subject.Computed(Term.Reference(var name)) -> fact(name, axis, side);
      case Subject.Computed computed -> "...";
    };
  }

  private String fact(String name, Axis axis, BitSet side) {
    Definition definition = guideline.definition(name);
    List<String> parts = new ArrayList<>();
    List<String> choices = new ArrayList<>();
    for (int from = side.nextSetBit(0); from >= 0; ) {
      int to = from;
      while (number(axis.cells().get(from)).isPresent()
          && side.get(to + 1)
          && number(axis.cells().get(to + 1)).isPresent()) {
        to++;
      }
      switch (axis.cells().get(from).value()) {
        case Value.Amount amount -> parts.add(range(name, definition.type(), axis, from, to));
        case Value.Choice(var choice) -> choices.add(choice);
        case Value.Truth(var holds) -> choices.add(holds ? "yes" : "no");
        case Value.Members members -> {}
        case Value.Absence absence -> {}
      }
      from = side.nextSetBit(to + 1);
    }
    if (!choices.isEmpty()) {
      parts.add(name + " is " + String.join(", ", choices));
    }
    return String.join(" or ", parts);
  }

  private static Optional<BigFraction> number(Cell cell) {
    return cell.value() instanceof Value.Amount(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  /// An end that is the range's own needs no bound.
  private static String range(String name, Type type, Axis axis, int from, int to) {
    Unit unit = type instanceof Type.Measure measure ? measure.unit() : Unit.ONE;
    Cell low = axis.cells().get(from);
    Cell high = axis.cells().get(to);
    if (from == to && low.between().isEmpty()) {
      BigFraction only = number(low).orElseThrow();
      return name + " is " + Numerals.text(only) + ".." + Numerals.text(only, unit);
    }
    List<String> ends = new ArrayList<>();
    if (from > 0) {
      ends.add(
          low.between()
              .map(some -> name + " > " + Numerals.text(some.low(), unit))
              .orElseGet(() -> name + " >= " + Numerals.text(number(low).orElseThrow(), unit)));
    }
    boolean last = to + 1 >= axis.cells().size() || number(axis.cells().get(to + 1)).isEmpty();
    if (!last || ends.isEmpty()) {
      ends.add(
          high.between()
              .map(some -> name + " < " + Numerals.text(some.high(), unit))
              .orElseGet(() -> name + " <= " + Numerals.text(number(high).orElseThrow(), unit)));
    }
    return String.join(" and ", ends);
  }
}
