package precept.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.diagram.Entry;
import precept.model.Decision;
import precept.model.Decision.Answer;
import precept.model.Guideline;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;

/// Whether one thing is on a list, as far as rows were looked at.
///
/// @param listed whether some row certainly says it, and it alone
/// @param sides what stands beside it in each row that says several things
/// @param causes why it is not certain where rows may say it
record Listing(boolean listed, Set<Set<Value>> sides, Set<Cause> causes) {
  static final Listing NOTHING = new Listing(false, Set.of(), Set.of());

  /// Whether a row may say it, for some patient.
  static boolean mayBe(Subject subject, Decision.Row row, Guideline guideline) {
    return switch (row.answer()) {
      case Answer.Gives(var value) -> isIt(subject, value);
      case Answer.Silent silent -> subject.isSilence();
      case Answer.Conflict(var values) -> values.stream().anyMatch(value -> isIt(subject, value));
      case Answer.As(var other) ->
          subject.isSilence()
              || guideline.definition(other).type().named().stream()
                  .anyMatch(option -> isIt(subject, new Value.Choice(option.name())));
      case Answer.Computes computes -> false;
    };
  }

  /// Whether a row says it, for certain or perhaps. What hangs on a defect may be anything.
  static boolean says(Subject subject, Entry row) {
    Set<Value> said = row.answer().possible().listed();
    boolean unsaid = said.contains(Value.Absence.UNSAID);
    return row.applies()
        && (isDefective(row)
            || (subject.isSilence()
                ? unsaid
                : !unsaid && said.stream().anyMatch(value -> isIt(subject, value))));
  }

  private static boolean isDefective(Entry row) {
    return row.truth().has(Belief::isDefect) || row.answer().has(Belief::isDefect);
  }

  /// With one row more.
  Listing with(Subject subject, Entry row) {
    if (!says(subject, row)) {
      return this;
    }
    Set<Value> said = row.answer().possible().listed();
    boolean surely = row.truth().is(Verdict.YES) && !isDefective(row);
    if (surely && (subject.isSilence() || said.size() == 1)) {
      return new Listing(true, sides, causes);
    }
    Set<Set<Value>> beside = new LinkedHashSet<>(sides);
    if (surely) {
      beside.add(said);
    }
    return new Listing(
        listed,
        beside,
        Belief.union(causes, Belief.union(row.truth().causes(), row.answer().causes())));
  }

  private static boolean isIt(Subject subject, Value value) {
    return value instanceof Value.Choice(var name)
        && subject.item().filter(name::equals).isPresent();
  }

  /// What is certain is told, whatever else may say it as well, unless the text is not in order.
  ///
  /// @param rules those that say it
  Told told(List<RuleId> rules) {
    return listed && causes.stream().noneMatch(Belief::isDefect)
        ? Told.of(Belief.known(Value.YES), rules)
        : Told.of(
            new Belief(causes.isEmpty() ? Possible.only(Value.NO) : disputed(), causes), rules);
  }

  /// Of one conflict its sides; of several, each with its own.
  private Possible disputed() {
    Set<Value> all = new LinkedHashSet<>();
    sides.forEach(all::addAll);
    return sides.isEmpty()
        ? Possible.anyOf(new Type.YesNo())
        : new Possible(
            all,
            sides.size() == 1
                ? Optional.empty()
                : Optional.of(
                    new Possible.Extent.Sets(
                        Set.of(),
                        sides.stream().map(Listing::names).collect(Collectors.toSet()),
                        Set.of(),
                        names(all))));
  }

  private static Set<String> names(Set<Value> values) {
    return values.stream()
        .filter(Value.Choice.class::isInstance)
        .map(value -> ((Value.Choice) value).name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
