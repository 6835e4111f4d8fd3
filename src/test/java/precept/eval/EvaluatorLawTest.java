package precept.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import precept.EveryGuideline;
import precept.belief.Belief;
import precept.belief.Possible;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// What is believed of a patient who is known in part is borne out by every completion.
class EvaluatorLawTest {
  private static final int PATIENTS = 3_000;

  @EveryGuideline
  void an_answer_given_in_part_is_never_reversed(Guideline guideline) {
    Patients patients = new Patients(guideline, 20261123);
    int decided = 0;
    for (Patient whole : patients.complete(PATIENTS)) {
      Patient part = patients.forgetting(whole);
      Run before = Evaluator.decide(guideline, part);
      Run after = Evaluator.decide(guideline, whole);
      for (Decision decision : guideline.decisions()) {
        Possible possible = before.judgement(decision.name()).belief().possible();
        Belief later = after.judgement(decision.name()).belief();
        assertThat(contains(possible, later.possible()))
            .describedAs("%s of %s, then %s", decision.name(), part, whole)
            .isTrue();
        decided += possible.single().isPresent() ? 1 : 0;
        if (possible.single().isPresent()) {
          assertThat(later.possible()).isEqualTo(possible);
        }
      }
    }
    assertThat(decided)
        .describedAs("answers that were settled in part")
        .isGreaterThan(PATIENTS * guideline.decisions().size() / 5);
  }

  @EveryGuideline
  void every_complete_patient_gets_an_outcome_without_needs(Guideline guideline) {
    List<Patient> seen = new Patients(guideline, 7).complete(PATIENTS);
    for (Patient patient : seen) {
      Run run = Evaluator.decide(guideline, patient);
      for (Decision decision : guideline.decisions()) {
        assertThat(run.outcome(decision.name()))
            .describedAs("%s of %s", decision.name(), patient)
            .isNotInstanceOf(Outcome.Needs.class)
            .isNotInstanceOf(Outcome.Defective.class);
      }
    }
    assertThat(seen).hasSizeGreaterThan(PATIENTS / 2);
  }

  @EveryGuideline
  void a_fact_that_is_not_needed_changes_nothing(Guideline guideline) {
    Patients patients = new Patients(guideline, 99);
    int settled = 0;
    for (Patient whole : patients.complete(PATIENTS)) {
      Run part = Evaluator.decide(guideline, patients.forgetting(whole));
      Run after = Evaluator.decide(guideline, whole);
      for (String answer : guideline.answers()) {
        Outcome early = part.outcome(answer);
        Outcome late = after.outcome(answer);
        if (early instanceof Outcome.Decided(Value value, var assumes)
            && !(late instanceof Outcome.OutOfScope)) {
          settled++;
          assertThat(late)
              .isInstanceOfSatisfying(
                  Outcome.Decided.class, some -> assertThat(some.value()).isEqualTo(value));
        }
      }
    }
    assertThat(settled).isPositive();
  }

  private static boolean contains(Possible whole, Possible part) {
    return whole.or(part).equals(whole);
  }
}
