package precept.machine;

import java.util.Collection;
import java.util.List;
import precept.eval.Outcome;
import precept.model.TestCase.RuleId;

/// What one answer comes to.
///
/// @param rules that decided it, from the answer itself down through `as`; where facts are missing,
///   those by which some completion comes to it; of a list those of what applies certainly
public record Result(Outcome outcome, List<RuleId> rules) {
  public Result {
    rules = List.copyOf(rules);
  }

  /// Without rules where none decided it.
  static Result of(Outcome outcome, Collection<RuleId> rules) {
    return new Result(outcome, isDecided(outcome) ? List.copyOf(rules) : List.of());
  }

  private static boolean isDecided(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided decided -> true;
      case Outcome.Silent silent -> true;
      case Outcome.Conflict conflict -> true;
      case Outcome.Collected collected -> true;
      case Outcome.Needs needs -> false;
      case Outcome.OutOfScope outside -> false;
      case Outcome.Defective defective -> false;
    };
  }
}
