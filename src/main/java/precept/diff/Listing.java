package precept.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
/// @param sides what stands beside it where rows say several things
/// @param causes why it is not certain where rows may say it
/// @param rules those rows
record Listing(boolean listed, Set<Value> sides, Set<Cause> causes, List<RuleId> rules) {
  static final Listing NOTHING = new Listing(false, Set.of(), Set.of(), List.of());

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

  /// With one row more.
  Listing with(Subject subject, RuleId rule, Entry row) {
    Set<Value> said = row.answer().possible().listed();
    boolean unsaid = said.contains(Value.Absence.UNSAID);
    boolean says =
        row.applies()
            && (subject.isSilence()
                ? unsaid
                : !unsaid && said.stream().anyMatch(value -> isIt(subject, value)));
    if (!says) {
      return this;
    }
    List<RuleId> more = new ArrayList<>(rules);
    more.add(rule);
    boolean surely = row.truth().is(Verdict.YES);
    if (surely && (subject.isSilence() || said.size() == 1)) {
      return new Listing(true, sides, causes, more);
    }
    Set<Value> beside = new LinkedHashSet<>(sides);
    if (surely) {
      beside.addAll(said);
    }
    return new Listing(
        listed,
        beside,
        Belief.union(causes, Belief.union(row.truth().causes(), row.answer().causes())),
        more);
  }

  private static boolean isIt(Subject subject, Value value) {
    return value instanceof Value.Choice(var name)
        && subject.item().filter(name::equals).isPresent();
  }

  /// What is certain is told, whatever else may say it as well.
  Told told() {
    return listed
        ? Told.of(Belief.known(Value.YES), rules)
        : Told.of(
            new Belief(
                causes.isEmpty()
                    ? Possible.only(Value.NO)
                    : sides.isEmpty()
                        ? Possible.anyOf(new Type.YesNo())
                        : new Possible(sides, Optional.empty()),
                causes),
            rules);
  }
}
