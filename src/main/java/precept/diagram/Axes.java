package precept.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Belief;
import precept.belief.Possible;
import precept.belief.Terms;
import precept.diagram.Axis.Cell;
import precept.diagram.Axis.Ends;
import precept.diagram.Axis.Subject;
import precept.model.Bounds;
import precept.model.Condition;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.References;
import precept.model.Steps;
import precept.model.Term;
import precept.model.Type;
import precept.model.Value;

/// The axes of a guideline: each input in the order of declaration, a number cut at every constant
/// that it is compared with, a set as one yes/no axis a member; then numbers computed from measured
/// inputs.
final class Axes {
  private final List<Axis> all = new ArrayList<>();
  private final Map<Subject, Axis> bySubject = new HashMap<>();

  private Axes() {}

  /// The axes of one guideline, or of several that are to be compared: an input that several have
  /// is one axis, with the values of all.
  ///
  /// @param more conditions whose constants are cut at as well
  static Axes of(List<Guideline> guidelines, List<Condition> more) {
    Axes axes = new Axes();
    Constants constants = Constants.in(guidelines, more);
    SequencedMap<String, Type> inputs = new LinkedHashMap<>();
    for (Guideline guideline : guidelines) {
      for (Definition.Input input : guideline.inputs()) {
        inputs.merge(input.name(), input.type(), Axes::union);
      }
    }
    SequencedMap<Term, NavigableSet<BigFraction>> compared = constants.compared(guidelines);
    inputs.forEach((name, type) -> {
      NavigableSet<BigFraction> cuts =
          compared.computeIfAbsent(new Term.Reference(name), input -> new TreeSet<>());
      guidelines.forEach(guideline -> cuts.addAll(ends(guideline, name)));
      axes.input(name, type, cuts);
    });
    for (Guideline guideline : guidelines) {
      compared.forEach((term, cuts) -> axes.computed(term, cuts, guideline, guidelines));
    }
    return axes;
  }

  private void computed(
      Term term, NavigableSet<BigFraction> cuts, Guideline guideline, List<Guideline> guidelines) {
    Subject subject = new Subject.Computed(term);
    if (References.areKnown(term, guideline)
        && Formulas.isComputed(term, guideline)
        && !bySubject.containsKey(subject)) {
      add(subject, cut(range(term, guideline, guidelines), cuts, step(term, guidelines)));
    }
  }

  private static Type union(Type one, Type other) {
    return Types.union(one, other)
        .orElseThrow(() -> new IllegalArgumentException(one + " and " + other + " differ"));
  }

  /// The ends of an input's range in one guideline, which may lie within that of another.
  private static List<BigFraction> ends(Guideline guideline, String input) {
    return guideline.definitions().get(input) instanceof Definition.Input some
            && some.type() instanceof Type.Measure measure
        ? List.of(measure.low(), measure.high())
        : List.of();
  }

  /// A quantity lies within its declared range; another computed number within what its formula
  /// allows.
  private static Bounds range(Term term, Guideline guideline, List<Guideline> guidelines) {
    return term instanceof Term.Reference(var name)
            && guideline.definition(name).type() instanceof Type.Measure measure
        ? measure.bounds()
        : guidelines.stream()
            .filter(some -> References.areKnown(term, some))
            .flatMap(some -> allowed(term, some).stream())
            .reduce(Bounds::hull)
            .orElseThrow();
  }

  private static Optional<Bounds> allowed(Term term, Guideline guideline) {
    return new Terms(
            name -> new Belief(Possible.anyOf(guideline.definition(name).type()), Set.of()))
        .value(term)
        .possible()
        .bounds();
  }

  /// The step on whose multiples a computed number lies in every guideline that computes it.
  private static Optional<BigFraction> step(Term term, List<Guideline> guidelines) {
    List<Optional<BigFraction>> steps =
        guidelines.stream()
            .filter(some -> References.areKnown(term, some))
            .map(some -> Steps.of(term, some))
            .toList();
    return steps.stream().allMatch(Optional::isPresent)
        ? Steps.common(steps.stream().flatMap(Optional::stream)).filter(some -> some.signum() > 0)
        : Optional.empty();
  }

  List<Axis> all() {
    return all;
  }

  /// The axis of a number: of a measured input its own.
  Axis of(Term number) {
    Subject computed = new Subject.Computed(number);
    return number instanceof Term.Reference(var name) && !bySubject.containsKey(computed)
        ? of(new Subject.Fact(name))
        : of(computed);
  }

  boolean has(Term number) {
    return bySubject.containsKey(new Subject.Computed(number))
        || (number instanceof Term.Reference(var name)
            && bySubject.containsKey(new Subject.Fact(name)));
  }

  Axis of(Subject subject) {
    Axis axis = bySubject.get(subject);
    if (axis == null) {
      throw new IllegalArgumentException("no axis for " + subject);
    }
    return axis;
  }

  private void input(String name, Type type, NavigableSet<BigFraction> constants) {
    if (type instanceof Type.AnyOf(var options)) {
      for (Option option : options) {
        add(new Subject.Member(name, option.name()), List.of(single(Value.NO), single(Value.YES)));
      }
    } else {
      add(new Subject.Fact(name), cells(type, constants));
    }
  }

  /// The values of a type that is no set, a number cut at constants.
  static List<Cell> cells(Type type, NavigableSet<BigFraction> constants) {
    return switch (type) {
      case Type.YesNo() -> List.of(single(Value.YES), single(Value.NO));
      case Type.OneOf(var options) -> options.stream().map(Axes::choice).toList();
      case Type.AnyOf any -> List.of();
      case Type.Measure measure -> {
        List<Cell> cells =
            new ArrayList<>(
                cut(
                    measure.bounds(),
                    constants,
                    measure.whole() ? Optional.of(BigFraction.ONE) : Optional.empty()));
        measure.other().ifPresent(other -> cells.add(choice(other)));
        yield List.copyOf(cells);
      }
    };
  }

  private static Cell choice(Option option) {
    return single(new Value.Choice(option.name()));
  }

  private static Cell single(Value value) {
    return new Cell(value, Optional.empty());
  }

  private void add(Subject subject, List<Cell> cells) {
    Axis axis = new Axis(all.size(), subject, cells);
    all.add(axis);
    bySubject.put(subject, axis);
  }

  /// Points and open intervals, in order; what stands for an interval is near a constant. Between
  /// neighbours on a step there is nothing.
  ///
  /// @param step what all numbers are multiples of
  static List<Cell> cut(
      Bounds bounds, NavigableSet<BigFraction> constants, Optional<BigFraction> step) {
    TreeSet<BigFraction> points = new TreeSet<>(constants);
    points.removeIf(point -> !bounds.contains(point));
    points.add(bounds.low());
    points.add(bounds.high());
    SequencedMap<BigFraction, Cell> cells = new LinkedHashMap<>();
    BigFraction previous = null;
    for (BigFraction point : points) {
      if (previous != null) {
        boolean lowest = previous.equals(points.first()) && !point.equals(points.last());
        between(previous, point, step, lowest)
            .ifPresent(cell -> cells.put(((Value.Amount) cell.value()).number(), cell));
      }
      if (step.isEmpty() || Numerals.isWhole(point.divide(step.get()))) {
        cells.put(point, single(new Value.Amount(point)));
      }
      previous = point;
    }
    return cells.isEmpty() ? cut(bounds, constants, Optional.empty()) : List.copyOf(cells.values());
  }

  /// @param upper whether a number near the upper end shall stand for them, else near the lower
  private static Optional<Cell> between(
      BigFraction low, BigFraction high, Optional<BigFraction> step, boolean upper) {
    Ends ends = new Ends(low, high);
    BigFraction near = near(upper ? high : low, step, !upper);
    BigFraction within = step.isPresent() || ends.contains(near) ? near : low.add(high).divide(2);
    return ends.contains(within)
        ? Optional.of(new Cell(new Value.Amount(within), Optional.of(ends)))
        : Optional.empty();
  }

  /// The next number on the step; without a step, one further on.
  private static BigFraction near(BigFraction number, Optional<BigFraction> step, boolean above) {
    BigFraction by = step.orElse(BigFraction.ONE);
    BigFraction there = above ? number.add(by) : number.subtract(by);
    return step.isEmpty() || Numerals.isWhole(number.divide(by))
        ? there
        : Bounds.rounded(number.add(there).divide(2), by);
  }
}
