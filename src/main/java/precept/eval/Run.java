package precept.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.TestCase.RuleId;

/// One patient held against one guideline: every definition's judgement.
///
/// @param contradictions not empty means bad data: the outcomes then mean nothing
/// @param truths the belief in any condition, for this patient
/// @param settled outcomes that are known otherwise; the others follow from the judgements
/// @param excluded rules that no completion reaches, though no single cell rules them out
/// @param givenUp whether there was too much to look at for exact outcomes; more may then be open
///   than need be
public record Run(
    Guideline guideline,
    Patient patient,
    Map<String, Judgement> judgements,
    List<Membership> membership,
    List<Contradiction> contradictions,
    Function<Condition, Belief> truths,
    Map<String, Outcome> settled,
    Set<RuleId> excluded,
    boolean givenUp) {

  public Judgement judgement(String name) {
    Judgement found = judgements.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no definition " + name);
    }
    return found;
  }

  public Outcome outcome(String name) {
    Outcome known = settled.get(name);
    return known == null ? outcome(name, judgement(name).belief()) : known;
  }

  /// What an answer comes to where this is believed of it.
  public Outcome outcome(String name, Belief belief) {
    return outcomes().of(name, belief);
  }

  /// What an answer comes to where these facts matter and these values are possible.
  ///
  /// @param alternatives what may yet be said
  public Outcome needs(
      String name,
      List<String> facts,
      Possible possible,
      Set<Cause> causes,
      Alternatives alternatives) {
    return outcomes().needs(guideline.definition(name), facts, possible, causes, alternatives);
  }

  private Outcomes outcomes() {
    return new Outcomes(guideline, judgements, membership, truths);
  }

  /// The same run with some outcomes and rules known better than table by table.
  public Run refined(Map<String, Outcome> outcomes, Set<RuleId> rulesExcluded) {
    return with(truths, outcomes, rulesExcluded, false);
  }

  /// The same run, with the truth of some conditions known better than table by table.
  public Run knowing(Map<Condition, Belief> better) {
    return with(
        condition -> {
          Belief known = better.get(condition);
          return known == null ? truths.apply(condition) : known;
        },
        settled,
        excluded,
        givenUp);
  }

  /// The same run, whose outcomes could not be made exact.
  public Run inexact() {
    return with(truths, settled, excluded, true);
  }

  private Run with(
      Function<Condition, Belief> known,
      Map<String, Outcome> outcomes,
      Set<RuleId> rulesExcluded,
      boolean inexact) {
    return new Run(
        guideline,
        patient,
        judgements,
        membership,
        contradictions,
        known,
        outcomes,
        rulesExcluded,
        inexact);
  }

  /// The inputs that have a value only under a condition, and are given one.
  public List<Definition.Input> saidToApply() {
    return facts().filter(Judgement.Fact::isSaidToApply).map(Judgement.Fact::subject).toList();
  }

  /// The inputs of which *no* is given where they do not apply.
  public List<Definition.Input> readAsNotApplicable() {
    return facts()
        .filter(Judgement.Fact::isReadAsNotApplicable)
        .map(Judgement.Fact::subject)
        .toList();
  }

  private Stream<Judgement.Fact> facts() {
    return judgements.values().stream()
        .filter(Judgement.Fact.class::isInstance)
        .map(Judgement.Fact.class::cast);
  }

  /// Those of some inputs that are not given, in the order of their declaration.
  public List<String> missing(Set<String> inputs) {
    return guideline.inputs().stream()
        .map(Definition.Input::name)
        .filter(inputs::contains)
        .filter(input -> !patient.facts().containsKey(input))
        .toList();
  }

  /// Whether some answer needs facts.
  public boolean awaitsFacts() {
    return judgements.values().stream().anyMatch(judgement -> judgement.belief().awaitsFacts());
  }

  /// Whether it is still open if the guideline speaks about this patient.
  public boolean awaitsMembership() {
    return membership.stream()
        .anyMatch(member -> !member.member().presumed() && member.belief().is(Verdict.OPEN));
  }

  public Belief holds(Condition condition) {
    return truths.apply(condition);
  }

  /// The rules that gave a decision's answer, from the decision itself down through `as`.
  public List<RuleId> deciding(String decision) {
    List<RuleId> rules = new ArrayList<>();
    if (judgement(decision) instanceof Judgement.Answered answered) {
      for (Judgement.Match match : answered.deciding()) {
        RuleId rule = answered.subject().rule(match.row());
        if (!excluded.contains(rule)) {
          rules.add(rule);
          if (match.row().answer() instanceof Decision.Answer.As(var other)) {
            rules.addAll(deciding(other));
          }
        }
      }
    }
    return rules;
  }

  /// All rules that certainly match, in any decision.
  public Set<RuleId> fired() {
    Set<RuleId> fired = new LinkedHashSet<>();
    for (Judgement judgement : judgements.values()) {
      if (judgement instanceof Judgement.Answered answered) {
        answered.matches().stream()
            .filter(match -> match.reached() && match.truth().is(Verdict.YES))
            .forEach(match -> fired.add(answered.subject().rule(match.row())));
      }
    }
    return fired;
  }
}
