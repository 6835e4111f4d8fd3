package precept.belief;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.model.Bounds;
import precept.model.Option;
import precept.model.Type;
import precept.model.Value;

/// The values that something may have: some listed one by one, and perhaps a whole extent of
/// numbers or of sets. An extent of one value is listed instead, so that equal sets of values are
/// equal records.
public record Possible(Set<Value> listed, Optional<Extent> extent) {

  /// More values than are worth listing.
  public sealed interface Extent {
    record Numbers(Bounds bounds) implements Extent {}

    /// All sets that include `certain`, have a member of each of `sides`, and lie within
    /// `possible`.
    ///
    /// @param sides of each conflict, of which one or the other is in it
    /// @param said what the source says: what is certain, and each side of a conflict
    record Sets(Set<String> certain, Set<Set<String>> sides, Set<String> said, Set<String> possible)
        implements Extent {}
  }

  public Possible {
    listed = SmallSet.of(listed);
  }

  /// No value that could be named.
  public static final Possible NOTHING = new Possible(Set.of(), Optional.empty());

  /// Yes or no.
  static final Possible EITHER =
      new Possible(new LinkedHashSet<>(List.of(Value.YES, Value.NO)), Optional.empty());

  public static Possible only(Value value) {
    return new Possible(Set.of(value), Optional.empty());
  }

  public static Possible numbers(Bounds bounds) {
    return bounds.isExact()
        ? only(new Value.Amount(bounds.low()))
        : new Possible(Set.of(), Optional.of(new Extent.Numbers(bounds)));
  }

  public static Possible sets(Set<String> certain, Set<String> possible) {
    return sets(certain, Set.of(), certain, possible);
  }

  static Possible sets(
      Set<String> certain, Set<Set<String>> sides, Set<String> said, Set<String> possible) {
    return certain.equals(possible)
        ? only(new Value.Members(certain))
        : new Possible(Set.of(), Optional.of(new Extent.Sets(certain, sides, said, possible)));
  }

  /// Anything that a decision might say, which is never known to be only one thing.
  public static Possible unsaid(Type type) {
    return anyOf(type).or(only(Value.Absence.UNSAID));
  }

  public static Possible anyOf(Type type) {
    Set<Value> names = new LinkedHashSet<>();
    type.named().forEach(option -> names.add(new Value.Choice(option.name())));
    return switch (type) {
      case Type.YesNo() -> EITHER;
      case Type.OneOf one -> new Possible(names, Optional.empty());
      case Type.AnyOf any ->
          sets(
              Set.of(),
              any.options().stream()
                  .map(Option::name)
                  .collect(Collectors.toCollection(LinkedHashSet::new)));
      case Type.Measure measure ->
          numbers(measure.bounds()).or(new Possible(names, Optional.empty()));
    };
  }

  public Possible or(Possible other) {
    Set<Value> union = new LinkedHashSet<>(listed);
    union.addAll(other.listed);
    Optional<Extent> either = extent.isPresent() ? extent : other.extent;
    return either.isEmpty() || equals(other)
        ? new Possible(union, either)
        : switch (either.get()) {
          case Extent.Numbers(var start) ->
              spanned(union, start.hull(other.bounds().orElse(start)).hull(bounds().orElse(start)));
          case Extent.Sets sets ->
              spanned(union, sets, extent.equals(either) ? other.extent : Optional.empty());
        };
  }

  private static Possible spanned(Set<Value> union, Bounds bounds) {
    union.removeIf(Value.Amount.class::isInstance);
    return new Possible(union, Optional.of(new Extent.Numbers(bounds)));
  }

  private static Possible spanned(Set<Value> union, Extent.Sets sets, Optional<Extent> second) {
    Set<String> certain = new LinkedHashSet<>(sets.certain());
    Set<String> said = new LinkedHashSet<>(sets.said());
    Set<String> possible = new LinkedHashSet<>(sets.possible());
    second
        .map(Extent.Sets.class::cast)
        .ifPresent(more -> {
          certain.retainAll(more.certain());
          said.retainAll(more.said());
          possible.addAll(more.possible());
        });
    for (Value value : union) {
      if (value instanceof Value.Members(var names)) {
        certain.retainAll(names);
        said.retainAll(names);
        possible.addAll(names);
      }
    }
    union.removeIf(Value.Members.class::isInstance);
    return new Possible(union, Optional.of(new Extent.Sets(certain, Set.of(), said, possible)));
  }

  /// Of a set that is open in part, that which the source says is taken for certain.
  public Possible said() {
    return extent.orElse(null)
            instanceof Extent.Sets(var certain, var sides, var said, var possible)
        ? sets(said, possible)
        : this;
  }

  /// The values listed that a person can name.
  public List<Value> named() {
    return listed.stream().filter(value -> value != Value.Absence.UNSAID).toList();
  }

  boolean isSingle() {
    return extent.isEmpty() && listed.size() == 1;
  }

  /// The one value, if there is no other.
  public Optional<Value> single() {
    return isSingle() ? Optional.of(listed.iterator().next()) : Optional.empty();
  }

  /// Bounds of all numbers among the values.
  public Optional<Bounds> bounds() {
    Optional<Bounds> numbers =
        listed.stream()
            .filter(Value.Amount.class::isInstance)
            .map(value -> Bounds.exactly(((Value.Amount) value).number()))
            .reduce(Bounds::hull);
    return extent
        .filter(Extent.Numbers.class::isInstance)
        .map(found -> ((Extent.Numbers) found).bounds())
        .map(found -> numbers.map(found::hull).orElse(found))
        .or(() -> numbers);
  }

  /// The values that are no numbers.
  Possible besides() {
    return new Possible(
        listed.stream()
            .filter(value -> !isNumber(value))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        Optional.empty());
  }

  public boolean mayBeNoNumber() {
    return !besides().listed().isEmpty();
  }

  /// The values that are numbers, or left unsaid.
  Possible numbers() {
    return new Possible(
        listed.stream()
            .filter(value -> isNumber(value) || value == Value.Absence.UNSAID)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        extent);
  }

  boolean mayBeNumber() {
    return listed.stream().anyMatch(Possible::isNumber)
        || extent.filter(Extent.Numbers.class::isInstance).isPresent();
  }

  private static boolean isNumber(Value value) {
    return value instanceof Value.Amount || value instanceof Value.Formula;
  }

  /// Whether it is known by its formula what a number may be.
  public boolean isFormula() {
    for (Value value : listed) {
      if (value instanceof Value.Formula) {
        return true;
      }
    }
    return false;
  }

  /// The formulas by which numbers are known; none where the source may leave the number unsaid.
  public Stream<Value.Formula> formulas() {
    return listed.contains(Value.Absence.UNSAID) ? Stream.empty() : allFormulas();
  }

  /// The same, with those that stand for a number that is left open.
  public Stream<Value.Formula> allFormulas() {
    return listed.stream().filter(Value.Formula.class::isInstance).map(Value.Formula.class::cast);
  }

  Possible without(Value.Formula formula) {
    Set<Value> others = new LinkedHashSet<>(listed);
    others.remove(formula);
    return new Possible(others, extent);
  }

  /// With what a formula comes to in its place.
  Possible with(Value.Formula formula, Value number) {
    return new Possible(
        listed.stream()
            .map(value -> value.equals(formula) ? number : value)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        extent);
  }
}
