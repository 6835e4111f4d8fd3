package precept.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import precept.belief.Verdict;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Value;

/// A patient who is asked one fact at a time, and only for those that still matter.
///
///     needed  =  the facts that an answer still turns on
///     next    =  the first of them, in the order of declaration, that was not passed over, nor
///                hangs on one that was
///     settled =  nothing is needed
///
/// @param run what is known by now, its outcomes exact
/// @param answers what is to be settled, one after the other
/// @param skipped facts that were asked for and are not known
/// @param before the interview before the last reply; absent before the first
/// @param exactly makes runs exact
public record Interview(
    Run run,
    List<String> answers,
    Set<String> skipped,
    Optional<Interview> before,
    UnaryOperator<Run> exactly) {

  public Interview {
    answers = List.copyOf(answers);
    skipped = Set.copyOf(skipped);
  }

  public static Interview begin(
      Guideline guideline, List<String> answers, Patient known, UnaryOperator<Run> exactly) {
    Run run = exactly.apply(Evaluator.decide(guideline, known));
    return new Interview(run, answers, Set.of(), Optional.empty(), exactly);
  }

  /// @param told the fact that was asked for
  public Interview answered(Patient told) {
    Map<String, Value> facts = new HashMap<>(run.patient().facts());
    facts.putAll(told.facts());
    Run next = exactly.apply(Evaluator.decide(run.guideline(), new Patient(facts)));
    return new Interview(next, answers, skipped, Optional.of(this), exactly);
  }

  public Interview skipping(String fact) {
    Set<String> more = new HashSet<>(skipped);
    more.add(fact);
    return new Interview(run, answers, more, Optional.of(this), exactly);
  }

  /// What the answers still turn on: all that the first needs, then what the next needs besides.
  public List<String> needed() {
    return answers.stream().flatMap(this::needed).distinct().toList();
  }

  /// Whoever does not know a fact is not asked for what applies only by it.
  public Optional<Definition.Input> next() {
    return needed().stream()
        .filter(fact -> !skipped.contains(fact))
        .flatMap(
            fact -> run.guideline().inputs().stream().filter(input -> input.name().equals(fact)))
        .filter(input -> !hangsOnSkipped(input))
        .findFirst();
  }

  private boolean hangsOnSkipped(Definition.Input input) {
    return input
        .onlyWhen()
        .filter(when -> run.holds(when.condition()).is(Verdict.OPEN))
        .filter(when -> References.in(when.condition()).anyMatch(skipped::contains))
        .isPresent();
  }

  public boolean settled() {
    return needed().isEmpty();
  }

  public boolean settled(String answer) {
    return needed(answer).findAny().isEmpty();
  }

  /// An order that must not wait until an answer is settled.
  ///
  /// @param against what the source says against it in every case
  public record Urgent(String answer, Value order, List<Value> against) {}

  /// What must not wait, whichever of the guideline's answers orders it.
  public Set<Urgent> urgent() {
    Set<Urgent> urgent = new LinkedHashSet<>();
    Stream.concat(answers.stream(), run.guideline().answers().stream())
        .forEach(answer -> {
          if (run.outcome(answer) instanceof Outcome.Needs needs) {
            needs
                .meanwhile()
                .forEach(order -> urgent.add(new Urgent(answer, order.value(), order.against())));
          }
        });
    return urgent;
  }

  /// How many questions were put, those passed over among them.
  public int asked() {
    return before.map(earlier -> earlier.asked() + 1).orElse(0);
  }

  private Stream<String> needed(String answer) {
    return switch (run.outcome(answer)) {
      case Outcome.Needs needs -> needs.facts().stream();
      case Outcome.Collected(var certain, var possible, var assumes) ->
          run.guideline().inputs().stream()
              .map(Definition.Input::name)
              .filter(fact -> possible.stream().anyMatch(item -> item.facts().contains(fact)));
      case Outcome.Decided decided -> Stream.empty();
      case Outcome.Silent silent -> Stream.empty();
      case Outcome.Conflict conflict -> Stream.empty();
      case Outcome.OutOfScope outside -> Stream.empty();
      case Outcome.Defective defective -> Stream.empty();
    };
  }
}
