package precept.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.diagram.Axis.Cell;
import precept.diagram.Axis.Subject;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Rounding;
import precept.model.Type;
import precept.model.Value;

/// A box of measurements: what each of some inputs lies within, or of the scores and decisions that
/// are numbers.
public record Measures(Map<String, Side> sides) {
  /// Of how many sides all corners are looked at.
  private static final int FEW = 5;

  /// One side of the box.
  ///
  /// @param whole what lies in the whole range
  /// @param isWhole whether numbers are whole
  /// @param cuts what it is compared with
  public record Side(Bounds bounds, Bounds whole, boolean isWhole, List<BigFraction> cuts) {

    Side with(Bounds some) {
      return new Side(some, whole, isWhole, cuts);
    }

    /// The part of its range that it takes.
    private BigFraction share() {
      return width(bounds).divide(width(whole));
    }

    /// A millionth of the range is a point to whoever measures.
    private boolean isPoint() {
      return bounds.isExact() || (!isWhole && share().compareTo(BigFraction.of(1, 1_000_000)) < 0);
    }

    /// Two halves, cut at what it is compared with, else at a number of few digits, which a person
    /// may have measured.
    private List<Bounds> halves() {
      BigFraction low = bounds.low();
      BigFraction high = bounds.high();
      BigFraction cut = cut();
      if (!isWhole) {
        return List.of(new Bounds(low, cut), new Bounds(cut, high));
      }
      BigFraction last = Bounds.rounded(cut.subtract(BigFraction.of(1, 4)), BigFraction.ONE);
      BigFraction end = last.compareTo(high) < 0 ? last : last.subtract(BigFraction.ONE);
      return List.of(new Bounds(low, end), new Bounds(end.add(BigFraction.ONE), high));
    }

    private BigFraction middle() {
      return isWhole ? halves().getLast().low() : cut();
    }

    private BigFraction cut() {
      List<BigFraction> within =
          cuts.stream()
              .filter(cut -> bounds.low().compareTo(cut) < 0 && cut.compareTo(bounds.high()) < 0)
              .toList();
      return within.isEmpty()
          ? Rounding.between(bounds.low(), bounds.high())
          : within.get(within.size() / 2);
    }

    private static BigFraction width(Bounds bounds) {
      return bounds.high().subtract(bounds.low());
    }
  }

  /// All that some of these can be in any of these guidelines; what is no number is left out.
  static Measures all(List<Guideline> guidelines, List<Axis> axes, Collection<String> names) {
    Map<String, Side> sides = new LinkedHashMap<>();
    for (String name : names) {
      List<Type.Measure> types =
          guidelines.stream()
              .map(guideline -> guideline.definitions().get(name))
              .flatMap(Stream::ofNullable)
              .map(Definition::type)
              .filter(Type.Measure.class::isInstance)
              .map(Type.Measure.class::cast)
              .toList();
      types.stream()
          .map(Type.Measure::bounds)
          .reduce(Bounds::hull)
          .ifPresent(whole ->
              sides.put(
                  name,
                  new Side(
                      whole,
                      whole,
                      types.stream().allMatch(Type.Measure::whole),
                      cuts(axes, name))));
    }
    return new Measures(sides);
  }

  private static List<BigFraction> cuts(List<Axis> axes, String name) {
    return axes.stream()
        .filter(axis -> axis.subject().equals(new Subject.Fact(name)))
        .flatMap(axis -> axis.cells().stream())
        .flatMap(cell -> single(cell).stream())
        .toList();
  }

  private static Optional<BigFraction> single(Cell cell) {
    return cell.between().isEmpty() && cell.value() instanceof Value.Amount(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  Optional<Bounds> within(String name) {
    return Optional.ofNullable(sides.get(name)).map(Side::bounds);
  }

  /// Two halves, cut where one side is widest for its range; none where all are points.
  List<Measures> halves() {
    Optional<Map.Entry<String, Side>> widest =
        sides.entrySet().stream()
            .filter(side -> !side.getValue().isPoint())
            .max(Comparator.comparing(side -> side.getValue().share()));
    return widest.stream()
        .flatMap(side -> side.getValue().halves().stream().map(half -> with(side.getKey(), half)))
        .toList();
  }

  boolean isPoint() {
    return sides.values().stream().allMatch(Side::isPoint);
  }

  /// The middle of the box, where it would be cut, and its corners: all of them where they are few,
  /// else the lowest and the highest.
  List<Measures> samples() {
    List<Measures> samples = new ArrayList<>();
    samples.add(at(side -> side.isPoint() ? side.bounds().low() : side.middle()));
    if (sides.size() > FEW) {
      samples.add(at(side -> side.bounds().low()));
      samples.add(at(side -> side.bounds().high()));
    } else {
      samples.addAll(corners());
    }
    return samples;
  }

  private List<Measures> corners() {
    List<Measures> corners = List.of(this);
    for (Map.Entry<String, Side> side : sides.entrySet()) {
      Bounds bounds = side.getValue().bounds();
      corners =
          corners.stream()
              .flatMap(corner ->
                  Stream.of(bounds.low(), bounds.high())
                      .distinct()
                      .map(end -> corner.at(side.getKey(), end)))
              .toList();
    }
    return corners;
  }

  private Measures at(Function<Side, BigFraction> number) {
    Map<String, Side> points = new LinkedHashMap<>();
    sides.forEach((name, side) -> points.put(name, side.with(Bounds.exactly(number.apply(side)))));
    return new Measures(points);
  }

  /// A patient's facts with the numbers of this box, where each side is a point.
  Map<String, Value> in(Map<String, Value> facts) {
    Map<String, Value> within = new LinkedHashMap<>(facts);
    sides.forEach((name, side) ->
        within.computeIfPresent(
            name,
            (same, value) ->
                value instanceof Value.Amount ? new Value.Amount(side.bounds().low()) : value));
    return within;
  }

  Measures with(String name, Bounds within) {
    Map<String, Side> other = new LinkedHashMap<>(sides);
    other.computeIfPresent(name, (same, side) -> side.with(within));
    return new Measures(other);
  }

  Measures at(String name, BigFraction number) {
    return with(name, Bounds.exactly(number));
  }
}
