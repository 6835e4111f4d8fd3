package precept.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.TestCase.RuleId;

/// The same answer by different rules: by which, depending on what is not known.
///
/// @param axes what the boxes' sides refer to
/// @param cases none where the rules are always the same
/// @param complete whether these are all cases
public record EitherWay(List<Axis> axes, List<Case> cases, boolean complete) {
  static final EitherWay NOTHING = new EitherWay(List.of(), List.of(), true);

  private static final int CASES = 4;

  /// @param when where the missing facts then stand
  /// @param rules those that then give the answer, in the decision itself and beneath it
  public record Case(Box when, List<RuleId> rules) {}

  /// @param rules what gives the answer, by completion
  static EitherWay of(
      Compiled compiled,
      Run run,
      String decision,
      Completions completions,
      Node<Optional<List<RuleId>>> rules) {
    Set<List<RuleId>> different = Completions.values(rules);
    List<Case> cases = new ArrayList<>();
    for (List<RuleId> some : different.size() > 1 ? different : Set.<List<RuleId>>of()) {
      if (cases.size() > CASES) {
        break;
      }
      Node<Boolean> where = compiled.nodes().map(rules, leaf -> leaf.equals(Optional.of(some)));
      boolean confirmed =
          completions
              .one(where)
              .map(patient -> Deciding.by(Evaluator.decide(run.guideline(), patient), decision))
              .filter(some::equals)
              .isPresent();
      if (confirmed) {
        completions
            .among(where)
            .cover(CASES + 1 - cases.size())
            .forEach(box -> cases.add(new Case(box, some)));
      } else if (!Standing.computes(compiled)) {
        throw new IllegalStateException("diagram and interpreter disagree by which rules: " + some);
      }
    }
    return new EitherWay(
        compiled.nodes().axes(), cases.stream().limit(CASES).toList(), cases.size() <= CASES);
  }
}
