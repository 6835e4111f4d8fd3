package precept.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
    Set<Cause> defects =
        belief.causes().stream()
            .filter(Belief::isDefect)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!defects.isEmpty() && !belief.awaitsFacts()) {
      return new Outcome.Defective(defects);
    }
    Set<Cause> uncertain =
        Belief.causes(
            membership.stream()
                .filter(member -> !member.member().presumed())
                .map(Membership::belief)
                .toList());
    return judgements.get(name) instanceof Judgement.Answered answered
            && answered.subject().hit() == Decision.Hit.COLLECT
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
          answer -> mayDecide(definition.name(), answer));
    }
    Optional<Value> single = belief.possible().single();
    if (single.isPresent() && causes.isEmpty()) {
      return new Outcome.Decided(single.get(), assumed());
    }
    return causes.stream().anyMatch(Cause.Silence.class::isInstance)
            || belief.possible().extent().isPresent()
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
      RuleId rule = new RuleId(answered.subject().name(), match.row().name());
      List<Value> values = said(match.row().answer(), match.answer());
      List<String> facts = missing(Belief.union(match.truth().causes(), match.answer().causes()));
      boolean applies = match.truth().is(Verdict.YES) && facts.isEmpty();
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
    return switch (answer) {
      case Decision.Answer.Gives(var value) -> List.of(value);
      case Decision.Answer.Silent() -> List.of();
      case Decision.Answer.Conflict(var values) -> values;
      case Decision.Answer.As(var other) ->
          belief.has(Cause.Silence.class::isInstance) ? List.of() : belief.possible().named();
    };
  }

  /// Missing facts in the order of their declaration.
  private List<String> missing(Set<Cause> causes) {
    return guideline.inputs().stream()
        .map(Definition.Input::name)
        .filter(input -> causes.contains(new Cause.Missing(input)))
        .toList();
  }

  /// @param mayDecide whether a value may yet be the answer, and not only one side of a conflict
  Outcome needs(
      Definition definition,
      List<String> facts,
      Possible possible,
      Set<Cause> causes,
      Predicate<Value> mayDecide) {
    return new Outcome.Needs(
        facts,
        possible,
        admissions(causes),
        shared(possible, definition),
        meanwhile(definition).stream().filter(mayDecide).toList());
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
          case Decision.Answer.Gives(var value) -> given.add(value);
          case Decision.Answer.Conflict(var values) -> given.addAll(values);
          case Decision.Answer.Silent silent -> {}
          case Decision.Answer.As(var other) -> gather(other, given);
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

  private boolean mayDecide(String decision, Value answer) {
    return judgements.get(decision) instanceof Judgement.Answered answered
        && answered.candidates().stream()
            .anyMatch(match ->
                match.row().answer() instanceof Decision.Answer.As(var other)
                    ? mayDecide(other, answer)
                    : match.answer().possible().single().equals(Optional.of(answer)));
  }

  private List<Population.Member> assumed() {
    return members(Verdict.OPEN, true);
  }

  private List<Population.Member> members(Verdict verdict, boolean presumed) {
    return membership.stream()
        .filter(member -> member.belief().is(verdict) && member.member().presumed() == presumed)
        .map(Membership::member)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
