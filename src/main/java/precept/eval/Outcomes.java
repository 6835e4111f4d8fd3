package precept.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Recommendation;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// From beliefs to outcomes: who is in scope, what is settled, and what is still needed.
///
/// @param truths the belief in any condition
record Outcomes(
    Guideline guideline,
    Map<String, Judgement> judgements,
    List<Membership> membership,
    Function<Condition, Belief> truths) {

  Outcome of(String name, Belief belief) {
    List<Population.Member> outside = members(Verdict.NO, true);
    outside.addAll(members(Verdict.NO, false));
    if (!outside.isEmpty()) {
      return new Outcome.OutOfScope(outside);
    }
    if (belief.has(Belief::isDefect) && !belief.awaitsFacts()) {
      return new Outcome.Defective(
          belief.causes().stream()
              .filter(Belief::isDefect)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    Set<Cause> uncertain =
        Belief.causes(
            membership.stream()
                .filter(member -> !member.member().presumed())
                .map(Membership::belief)
                .toList());
    return judgements.get(name) instanceof Judgement.Answered answered
            && answered.subject().collects()
            && uncertain.isEmpty()
        ? collected(answered)
        : settled(belief, uncertain, guideline.definition(name));
  }

  private Outcome settled(Belief belief, Set<Cause> uncertain, Definition definition) {
    Set<Cause> causes = Belief.union(uncertain, belief.causes());
    List<String> facts = missing(causes);
    if (!facts.isEmpty()) {
      return needs(
          definition,
          facts,
          possible(belief, definition),
          causes,
          new Alternatives(said(belief, uncertain, definition), () -> facts, false));
    }
    Optional<Value> single = belief.possible().single();
    if (single.isPresent() && causes.isEmpty()) {
      return new Outcome.Decided(single.get(), assumed());
    }
    return causes.stream().anyMatch(Cause.Silence.class::isInstance)
        ? new Outcome.Silent(admissions(causes), assumed())
        : new Outcome.Conflict(
            new LinkedHashSet<>(belief.possible().named()), admissions(causes), assumed());
  }

  /// What several rules say is one item; it applies certainly if one of them says so certainly.
  private Outcome collected(Judgement.Answered answered) {
    Map<Object, Outcome.Item> certain = new LinkedHashMap<>();
    Map<Object, Outcome.Item> possible = new LinkedHashMap<>();
    for (Judgement.Match match : answered.matches()) {
      if (match.truth().is(Verdict.NO)) {
        continue;
      }
      RuleId rule = answered.subject().rule(match.row());
      List<Value> values = said(match.row().answer(), match.answer());
      List<String> facts = missing(Belief.union(match.truth().causes(), match.answer().causes()));
      boolean applies =
          match.truth().is(Verdict.YES) && facts.isEmpty() && !match.answer().has(Belief::isDefect);
      (applies ? certain : possible)
          .merge(
              values.isEmpty() ? rule : values,
              new Outcome.Item(List.of(rule), values, facts),
              this::together);
    }
    possible.keySet().removeAll(certain.keySet());
    return new Outcome.Collected(
        List.copyOf(certain.values()), List.copyOf(possible.values()), assumed());
  }

  private Outcome.Item together(Outcome.Item first, Outcome.Item second) {
    List<RuleId> rules = new ArrayList<>(first.rules());
    rules.addAll(second.rules());
    List<String> facts =
        guideline.inputs().stream()
            .map(Definition.Input::name)
            .filter(input -> first.facts().contains(input) || second.facts().contains(input))
            .toList();
    return new Outcome.Item(rules, first.values(), facts);
  }

  private static List<Value> said(Decision.Answer answer, Belief belief) {
    return answer.source().isEmpty()
        ? answer.values()
        : belief.has(Cause.Silence.class::isInstance) ? List.of() : belief.possible().named();
  }

  /// Missing facts in the order of their declaration.
  private List<String> missing(Set<Cause> causes) {
    return causes.isEmpty()
        ? List.of()
        : guideline.inputs().stream()
            .map(Definition.Input::name)
            .filter(input -> causes.contains(new Cause.Missing(input)))
            .toList();
  }

  /// @param alternatives what may yet be said
  Outcome needs(
      Definition definition,
      List<String> facts,
      Possible possible,
      Set<Cause> causes,
      Alternatives alternatives) {
    return new Outcome.Needs(
        facts,
        possible,
        admissions(causes),
        shared(possible, definition),
        alternatives.certain(),
        meanwhile(definition).stream()
            .flatMap(value -> alternatives.possible(value).stream())
            .toList(),
        assumed());
  }

  /// What rules that may match give; a silent one gives nothing that could be named.
  private Possible possible(Belief belief, Definition definition) {
    if (!(definition instanceof Decision) || belief.possible().extent().isPresent()) {
      return belief.possible();
    }
    Set<Value> given = new LinkedHashSet<>();
    gather(definition.name(), given);
    return new Possible(given, Optional.empty());
  }

  private void gather(String decision, Set<Value> given) {
    if (judgements.get(decision) instanceof Judgement.Answered answered) {
      for (Judgement.Match match : answered.candidates()) {
        switch (match.row().answer()) {
          case Decision.Answer.As(var other) -> gather(other, given);
          case Decision.Answer.Computes computes -> given.addAll(match.answer().possible().named());
          case Decision.Answer own -> given.addAll(own.values());
        }
      }
    }
  }

  private static Set<RuleId> admissions(Set<Cause> causes) {
    Set<RuleId> origins = new LinkedHashSet<>();
    for (Cause cause : causes) {
      switch (cause) {
        case Cause.Silence(var rule) -> origins.add(rule);
        case Cause.Contradiction(var rule) -> origins.add(rule);
        case Cause.Missing missing -> {}
        case Cause.Gap gap -> {}
        case Cause.Tie tie -> {}
        case Cause.Overlap overlap -> {}
      }
    }
    return origins;
  }

  private Optional<Recommendation.Direction> shared(Possible possible, Definition definition) {
    if (!(definition instanceof Decision decision) || !decision.recommends()) {
      return Optional.empty();
    }
    List<Optional<Recommendation.Direction>> directions =
        possible.listed().stream()
            .map(value -> value instanceof Value.Choice(var name) ? name : "")
            .map(guideline.recommendations()::get)
            .map(recommendation ->
                Optional.ofNullable(recommendation).flatMap(Recommendation::direction))
            .distinct()
            .toList();
    return directions.size() == 1 ? directions.getFirst() : Optional.empty();
  }

  /// What is said to be done meanwhile.
  private List<Value> meanwhile(Definition definition) {
    return definition instanceof Decision decision
        ? decision.meanwhiles().stream()
            .filter(meanwhile -> truths.apply(meanwhile.when().condition()).is(Verdict.YES))
            .map(Decision.Meanwhile::answer)
            .toList()
        : List.of();
  }

  /// What the rules say that may match; nothing is certain of what may turn out a defect.
  private Set<Set<Value>> said(Belief belief, Set<Cause> uncertain, Definition definition) {
    Set<Set<Value>> said = new LinkedHashSet<>();
    if (!uncertain.isEmpty() || belief.has(Belief::isDefect) || !(definition instanceof Decision)) {
      said.add(Set.of());
    }
    if (definition instanceof Decision decision && !decision.collects()) {
      gatherSaid(decision.name(), said);
    }
    return said;
  }

  private void gatherSaid(String decision, Set<Set<Value>> said) {
    if (judgements.get(decision) instanceof Judgement.Answered answered) {
      for (Judgement.Match match : answered.candidates()) {
        switch (match.row().answer()) {
          case Decision.Answer.As(var other) -> gatherSaid(other, said);
          case Decision.Answer.Computes computes ->
              said.add(match.answer().possible().single().map(Set::of).orElse(Set.of()));
          case Decision.Answer own -> said.add(Alternatives.of(own.values()));
        }
      }
    }
  }

  private List<Population.Member> assumed() {
    return members(Verdict.OPEN, true);
  }

  private List<Population.Member> members(Verdict verdict, boolean presumed) {
    List<Population.Member> members = new ArrayList<>();
    for (Membership some : membership) {
      if (some.belief().is(verdict) && some.member().presumed() == presumed) {
        members.add(some.member());
      }
    }
    return members;
  }
}
