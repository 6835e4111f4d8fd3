package precept.eval;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import precept.belief.Verdict;
import precept.eval.Interview.Urgent;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Population;
import precept.model.References;
import precept.model.Value;

/// While facts are refused or contradict each other, nothing is answered; but what must not wait is
/// said, if the facts that stand say so: an emergency is not silenced by a typing error in a
/// laboratory value.
///
/// It is not said where what does not stand bears on whom the guideline speaks of (the population
/// reads it, or its name is not known while something that the population reads is missing): no
/// child is presumed an adult because an age could not be read.
///
/// @param facts the names of the facts that are refused
/// @param contradictions what the others contradict; those that have a part in it do not stand
/// @param urgent what must not wait
/// @param assumes members of the population that are taken to hold for it
public record Refusal(
    Guideline guideline,
    Set<String> facts,
    List<Contradiction> contradictions,
    Set<Urgent> urgent,
    List<Population.Member> assumes) {

  /// Nothing where all facts stand.
  ///
  /// @param exactly makes runs exact
  public static Optional<Refusal> of(Guideline guideline, Facts facts, UnaryOperator<Run> exactly) {
    List<Contradiction> contradictions = contradictions(guideline, facts, exactly);
    if (facts.refused().isEmpty() && contradictions.isEmpty()) {
      return Optional.empty();
    }
    Set<String> fallen = new HashSet<>(facts.refused());
    contradictions.forEach(some -> fallen.addAll(inputs(guideline, reads(some))));
    Map<String, Value> standing = new LinkedHashMap<>(facts.standing());
    standing.keySet().removeAll(fallen);
    Patient patient = new Patient(standing);
    if (bearsOnPopulation(guideline, fallen, standing) || !mayBeUrgent(guideline, patient)) {
      return Optional.of(
          new Refusal(guideline, facts.refused(), contradictions, Set.of(), List.of()));
    }
    Run run = exactly.apply(Evaluator.decide(guideline, patient));
    Set<Urgent> urgent = urgent(run);
    List<Population.Member> assumes =
        urgent.isEmpty()
            ? List.of()
            : run.membership().stream()
                .filter(member -> member.belief().is(Verdict.OPEN))
                .map(Membership::member)
                .toList();
    return Optional.of(new Refusal(guideline, facts.refused(), contradictions, urgent, assumes));
  }

  /// Those that do not rest on a table that is not in order.
  private static List<Contradiction> contradictions(
      Guideline guideline, Facts facts, UnaryOperator<Run> exactly) {
    Patient patient = new Patient(facts.standing());
    Run run = Evaluator.decide(guideline, patient);
    if (run.contradictions().isEmpty()) {
      return List.of();
    }
    List<Contradiction> sure = untrusting(guideline, patient).contradictions();
    return sure.equals(run.contradictions()) ? sure : exactly.apply(run).contradictions();
  }

  /// What is certain whatever is in order, and so of every run that is made exact: that takes far
  /// longer, and is seldom needed.
  private static Run untrusting(Guideline guideline, Patient patient) {
    return Evaluator.decide(guideline, patient, decision -> false);
  }

  private static boolean mayBeUrgent(Guideline guideline, Patient patient) {
    List<Decision.Meanwhile> orders =
        guideline.decisions().stream().flatMap(decision -> decision.meanwhiles().stream()).toList();
    if (orders.isEmpty()) {
      return false;
    }
    Run run = untrusting(guideline, patient);
    return orders.stream().anyMatch(order -> !run.holds(order.when().condition()).is(Verdict.NO));
  }

  /// The names that a contradiction is about.
  private static List<String> reads(Contradiction contradiction) {
    return switch (contradiction) {
      case Contradiction.Impossible(var property) ->
          References.in(property.clause().condition()).toList();
      case Contradiction.NotApplicable(var input) ->
          Stream.concat(Stream.of(input.name()), References.of(input).stream()).toList();
      case Contradiction.OutOfRange(var quantity, var numbers) -> References.of(quantity);
    };
  }

  private static List<String> inputs(Guideline guideline, List<String> names) {
    return References.inputs(names, guideline);
  }

  private static boolean bearsOnPopulation(
      Guideline guideline, Set<String> fallen, Map<String, Value> standing) {
    List<String> read =
        inputs(
            guideline,
            guideline.population().stream()
                .flatMap(population -> population.members().stream())
                .map(Population.Member::clause)
                .flatMap(clause -> References.in(clause.condition()))
                .toList());
    return fallen.stream()
        .anyMatch(name ->
            guideline.definitions().get(name) instanceof Definition.Input
                ? read.contains(name)
                : !standing.keySet().containsAll(read));
  }

  private static Set<Urgent> urgent(Run run) {
    boolean spokenTo =
        run.contradictions().isEmpty()
            && !run.awaitsMembership()
            && run.membership().stream().noneMatch(member -> member.belief().is(Verdict.NO));
    Set<Urgent> urgent = new LinkedHashSet<>();
    if (spokenTo) {
      run.guideline().answers().forEach(answer -> urgent.addAll(urgent(run, answer)));
    }
    return urgent;
  }

  /// What one answer does not let wait, be it settled or not.
  private static List<Urgent> urgent(Run run, String answer) {
    if (!(run.guideline().definition(answer) instanceof Decision decision)) {
      return List.of();
    }
    return switch (run.outcome(answer)) {
      case Outcome.Needs needs ->
          needs.meanwhile().stream()
              .map(order -> new Urgent(answer, order.value(), order.against()))
              .toList();
      case Outcome.Decided(var value, var assumes) -> urgent(run, decision, Set.of(value));
      case Outcome.Conflict(var values, var origins, var assumes) -> urgent(run, decision, values);
      case Outcome.Silent silent -> List.of();
      case Outcome.OutOfScope outside -> List.of();
      case Outcome.Collected collected -> List.of();
      case Outcome.Defective defective -> List.of();
    };
  }

  private static List<Urgent> urgent(Run run, Decision decision, Set<Value> said) {
    return decision.meanwhiles().stream()
        .filter(some -> said.contains(some.answer()))
        .filter(some -> run.holds(some.when().condition()).is(Verdict.YES))
        .map(some ->
            new Urgent(
                decision.name(),
                some.answer(),
                said.stream().filter(other -> !other.equals(some.answer())).toList()))
        .toList();
  }
}
