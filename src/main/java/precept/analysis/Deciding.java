package precept.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.diagram.Answer;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.References;
import precept.model.Test;
import precept.model.TestCase.RuleId;

/// By which rules a decision is answered: its own, those of the decisions that their cells test,
/// and those of the decisions that they hand on to. Of a decision that collects, none: there each
/// item names its own.
final class Deciding {
  private final Compiled compiled;
  private final Nodes nodes;
  private final Completions completions;
  private final Map<Decision, Node<Optional<List<RuleId>>>> known = new HashMap<>();

  Deciding(Compiled compiled, Completions completions) {
    this.compiled = compiled;
    this.nodes = compiled.nodes();
    this.completions = completions;
  }

  /// Of each completion.
  Node<Optional<List<RuleId>>> of(Decision decision) {
    Node<Optional<List<RuleId>>> rules = known.get(decision);
    if (rules == null) {
      rules = made(decision);
      known.put(decision, rules);
    }
    return rules;
  }

  private Node<Optional<List<RuleId>>> made(Decision decision) {
    Node<Optional<Answer>> answer = completions.of(compiled.answer(decision.name()));
    Node<Optional<List<RuleId>>> all = nodes.map(answer, leaf -> leaf.map(some -> List.of()));
    for (int row : matching(answer)) {
      List<RuleId> rule = List.of(rule(decision, row));
      Node<Optional<List<RuleId>>> here =
          nodes.map(
              answer,
              leaf -> leaf.map(some -> some.matching().contains(row) ? rule : List.<RuleId>of()));
      for (Decision beneath : beneath(compiled.guideline(), decision, row)) {
        here =
            nodes.combine(
                here,
                of(beneath),
                Deciding::joined,
                rules ->
                    rules.filter(some -> !some.isEmpty()).isEmpty()
                        ? Optional.of(rules)
                        : Optional.empty());
      }
      all = nodes.combine(all, here, Deciding::joined);
    }
    return all;
  }

  private static Optional<List<RuleId>> joined(
      Optional<List<RuleId>> rules, Optional<List<RuleId>> more) {
    return rules.map(
        some -> Stream.concat(some.stream(), more.stream().flatMap(List::stream)).toList());
  }

  /// Of one patient.
  static List<RuleId> by(Run run, String name) {
    List<RuleId> rules = new ArrayList<>();
    if (run.judgement(name) instanceof Judgement.Answered answered) {
      for (Judgement.Match match : answered.deciding()) {
        int row = answered.matches().indexOf(match);
        rules.add(rule(answered.subject(), row));
        beneath(run.guideline(), answered.subject(), row)
            .forEach(beneath -> rules.addAll(by(run, beneath.name())));
      }
    }
    return rules;
  }

  private static List<Decision> beneath(Guideline guideline, Decision decision, int row) {
    Decision.Row some = decision.rows().get(row);
    Stream<String> tested =
        IntStream.range(0, some.cells().size())
            .filter(column -> !(some.cells().get(column).test() instanceof Test.Anything))
            .mapToObj(column -> decision.columns().get(column).name());
    Stream<String> handedOn = some.answer().source().stream().flatMap(References::in);
    return Stream.concat(tested, handedOn)
        .map(guideline::definition)
        .filter(Decision.class::isInstance)
        .map(Decision.class::cast)
        .filter(beneath -> !beneath.collects())
        .toList();
  }

  private static List<Integer> matching(Node<Optional<Answer>> answer) {
    return Completions.values(answer).stream()
        .flatMap(some -> some.matching().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static RuleId rule(Decision decision, int row) {
    return decision.rule(decision.rows().get(row));
  }
}
