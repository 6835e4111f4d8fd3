package precept.machine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.belief.Belief;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.model.Decision;
import precept.model.TestCase.RuleId;

/// What is believed of an answer, and the rules that say so, from the answer itself down through
/// `as`.
record Ruled(Belief belief, List<RuleId> rules) {
  Ruled {
    rules = List.copyOf(rules);
  }

  /// For each patient of whom the guideline speaks.
  static Node<Optional<Ruled>> of(Compiled compiled, String name) {
    Node<Ruled> said =
        compiled.guideline().definition(name) instanceof Decision decision
            ? compiled.nodes().combine(compiled.belief(name), rules(compiled, decision), Ruled::new)
            : compiled.nodes().map(compiled.belief(name), belief -> new Ruled(belief, List.of()));
    return compiled.nodes().among(compiled.care(), said);
  }

  /// The rules by which a decision answers each patient.
  static Node<List<RuleId>> rules(Compiled compiled, Decision decision) {
    Node<Chain> chains =
        compiled
            .nodes()
            .map(
                compiled.answer(decision.name()), answer -> new Chain(answer.matching(), Map.of()));
    for (String other : handedOn(decision)) {
      chains =
          compiled
              .nodes()
              .combine(
                  chains,
                  rules(compiled, (Decision) compiled.guideline().definition(other)),
                  (chain, rules) -> chain.with(other, rules),
                  chain -> chain.needs(other, decision) ? Optional.empty() : Optional.of(chain));
    }
    return compiled.nodes().map(chains, chain -> chain.rules(decision));
  }

  static List<String> handedOn(Decision decision) {
    return decision.rows().stream().flatMap(row -> other(row).stream()).distinct().toList();
  }

  static Optional<String> other(Decision.Row row) {
    return row.answer() instanceof Decision.Answer.As(var other)
        ? Optional.of(other)
        : Optional.empty();
  }

  /// The rows that match, and the rules of the decisions that they hand on to.
  private record Chain(List<Integer> rows, Map<String, List<RuleId>> others) {
    boolean needs(String other, Decision decision) {
      return rows.stream()
          .anyMatch(row -> other(decision.rows().get(row)).equals(Optional.of(other)));
    }

    Chain with(String other, List<RuleId> rules) {
      Map<String, List<RuleId>> more = new LinkedHashMap<>(others);
      more.put(other, rules);
      return new Chain(rows, more);
    }

    List<RuleId> rules(Decision decision) {
      Set<RuleId> rules = new LinkedHashSet<>();
      for (int place : rows) {
        Decision.Row row = decision.rows().get(place);
        rules.add(decision.rule(row));
        other(row).ifPresent(other -> rules.addAll(others.getOrDefault(other, List.of())));
      }
      return List.copyOf(rules);
    }
  }
}
