package precept.belief;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// What a decision that collects says so far, row by row. Certain are the answers of rules that
/// match, possible those of rules that may.
///
/// @param sides of each conflict, of which one or the other applies
/// @param said what is certain, and each side of a conflict
public record Collected(
    Set<String> certain,
    Set<Set<String>> sides,
    Set<String> said,
    Set<String> possible,
    Set<Cause> causes) {
  /// Stands in a set for what a silent rule might add; no member has this name.
  private static final String UNSAID = "";

  /// Stands for all members, where only asked is if there is any.
  private static final String SOMETHING = "something";

  public static final Collected NOTHING =
      new Collected(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /// With one row more.
  ///
  /// @param truth whether it matches
  /// @param answer what it says by itself
  public Collected with(Belief truth, Belief answer) {
    if (truth.is(Verdict.NO)) {
      return this;
    }
    Set<String> items = names(answer.possible());
    Set<String> more = new LinkedHashSet<>(items);
    if (answer.possible().listed().contains(Value.Absence.UNSAID)) {
      more.add(UNSAID);
    }
    boolean one = truth.is(Verdict.YES) && items.equals(more); // of them, and nothing unsaid
    return new Collected(
        one && items.size() == 1 ? union(certain, items) : certain,
        one && items.size() > 1 ? union(sides, Set.of(items)) : sides,
        truth.disputedAtMost() && answer.disputedAtMost() ? union(said, items) : said,
        union(possible, more),
        Belief.union(causes, Belief.union(truth.causes(), answer.causes())));
  }

  /// No more than a test asks about: what it does not tell apart becomes the same.
  public Collected about(Test test) {
    return switch (test) {
      case Test.Includes(var how, var members) ->
          each(
              some -> kept(some, name -> name.equals(UNSAID) || members.contains(name)),
              some -> kept(some, members::containsAll));
      case Test.Empty() ->
          each(
              some -> some.isEmpty() ? some : Set.of(SOMETHING),
              some -> some.isEmpty() ? some : Set.of(Set.of(SOMETHING)));
      case Test.Anything() -> NOTHING;
      case Test.Admits admits -> this;
      case Test.OneOf oneOf -> this;
      case Test.Within within -> this;
    };
  }

  /// What hangs on a defect of the guideline's own text is no answer.
  public Belief belief(Type type) {
    boolean defective = causes.stream().anyMatch(Belief::isDefect);
    Belief collected = new Belief(Possible.sets(certain, sides, said, possible), causes);
    return defective ? collected.hangingOn(causes, type) : collected;
  }

  private Collected each(UnaryOperator<Set<String>> part, UnaryOperator<Set<Set<String>>> ofSides) {
    return new Collected(
        part.apply(certain), ofSides.apply(sides), part.apply(said), part.apply(possible), causes);
  }

  private static <T> Set<T> kept(Set<T> names, Predicate<T> which) {
    return names.stream().filter(which).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> more) {
    if (some.containsAll(more)) {
      return some;
    }
    Set<T> union = new LinkedHashSet<>(some);
    union.addAll(more);
    return union;
  }

  private static Set<String> names(Possible possible) {
    return possible.listed().stream()
        .filter(Value.Choice.class::isInstance)
        .map(value -> ((Value.Choice) value).name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
