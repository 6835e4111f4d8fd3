package precept.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.diagram.Axis.Cell;
import precept.diagram.Axis.Subject;
import precept.diagram.Box;
import precept.diagram.Types;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Term;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;

/// A box as a condition of the language.
///
/// A side that holds what the new version cannot name (another version's choice, an input that does
/// not apply) is said by what it does not hold.
final class ConditionWords {
  private static final Pattern FRACTION = Pattern.compile("\\d/\\d");

  private final Guideline guideline;
  private final List<Axis> axes;

  /// @param guideline whose names the condition may use
  ConditionWords(Guideline guideline, List<Axis> axes) {
    this.guideline = guideline;
    this.axes = axes;
  }

  /// Absent where the guideline has no names for a side.
  Optional<String> of(Box box) {
    List<String> sides = new ArrayList<>();
    for (Map.Entry<Integer, BitSet> side : box.sides().entrySet()) {
      Optional<String> words = condition(axes.get(side.getKey()), side.getValue());
      if (words.isEmpty()) {
        return Optional.empty();
      }
      sides.add(words.get());
    }
    return Optional.of(
        sides.stream()
            .map(some -> sides.size() > 1 && some.contains(" or ") ? "(" + some + ")" : some)
            .collect(Collectors.joining(" and ")));
  }

  /// Absent too where a number is a fraction in the unit that it is measured in: that cannot be
  /// written.
  private Optional<String> condition(Axis axis, BitSet side) {
    return named(axis, side).filter(words -> !FRACTION.matcher(words).find());
  }

  private Optional<String> named(Axis axis, BitSet side) {
    return switch (axis.subject()) {
      case Subject.Member(var input, var member) ->
          definition(input)
              .filter(some -> isNamed(some.type(), member))
              .map(some ->
                  applicable(some)
                      ? input + (side.get(1) ? " includes " : " includes none of ") + member
                      : "not ("
                          + input
                          + (side.get(1) ? " includes none of " : " includes ")
                          + member
                          + ")");
      case Subject.Fact(var input) -> definition(input).flatMap(some -> fact(some, axis, side));
      case Subject.Computed(Term.Reference(var name)) ->
          definition(name).flatMap(some -> fact(some, axis, side));
      case Subject.Computed computed -> Optional.empty();
    };
  }

  private Optional<Definition> definition(String name) {
    return Optional.ofNullable(guideline.definitions().get(name));
  }

  private static boolean applicable(Definition definition) {
    return !(definition instanceof Definition.Input input) || input.onlyWhen().isEmpty();
  }

  private static boolean isNamed(Type type, String choice) {
    return type.named().stream().anyMatch(option -> option.name().equals(choice));
  }

  private static Optional<String> fact(Definition definition, Axis axis, BitSet side) {
    boolean computed = axis.subject() instanceof Subject.Computed;
    BitSet others = (BitSet) side.clone();
    others.flip(0, axis.cells().size());
    if (applicable(definition) && (computed || isNamed(definition.type(), axis, side))) {
      return Optional.of(values(definition, axis, side));
    }
    return isNamed(definition.type(), axis, others)
        ? Optional.of("not (" + values(definition, axis, others) + ")")
        : Optional.empty();
  }

  /// Whether all these cells hold values of a type.
  private static boolean isNamed(Type type, Axis axis, BitSet side) {
    return side.stream().allMatch(cell -> Types.has(type, axis.cells().get(cell).value()));
  }

  private static String values(Definition definition, Axis axis, BitSet side) {
    String name = definition.name();
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
        case Value.Formula formula -> {}
        case Value.Members members -> {}
        case Value.Absence absence -> {}
      }
      from = side.nextSetBit(to + 1);
    }
    if (!choices.isEmpty()) {
      parts.add(name + " is " + String.join(", ", choices));
    }
    return parts.stream()
        .map(some -> parts.size() > 1 && some.contains(" and ") ? "(" + some + ")" : some)
        .collect(Collectors.joining(" or "));
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
      return name + " is " + Numerals.text(only, unit);
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
