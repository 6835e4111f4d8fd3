package precept.belief;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import precept.belief.Possible.Extent;
import precept.model.Bounds;
import precept.model.Test;
import precept.model.Value;

/// Tests held against values, and against extents of values.
final class Tests {
  private Tests() {}

  /// Whether all, none or some of the values pass. What is left unsaid neither passes nor fails,
  /// nor does a number that is known by its formula reach a threshold.
  static Verdict passes(Possible possible, Test test) {
    for (Value value : possible.listed()) {
      if (leavesOpen(value, test)) {
        return Verdict.OPEN;
      }
    }
    if (possible.isSingle()) { // as nearly everywhere
      return Verdict.of(passes(possible.listed().iterator().next(), test));
    }
    Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
    possible.listed().forEach(value -> seen.add(Verdict.of(passes(value, test))));
    possible.extent().ifPresent(extent -> seen.add(passes(extent, test)));
    return seen.size() == 1 ? seen.iterator().next() : Verdict.OPEN;
  }

  private static boolean leavesOpen(Value value, Test test) {
    return value == Value.Absence.UNSAID
        ? !(test instanceof Test.Anything)
        : value instanceof Value.Formula && test instanceof Test.Within;
  }

  /// A value that is not applicable passes `Anything` only; so does a value of another kind than
  /// the test's.
  private static boolean passes(Value value, Test test) {
    boolean applies = value != Value.Absence.NOT_APPLICABLE;
    return switch (test) {
      case Test.Anything() -> true;
      case Test.OneOf(var values, var among) -> applies && values.contains(value) == among;
      case Test.Within(var interval, var inside) ->
          value instanceof Value.Amount(var number) && interval.contains(number) == inside;
      case Test.Includes includes ->
          value instanceof Value.Members(var names) && includes(names, includes);
      case Test.Empty() -> value instanceof Value.Members(var names) && names.isEmpty();
      case Test.Admits admits -> false;
    };
  }

  private static Verdict passes(Extent extent, Test test) {
    return switch (extent) {
      case Extent.Numbers(var bounds) -> passes(bounds, test);
      case Extent.Sets sets -> passes(sets, test);
    };
  }

  private static Verdict passes(Bounds bounds, Test test) {
    return switch (test) {
      case Test.Anything() -> Verdict.YES;
      case Test.Within(var interval, var inside) -> {
        boolean all = interval.contains(bounds.low()) && interval.contains(bounds.high());
        boolean some = interval.meets(bounds.low(), bounds.high());
        yield inside ? Verdict.of(all, some) : Verdict.of(!some, !all);
      }
      case Test.OneOf(var values, var among) -> among ? amongNumbers(bounds, values) : Verdict.YES;
      case Test.Includes includes -> Verdict.NO;
      case Test.Empty() -> Verdict.NO;
      case Test.Admits admits -> Verdict.NO;
    };
  }

  private static Verdict amongNumbers(Bounds bounds, Set<Value> values) {
    Predicate<Value> possible =
        value -> value instanceof Value.Amount(var number) && bounds.contains(number);
    return Verdict.of(false, values.stream().anyMatch(possible));
  }

  private static Verdict passes(Extent.Sets sets, Test test) {
    return switch (test) {
      case Test.Anything() -> Verdict.YES;
      case Test.Includes(var how, var names) ->
          switch (how) {
            case ANY ->
                Verdict.of(hasOneOf(sets, names), !Collections.disjoint(sets.possible(), names));
            case ALL ->
                Verdict.of(sets.certain().containsAll(names), sets.possible().containsAll(names));
            case NONE ->
                Verdict.of(Collections.disjoint(sets.possible(), names), !hasOneOf(sets, names));
          };
      case Test.Empty() ->
          Verdict.of(sets.possible().isEmpty(), sets.certain().isEmpty() && sets.sides().isEmpty());
      case Test.OneOf oneOf -> Verdict.NO;
      case Test.Within within -> Verdict.NO;
      case Test.Admits admits -> Verdict.NO;
    };
  }

  /// Whether one of these is in each of the sets: for certain, or as one side of a conflict or the
  /// other.
  private static boolean hasOneOf(Extent.Sets sets, Set<String> names) {
    return !Collections.disjoint(sets.certain(), names)
        || sets.sides().stream().anyMatch(names::containsAll);
  }

  private static boolean includes(Set<String> members, Test.Includes test) {
    return switch (test.how()) {
      case ANY -> !Collections.disjoint(members, test.names());
      case ALL -> members.containsAll(test.names());
      case NONE -> Collections.disjoint(members, test.names());
    };
  }
}
