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
/// @param said what is certain, and each side of a conflict
public record Collected(
    Set<String> certain, Set<String> said, Set<String> possible, Set<Cause> causes) {
  /// Stands in a set for what a silent rule might add; no member has this name.
  private static final String UNSAID = "";

  /// Stands for all members, where only asked is if there is any.
  private static final String SOMETHING = "something";

  public static final Collected NOTHING = new Collected(Set.of(), Set.of(), Set.of(), Set.of());

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
    return new Collected(
        truth.is(Verdict.YES) && items.size() == 1 ? union(certain, items) : certain,
        truth.disputedAtMost() && answer.disputedAtMost() ? union(said, items) : said,
        union(possible, more),
        Belief.union(causes, Belief.union(truth.causes(), answer.causes())));
  }

  /// No more than a test asks about: what it does not tell apart becomes the same.
  public Collected about(Test test) {
    return switch (test) {
      case Test.Includes(var how, var members) ->
          each(some -> kept(some, name -> name.equals(UNSAID) || members.contains(name)));
      case Test.Empty() -> each(some -> some.isEmpty() ? some : Set.of(SOMETHING));
      case Test.Anything() -> NOTHING;
      case Test.Admits admits -> this;
      case Test.OneOf oneOf -> this;
      case Test.Within within -> this;
    };
  }

  /// What hangs on a defect of the guideline's own text is no answer.
  public Belief belief(Type type) {
    boolean defective = causes.stream().anyMatch(Belief::isDefect);
    Belief collected = new Belief(Possible.sets(certain, said, possible), causes);
    return defective ? collected.hangingOn(causes, type) : collected;
  }

  private Collected each(UnaryOperator<Set<String>> part) {
    return new Collected(part.apply(certain), part.apply(said), part.apply(possible), causes);
  }

  private static Set<String> kept(Set<String> names, Predicate<String> which) {
    return names.stream().filter(which).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    if (some.containsAll(more)) {
      return some;
    }
    Set<String> union = new LinkedHashSet<>(some);
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
