package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.Logic;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// With facts missing, an answer is given exactly if all completions give it, and a fact is asked
/// for exactly if it can make a difference by itself. Held against all completions, one by one, for
/// one patient of every region.
class ExactTest {
  @EveryGuideline
  void an_answer_is_open_exactly_where_two_completions_differ(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    Patients patients = new Patients(guideline, 5);
    int open = 0;
    int settled = 0;
    int certain = 0;
    for (Patient part : parts(patients, RegionLawTest.onePatientOfEveryRegion(compiled))) {
      Run run = Exact.of(compiled, Evaluator.decide(guideline, part));
      if (run.awaitsMembership()) {
        continue; // may be nobody of whom the guideline speaks, and only others are completed here
      }
      List<Run> completions =
          patients.completions(part).stream()
              .map(patient -> Evaluator.decide(guideline, patient))
              .toList();
      for (String answer : guideline.answers()) {
        Set<Outcome> told = new HashSet<>();
        completions.forEach(some -> told.add(some.outcome(answer).bare()));
        Outcome outcome = run.outcome(answer);
        boolean needs = Exact.isOpen(outcome);
        if (outcome instanceof Outcome.Needs awaiting) {
          certain += saysWhatEveryCompletionSays(awaiting, said(completions, answer)) ? 1 : 0;
        }
        assertThat(needs)
            .describedAs("%s of %s: %s", answer, part, told)
            .isEqualTo(told.size() > 1);
        if (!needs && !(outcome instanceof Outcome.OutOfScope) && !told.isEmpty()) {
          assertThat(told).containsExactly(outcome.bare());
        }
        open += needs ? 1 : 0;
        settled += needs ? 0 : 1;
      }
    }
    assertThat(open).isPositive();
    assertThat(settled).isPositive();
    if (guideline.edition().guideline().equals("venous-thrombectomy")) {
      assertThat(certain).isPositive();
    }
  }

  /// What each completion says, one set each: a conflict says each of its values, silence nothing.
  private static Set<Set<Value>> said(List<Run> completions, String answer) {
    Set<Set<Value>> said = new HashSet<>();
    for (Run some : completions) {
      said.add(
          switch (some.outcome(answer)) {
            case Outcome.Decided decided -> Set.of(decided.value());
            case Outcome.Conflict conflict -> Set.copyOf(conflict.values());
            case Outcome.Silent silent -> Set.of();
            case Outcome.Needs needs -> Set.of();
            case Outcome.OutOfScope outside -> Set.of();
            case Outcome.Collected collected -> Set.of();
            case Outcome.Defective defective -> Set.of();
          });
    }
    return said;
  }

  /// Certain is what all of these say; an order is given as long as one of them says it, and never
  /// without what stands against it in all of those.
  private static boolean saysWhatEveryCompletionSays(Outcome.Needs needs, Set<Set<Value>> said) {
    Set<Value> common = new HashSet<>(said.iterator().next());
    said.forEach(common::retainAll);
    assertThat(needs.certain().stream().map(Outcome.Order::value))
        .containsExactlyInAnyOrderElementsOf(common);
    for (Outcome.Order order : needs.certain()) {
      assertThat(order.against()).containsExactlyInAnyOrderElementsOf(against(order, said));
      assertThat(order.facts().isEmpty())
          .isEqualTo(!said.contains(Set.of(order.value())) || order.against().isEmpty());
    }
    for (Outcome.Order order : needs.meanwhile()) {
      assertThat(said).anyMatch(some -> some.contains(order.value()));
      assertThat(order.against())
          .containsExactlyInAnyOrderElementsOf(
              said.contains(Set.of(order.value())) ? Set.of() : against(order, said));
    }
    return !common.isEmpty();
  }

  private static Set<Value> against(Outcome.Order order, Set<Set<Value>> said) {
    Set<Value> against = new HashSet<>();
    said.stream().filter(some -> some.contains(order.value())).forEach(against::addAll);
    against.remove(order.value());
    return against;
  }

  /// Of each patient some with one fact missing, or three.
  private static List<Patient> parts(Patients patients, Set<Patient> wholes) {
    return wholes.stream()
        .flatMap(whole -> Stream.of(1, 3).map(missing -> patients.without(whole, missing)))
        .toList();
  }

  /// Of a guideline whose text is not in order: whom a rule fails gets no answer, and while that is
  /// open, nothing is certain that would be taken back.
  @Test
  void what_hangs_on_a_defect_is_no_answer_and_never_certain() {
    Guideline guideline =
        Logic.of(
            """
                answers list, next
            input place "Place" : one of thigh "Thigh" calf "Calf" foot "Foot"
            input numb "Numb" : yes/no
            decision step "Step" : one of scan "Scan" rest "Rest"
                | rule | place       || step | cites |
                |------|-------------||------|-------|
                | near | thigh, calf || scan | S1    |
            decision list "List" : one of scan "Scan" rest "Rest"
                hit collect
                | rule | numb || list    | cites |
                |------|------||---------|-------|
                | all  | -    || as step | S1    |
                | numb | yes  || rest    | S1    |
            decision next "Next" : yes/no
                hit first
                | rule | step || next | cites |
                |------|------||------|-------|
                | scan | scan || yes  | S1    |
                | rest | rest || yes  | S1    |
            """);
    Compiled compiled = Compiler.compile(guideline);
    Run foot = Exact.of(compiled, Evaluator.decide(guideline, place("foot")));
    assertThat(foot.outcome("list")).isInstanceOf(Outcome.Defective.class);
    assertThat(foot.outcome("next")).isInstanceOf(Outcome.Defective.class);
    Run nothing = Exact.of(compiled, Evaluator.decide(guideline, new Patient(Map.of())));
    assertThat(nothing.outcome("next")).isInstanceOf(Outcome.Needs.class);
    assertThat(((Outcome.Needs) nothing.outcome("next")).certain()).isEmpty();
    assertThat(((Outcome.Collected) nothing.outcome("list")).certain()).isEmpty();
    Run thigh = Exact.of(compiled, Evaluator.decide(guideline, place("thigh")));
    assertThat(thigh.outcome("next")).isEqualTo(new Outcome.Decided(Value.YES, List.of()));
  }

  private static Patient place(String name) {
    return new Patient(Map.of("place", new Value.Choice(name)));
  }

  @Test
  void a_quantity_with_facts_missing_is_not_settled() {
    Guideline guideline =
        Logic.of(
            """
                answers sum
            input a "A" : 0..10 days
            input b "B" : 0..10 days
            quantity sum "Sum" : 0..20 days
                = a + b
                cites S1
            """);
    Patient part = new Patient(Map.of("a", new Value.Amount(BigFraction.ONE)));
    Run run = Exact.of(Compiler.compile(guideline), Evaluator.decide(guideline, part));
    assertThat(((Outcome.Needs) run.outcome("sum")).facts()).containsExactly("b");
  }
}
