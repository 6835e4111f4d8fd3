package precept.belief;

import java.util.List;
import precept.model.TestCase.RuleId;

/// What keeps several values possible.
public sealed interface Cause {

  /// An input that is not known.
  record Missing(String input) implements Cause {}

  /// The source is silent, as that rule says.
  record Silence(RuleId rule) implements Cause {}

  /// The source contradicts itself, as that rule says.
  record Contradiction(RuleId rule) implements Cause {}

  /// No rule of the decision answers, or no cell of a score's item, `score.item`: a hole in the
  /// guideline's own text.
  record Gap(String decision) implements Cause {}

  /// Several rules of a `unique` table answer, or several cells of a score's item hold: a mistake
  /// in the guideline's own text.
  record Overlap(String decision, List<String> rules) implements Cause {}

  /// A computed number lies too close to the middle between two steps to be rounded to one of them.
  record Tie() implements Cause {}
}
