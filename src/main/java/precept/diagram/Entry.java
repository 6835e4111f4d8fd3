package precept.diagram;

import java.util.function.Predicate;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Verdict;
import precept.model.Value;

/// What a row of a decision that collects adds for one patient.
///
/// @param truth whether it applies
/// @param answer what it then says
public record Entry(Belief truth, Belief answer) {
  static final Entry NONE = new Entry(Belief.known(Value.NO), Belief.known(Value.NO));

  public boolean applies() {
    return !truth.is(Verdict.NO);
  }

  boolean has(Predicate<Cause> cause) {
    return applies() && (truth.has(cause) || answer.has(cause));
  }
}
