package precept.cases;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Guideline;
import precept.model.TestCase;
import precept.model.TestCase.Expectation;

/// Test cases, run.
public final class Cases {
  private Cases() {}

  /// @param refined makes the outcomes of a run exact
  public static List<CaseResult> run(
      Guideline guideline, List<TestCase> cases, UnaryOperator<Run> refined) {
    return cases.stream().map(some -> run(guideline, some, refined)).toList();
  }

  private static CaseResult run(
      Guideline guideline, TestCase testCase, UnaryOperator<Run> refined) {
    Run run = refined.apply(Evaluator.decide(guideline, testCase.patient()));
    return new CaseResult(
        testCase,
        run,
        testCase.expectations().stream().filter(expected -> !meets(run, expected)).toList(),
        List.copyOf(run.fired()));
  }

  private static boolean meets(Run run, Expectation expected) {
    return switch (expected) {
      case Expectation.Gives(var name, var value, var at) ->
          run.outcome(name) instanceof Outcome.Decided decided && decided.value().equals(value);
      case Expectation.Silent(var name, var at) -> run.outcome(name) instanceof Outcome.Silent;
      case Expectation.Conflict(var name, var values, var at) ->
          run.outcome(name) instanceof Outcome.Conflict conflict
              && conflict.values().equals(values);
      case Expectation.Needs(var name, var facts, var at) ->
          run.outcome(name) instanceof Outcome.Needs needs
              && new HashSet<>(needs.facts()).equals(facts);
      case Expectation.OutOfScope(var name, var at) ->
          run.outcome(name) instanceof Outcome.OutOfScope;
      case Expectation.Shares(var name, var direction, var at) ->
          run.outcome(name) instanceof Outcome.Needs needs
              && needs.shared().equals(Optional.of(direction));
      case Expectation.Applies(var name, var items, var at) ->
          run.outcome(name) instanceof Outcome.Collected collected
              && names(collected.certain()).equals(items);
      case Expectation.Possible(var name, var items, var at) ->
          run.outcome(name) instanceof Outcome.Collected collected
              && names(collected.possible()).equals(items);
      case Expectation.InEveryCase(var name, var values, var at) ->
          run.outcome(name) instanceof Outcome.Needs needs
              && needs.certain().stream()
                  .map(Outcome.Order::value)
                  .collect(Collectors.toSet())
                  .equals(values);
      case Expectation.Because(var rule, var at) -> run.fired().contains(rule);
    };
  }

  private static Set<String> names(List<Outcome.Item> items) {
    return items.stream()
        .map(Outcome.Item::words)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
