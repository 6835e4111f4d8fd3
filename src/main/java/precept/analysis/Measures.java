package precept.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
///
/// @param types what they can be
/// @param cuts what they are compared with
public record Measures(
    Map<String, Type.Measure> types,
    Map<String, List<BigFraction>> cuts,
    Map<String, Bounds> bounds) {

  /// All that some of these can be in any of these guidelines; what is no number is left out.
  static Measures all(List<Guideline> guidelines, List<Axis> axes, Collection<String> names) {
    Map<String, Type.Measure> types = new LinkedHashMap<>();
    Map<String, Bounds> bounds = new LinkedHashMap<>();
    for (String name : names) {
      for (Guideline guideline : guidelines) {
        if (guideline.definitions().get(name) instanceof Definition some
            && some.type() instanceof Type.Measure type) {
          types.putIfAbsent(name, type);
          bounds.merge(name, new Bounds(type.low(), type.high()), Bounds::hull);
        }
      }
    }
    Map<String, List<BigFraction>> cuts = new LinkedHashMap<>();
    for (Axis axis : axes) {
      if (axis.subject() instanceof Subject.Fact(var input)) {
        cuts.put(input, axis.cells().stream().flatMap(cell -> single(cell).stream()).toList());
      }
    }
    return new Measures(types, cuts, bounds);
  }

  private static Optional<BigFraction> single(Cell cell) {
    return cell.between().isEmpty() && cell.value() instanceof Value.Amount(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  /// Two halves, cut where one input is widest for its range; none where no number lies between.
  /// They are cut at what the input is compared with, else at numbers of few digits, which a person
  /// may have measured.
  List<Measures> halves() {
    Optional<String> widest =
        bounds.keySet().stream()
            .filter(input -> !isPoint(input))
            .max(Comparator.comparing(this::share)); // the first of the widest
    return widest.map(this::halves).orElse(List.of());
  }

  /// A millionth of the range is a point to whoever measures.
  private boolean isPoint(String input) {
    return share(input).compareTo(BigFraction.of(1, 1_000_000)) < 0;
  }

  private BigFraction share(String input) {
    Type.Measure type = types.get(input);
    return width(bounds.get(input)).divide(type.high().subtract(type.low()));
  }

  private static BigFraction width(Bounds bounds) {
    return bounds.high().subtract(bounds.low());
  }

  private List<Measures> halves(String input) {
    Bounds whole = bounds.get(input);
    BigFraction cut = cut(input, whole);
    if (!types.get(input).whole()) {
      return List.of(
          with(input, new Bounds(whole.low(), cut)), with(input, new Bounds(cut, whole.high())));
    }
    BigFraction last = Bounds.rounded(cut.subtract(BigFraction.of(1, 4)), BigFraction.ONE);
    BigFraction end = last.compareTo(whole.high()) < 0 ? last : last.subtract(BigFraction.ONE);
    return List.of(
        with(input, new Bounds(whole.low(), end)),
        with(input, new Bounds(end.add(BigFraction.ONE), whole.high())));
  }

  private BigFraction cut(String input, Bounds whole) {
    List<BigFraction> within =
        cuts.getOrDefault(input, List.of()).stream()
            .filter(cut -> whole.low().compareTo(cut) < 0 && cut.compareTo(whole.high()) < 0)
            .toList();
    return within.isEmpty()
        ? Rounding.between(whole.low(), whole.high())
        : within.get(within.size() / 2);
  }

  Measures with(String input, Bounds within) {
    Map<String, Bounds> other = new LinkedHashMap<>(bounds);
    other.replace(input, within);
    return new Measures(types, cuts, other);
  }

  Measures at(String input, BigFraction number) {
    return with(input, Bounds.exactly(number));
  }
}
