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
    for (Patient part : parts(patients, RegionLawTest.onePatientOfEveryRegion(compiled))) {
      Run run = Exact.of(compiled, Evaluator.decide(guideline, part));
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
          awaiting
              .meanwhile()
              .forEach(value -> assertThat(told).contains(new Outcome.Decided(value, List.of())));
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
  }

  /// Of each patient some with one fact missing, or three.
  private static List<Patient> parts(Patients patients, Set<Patient> wholes) {
    return wholes.stream()
        .flatMap(whole -> Stream.of(1, 3).map(missing -> patients.without(whole, missing)))
        .toList();
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
