package precept.belief;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// What is known of a value: those still possible, and what keeps them apart.
///
///     possible has one value   =>   causes is empty
///
/// A belief never leaves out a value that some completion of the missing facts, or some reading of the source, gives.
public record Belief(Possible possible, Set<Cause> causes) {

  public Belief {
    causes = possible.isSingle() ? Set.of() : SmallSet.of(causes);
  }

  private static final Belief YES = new Belief(Possible.only(Value.YES), Set.of());
  private static final Belief NO = new Belief(Possible.only(Value.NO), Set.of());

  public static Belief known(Value value) {
    return value.equals(Value.YES)
        ? YES
        : value.equals(Value.NO) ? NO : new Belief(Possible.only(value), Set.of());
  }

  public static Belief because(Possible possible, Cause cause) {
    return new Belief(possible, Set.of(cause));
  }

  public Verdict verdict() {
    return possible.isSingle()
        ? Verdict.of(possible.listed().iterator().next().equals(Value.YES))
        : Verdict.OPEN;
  }

  public boolean is(Verdict verdict) {
    return verdict() == verdict;
  }

  public Belief not() {
    return switch (verdict()) {
      case YES -> NO;
      case NO -> YES;
      case OPEN -> this;
    };
  }

  /// A decision's admission is tested as such; anything else by the values that are possible. What
  /// hangs on a defect passes no test.
  public Belief test(Test test) {
    Verdict verdict =
        has(Belief::isDefect) && !(test instanceof Test.Anything)
            ? Verdict.OPEN
            : test instanceof Test.Admits(var conflict)
                ? admits(conflict)
                : Tests.passes(possible, test);
    return switch (verdict) {
      case YES -> YES;
      case NO -> NO;
      case OPEN -> open(openedBy(test));
    };
  }

  /// What keeps a test open. Whether a list has what one side of a conflict adds is not kept open
  /// by what the source leaves unsaid besides.
  private Set<Cause> openedBy(Test test) {
    return !(test instanceof Test.Admits) && Tests.passes(possible.said(), test) != Verdict.OPEN
        ? causes.stream()
            .filter(cause -> !(cause instanceof Cause.Silence))
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : causes;
  }

  private Verdict admits(boolean conflict) {
    boolean silent = has(Cause.Silence.class::isInstance);
    boolean some = conflict ? has(Cause.Contradiction.class::isInstance) && !silent : silent;
    boolean unsettled = has(Predicate.not(Belief::isAdmission));
    boolean mayBecome = conflict ? has(Cause.Contradiction.class::isInstance) : silent;
    return unsettled ? Verdict.of(false, mayBecome) : Verdict.of(some);
  }

  /// One of several beliefs, which one depending on `causes`. Where all say the same, it no longer
  /// matters which.
  public static Belief oneOf(List<Belief> candidates, Set<Cause> causes) {
    if (candidates.size() == 1 && causes.isEmpty()) {
      return candidates.getFirst();
    }
    Possible union = candidates.stream().map(Belief::possible).reduce(Possible::or).orElseThrow();
    Set<Cause> own = causes(candidates);
    return new Belief(union, agree(candidates) ? own : union(causes, own));
  }

  private static boolean agree(List<Belief> candidates) {
    return candidates.stream().map(Belief::admission).distinct().count() == 1
        && candidates.stream().noneMatch(Belief::awaitsFacts)
        && candidates.stream().map(Belief::possible).distinct().count() == 1;
  }

  /// With the number that a formula comes to in its place.
  public Belief reckoned(Value.Formula formula, Value number) {
    return new Belief(possible.with(formula, number), causes);
  }

  /// With what is known of the number that a formula stands for.
  public Belief with(Value.Formula formula, Belief number) {
    return new Belief(
        possible.without(formula).or(number.possible().numbers()), union(causes, number.causes()));
  }

  /// Whether the source's silence is among the causes; absent where the source admits nothing.
  private Optional<Boolean> admission() {
    return has(Belief::isAdmission)
        ? Optional.of(has(Cause.Silence.class::isInstance))
        : Optional.empty();
  }

  /// What it comes to, whichever rules say so: silence is silence, whatever might have been said.
  public Object meaning() {
    return has(Belief::isDefect)
        ? Cause.Gap.class
        : has(Cause.Silence.class::isInstance)
            ? Cause.Silence.class
            : List.of(possible, has(Cause.Contradiction.class::isInstance));
  }

  public boolean awaitsFacts() {
    return has(Cause.Missing.class::isInstance);
  }

  /// Whether nothing but conflicts of the source keeps it open.
  public boolean disputedAtMost() {
    return causes.stream().allMatch(Cause.Contradiction.class::isInstance);
  }

  public boolean has(Predicate<Cause> kind) {
    for (Cause cause : causes) {
      if (kind.test(cause)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the guideline's own text is not in order.
  public static boolean isDefect(Cause cause) {
    return cause instanceof Cause.Gap
        || cause instanceof Cause.Overlap
        || cause instanceof Cause.Tie;
  }

  /// The same, kept open by what it hangs on: defects of the guideline's own text, and the facts
  /// that decide whether they show.
  Belief hangingOn(Set<Cause> more, Type type) {
    return more.isEmpty()
        ? this
        : new Belief(possible.or(Possible.unsaid(type)), union(causes, more));
  }

  /// Whether it is the source, or the guideline's own text, and no fact that is missing.
  public static boolean isOfTheText(Cause cause) {
    return !(cause instanceof Cause.Missing);
  }

  public static boolean isAdmission(Cause cause) {
    return cause instanceof Cause.Silence || cause instanceof Cause.Contradiction;
  }

  public static Set<Cause> causes(List<Belief> beliefs) {
    Set<Cause> causes = new LinkedHashSet<>();
    for (Belief belief : beliefs) {
      causes.addAll(belief.causes);
    }
    return causes;
  }

  public static Set<Cause> union(Set<Cause> first, Set<Cause> second) {
    Set<Cause> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return union;
  }

  public static Belief open(Set<Cause> causes) {
    return new Belief(Possible.EITHER, causes);
  }
}
