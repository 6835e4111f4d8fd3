package precept.diff;

import java.util.List;
import java.util.Optional;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Types;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;

/// What one version tells: all patients, as a diagram, and one of them, as the interpreter has it.
final class Telling {
  private final Compiled compiled;

  Telling(Compiled compiled) {
    this.compiled = compiled;
  }

  /// What every patient is told by an answer.
  Node<Told> of(String answer) {
    Node<Told> whom =
        compiled
            .nodes()
            .combine(
                compiled.possible(),
                compiled.scope(),
                (can, in) -> !can ? Told.IMPOSSIBLE : in ? Told.ABSENT : Told.OUT_OF_SCOPE);
    return compiled
        .nodes()
        .combine(
            whom,
            answered(answer),
            (some, told) -> some.equals(Told.ABSENT) ? told : some,
            some -> some.equals(Told.ABSENT) ? Optional.empty() : Optional.of(some));
  }

  private Node<Told> answered(String answer) {
    return switch (Optional.ofNullable(compiled.guideline().definitions().get(answer))
        .orElse(null)) {
      case null -> compiled.nodes().leaf(Told.ABSENT);
      case Decision decision ->
          compiled
              .nodes()
              .map(
                  compiled.answer(answer),
                  some -> Told.of(some.belief(), names(decision, some.matching())));
      case Definition other ->
          compiled.nodes().map(compiled.belief(answer), belief -> Told.of(belief, List.of()));
    };
  }

  private static List<String> names(Decision decision, List<Integer> rows) {
    return rows.stream().map(row -> decision.rows().get(row).name()).toList();
  }

  /// What the interpreter tells one patient.
  static Told by(Run run, String answer) {
    Guideline guideline = run.guideline();
    if (!run.contradictions().isEmpty() || !canBe(run)) {
      return Told.IMPOSSIBLE;
    }
    if (run.membership().stream().anyMatch(member -> member.belief().is(Verdict.NO))) {
      return Told.OUT_OF_SCOPE;
    }
    if (!guideline.definitions().containsKey(answer)) {
      return Told.ABSENT;
    }
    Judgement judgement = run.judgement(answer);
    return Told.of(
        judgement.belief(),
        judgement instanceof Judgement.Answered answered ? rules(answered) : List.of());
  }

  private static boolean canBe(Run run) {
    return run.patient().facts().entrySet().stream()
        .allMatch(
            fact -> Types.has(run.guideline().definition(fact.getKey()).type(), fact.getValue()));
  }

  private static List<String> rules(Judgement.Answered answered) {
    List<Belief> truths = answered.matches().stream().map(Judgement.Match::truth).toList();
    return names(answered.subject(), HitPolicies.candidates(answered.subject(), truths));
  }
}
