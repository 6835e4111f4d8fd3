package precept.diff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.diagram.Axis;
import precept.diagram.Point;
import precept.eval.Contradiction;
import precept.eval.Evaluator;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Term;
import precept.model.Value;

/// One patient before two versions, each of which hears what it asks for and what applies.
///
/// @param before the old version's run, in the new one's names
/// @param facts all that is known of the patient, applicable or not
record Pair(Run before, Run after, Patient facts) {

  /// A patient drawn from the values that either version tells apart; empty where one of them lacks
  /// a fact.
  static Optional<Pair> of(Guideline before, Guideline after, Patients one, Patients other) {
    Optional<Patient> some = one.complete();
    Optional<Patient> more = other.complete();
    if (some.isEmpty() || more.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Value> facts = new LinkedHashMap<>(more.get().facts());
    facts.putAll(some.get().facts());
    return of(before, after, new Patient(facts));
  }

  /// Empty where one of the versions lacks a fact.
  static Optional<Pair> of(Guideline before, Guideline after, Patient all) {
    Pair pair = new Pair(run(before, all), run(after, all), all);
    return pair.isComplete() ? Optional.of(pair) : Optional.empty();
  }

  private static Run run(Guideline guideline, Patient all) {
    Map<String, Value> facts = new LinkedHashMap<>(all.facts());
    facts.keySet().retainAll(guideline.inputs().stream().map(Definition.Input::name).toList());
    Run run = Evaluator.decide(guideline, new Patient(facts));
    for (Optional<String> idle = idle(run); idle.isPresent(); idle = idle(run)) {
      facts.remove(idle.get());
      run = Evaluator.decide(guideline, new Patient(facts));
    }
    return run;
  }

  /// A fact that does not apply.
  private static Optional<String> idle(Run run) {
    return run.contradictions().stream()
        .filter(Contradiction.NotApplicable.class::isInstance)
        .map(some -> ((Contradiction.NotApplicable) some).input().name())
        .findFirst();
  }

  /// A quantity outside its range is bad data, which no diagram knows of.
  private boolean isComplete() {
    return Stream.of(before, after)
        .allMatch(run ->
            run.contradictions().stream().noneMatch(Contradiction.OutOfRange.class::isInstance)
                && run.guideline().inputs().stream()
                    .noneMatch(input -> run.judgement(input.name()).belief().awaitsFacts()));
  }

  /// What the patient is told before and after.
  Turn turn(Subject subject) {
    return Laid.of(List.of(after, before), subject);
  }

  /// Whether other things are certainly on a list, or may be, for patients of whom both speak.
  boolean whole(String list) {
    return turn(Subject.of(list)).equals(Turn.ANSWERED)
        && !before
            .judgement(list)
            .belief()
            .possible()
            .equals(after.judgement(list).belief().possible());
  }

  /// Whether the new version speaks of the patient.
  boolean isSpokenTo() {
    return after.contradictions().isEmpty()
        && after.membership().stream().noneMatch(member -> member.belief().is(Verdict.NO));
  }

  /// Where the patient stands on the axes of both versions.
  Point on(List<Axis> axes) {
    Map<Term, BigFraction> computed = new HashMap<>();
    for (Axis axis : axes) {
      if (axis.subject() instanceof Axis.Subject.Computed(var term)) {
        bounds(term).filter(Bounds::isExact).ifPresent(some -> computed.put(term, some.low()));
      }
    }
    return Point.of(axes, facts, computed);
  }

  /// As a version has it to whose patients the number applies.
  private Optional<Bounds> bounds(Term term) {
    return Stream.of(after, before)
        .filter(run -> References.in(term).allMatch(run.guideline().definitions()::containsKey))
        .flatMap(run ->
            new Terms(name -> run.judgement(name).belief())
                .value(term).possible().bounds().stream())
        .findFirst();
  }
}
