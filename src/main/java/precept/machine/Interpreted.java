package precept.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Refusal;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.TestCase.RuleId;

/// The same by the interpreter, made exact: slower, and of everybody.
record Interpreted(Guideline guideline, UnaryOperator<Run> exactly) {

  Reply of(Facts facts) {
    Optional<Refusal> refusal = Refusal.of(guideline, facts, exactly);
    if (refusal.isPresent()) {
      return new Reply.Refused(refusal.get());
    }
    Run run = exactly.apply(Evaluator.decide(guideline, new Patient(facts.standing())));
    Map<String, Result> results = new LinkedHashMap<>();
    guideline.answers().forEach(answer -> results.put(answer, result(run, answer)));
    return new Reply.Results(results);
  }

  private static Result result(Run run, String answer) {
    Outcome outcome = run.outcome(answer);
    List<RuleId> rules =
        outcome instanceof Outcome.Collected collected
            ? collected.certain().stream()
                .flatMap(item -> item.rules().stream())
                .flatMap(rule -> with(run, answer, rule))
                .toList()
            : run.deciding(answer);
    return Result.of(outcome, rules.stream().distinct().toList());
  }

  /// A rule of a list, and those of the decision that it hands on to.
  private static Stream<RuleId> with(Run run, String list, RuleId rule) {
    Decision decision = (Decision) run.guideline().definition(list);
    return Stream.concat(
        Stream.of(rule),
        decision.rows().stream()
            .filter(row -> decision.rule(row).equals(rule))
            .flatMap(row -> Ruled.other(row).stream())
            .flatMap(other -> run.deciding(other).stream()));
  }
}
