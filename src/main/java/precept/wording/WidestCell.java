package precept.wording;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.model.Interval;
import precept.model.Interval.End;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// The widest cell that holds a value and passes nobody who passes one of some tests.
final class WidestCell {
  private WidestCell() {}

  /// Absent where no cell says so.
  static Optional<String> of(Type type, Value value, List<Test> avoided) {
    if (avoided.isEmpty()) {
      return Optional.of("-");
    }
    return switch (value) {
      case Value.Absence absence -> Optional.empty();
      case Value.Formula formula -> Optional.empty();
      case Value.Truth truth -> Optional.of(among(value, List.of(Value.YES, Value.NO), avoided));
      case Value.Choice(var name) ->
          type instanceof Type.Measure
              ? Optional.of(name)
              : Optional.of(
                  among(
                      value,
                      type.named().stream()
                          .<Value>map(option -> new Value.Choice(option.name()))
                          .toList(),
                      avoided));
      case Value.Members(var members) -> including(type, members, avoided);
      case Value.Amount amount ->
          type instanceof Type.Measure measure
              ? interval(around(amount, avoided), measure)
              : Optional.empty();
    };
  }

  /// Two values in a cell would pass whoever is told both: beside a row for the conflict it has
  /// one.
  private static String among(Value own, List<Value> all, List<Test> avoided) {
    boolean admits = avoided.stream().anyMatch(test -> test instanceof Test.Admits);
    return (admits ? List.of(own) : all)
        .stream()
            .filter(value -> passesNone(value, avoided))
            .map(value ->
                value instanceof Value.Choice(var name)
                    ? name
                    : value.equals(Value.YES) ? "yes" : "no")
            .collect(Collectors.joining(", "));
  }

  private static boolean passesNone(Value value, List<Test> avoided) {
    return avoided.stream().allMatch(test -> Belief.known(value).test(test).is(Verdict.NO));
  }

  /// Either none of what is to be kept out, or some of what must be there; of both at once, no cell
  /// speaks.
  private static Optional<String> including(Type type, Set<String> members, List<Test> avoided) {
    List<String> all = type.named().stream().map(Option::name).toList();
    Set<String> out = new LinkedHashSet<>();
    Set<String> in = new LinkedHashSet<>(members.isEmpty() ? Set.of() : all);
    boolean some = false;
    for (Test test : avoided) {
      switch (test) {
        case Test.Includes(var how, var names) -> {
          switch (how) {
            case ANY -> all.stream().filter(names::contains).forEach(out::add);
            case ALL ->
                all.stream()
                    .filter(name -> names.contains(name) && !members.contains(name))
                    .findFirst()
                    .ifPresent(out::add);
            case NONE -> {
              in.retainAll(names);
              some = true;
            }
          }
        }
        case Test.Empty() -> some = true;
        case Test.Anything() -> {}
        case Test.OneOf oneOf -> {}
        case Test.Within within -> {}
        case Test.Admits admits -> {}
      }
    }
    if (!some && !out.isEmpty()) {
      return Optional.of(
          "includes none of " + String.join(", ", all.stream().filter(out::contains).toList()));
    }
    if (some && out.isEmpty() && in.stream().anyMatch(members::contains)) {
      return Optional.of(
          "includes any of " + String.join(", ", all.stream().filter(in::contains).toList()));
    }
    return members.isEmpty() ? Optional.of("empty") : Optional.empty();
  }

  /// The numbers around one, up to those that pass a test.
  private static Interval around(Value.Amount amount, List<Test> avoided) {
    Interval free = new Interval(Optional.empty(), Optional.empty());
    for (Test test : avoided) {
      if (test instanceof Test.Within(var interval, var inside)) {
        free =
            !inside
                ? within(free, interval)
                : interval.isAbove(amount.number())
                    ? within(
                        free,
                        new Interval(Optional.empty(), interval.low().map(WidestCell::turned)))
                    : within(
                        free,
                        new Interval(interval.high().map(WidestCell::turned), Optional.empty()));
      }
    }
    return free;
  }

  private static End turned(End end) {
    return new End(end.number(), !end.closed());
  }

  private static Interval within(Interval one, Interval other) {
    Comparator<End> byNumber = Comparator.comparing(End::number);
    return new Interval(
        Stream.of(one.low(), other.low())
            .flatMap(Optional::stream)
            .max(byNumber.thenComparing(end -> !end.closed())),
        Stream.of(one.high(), other.high())
            .flatMap(Optional::stream)
            .min(byNumber.thenComparing(End::closed)));
  }

  /// An end that is the range's own needs no bound. A decimal that does not end cannot be written.
  static Optional<String> interval(Interval interval, Type.Measure type) {
    Optional<End> low =
        interval.low().filter(end -> !end.closed() || end.number().compareTo(type.low()) > 0);
    Optional<End> high =
        interval.high().filter(end -> !end.closed() || end.number().compareTo(type.high()) < 0);
    if (Stream.of(low, high)
        .flatMap(Optional::stream)
        .anyMatch(end -> Numerals.text(end.number()).contains("/"))) {
      return Optional.empty();
    }
    if (low.isPresent() && high.isPresent()) {
      return IntervalWords.cell(new Interval(low, high), type);
    }
    return low.map(end -> (end.closed() ? ">= " : "> ") + Numerals.text(end.number(), type.unit()))
        .or(() ->
            high.map(
                end -> (end.closed() ? "<= " : "< ") + Numerals.text(end.number(), type.unit())))
        .or(() -> Optional.of(Numerals.text(type)));
  }
}
