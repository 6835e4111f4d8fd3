package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.eval.Evaluator;
import precept.eval.Judgement;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// The worst fault is a confident answer that another fact turns.
class SettledLawTest {
  /// A settled answer stays, whatever else is found out: also where *no* is said of what may not
  /// apply.
  @Test
  void a_settled_answer_is_turned_by_no_further_fact() {
    int denied = 0;
    int settled = 0;
    for (Generated some : Generated.of(250)) {
      Guideline guideline = some.guideline();
      Compiled compiled = Compiler.compile(guideline);
      Patients patients = new Patients(guideline, some.seed());
      if (Standing.computes(compiled)) {
        continue;
      }
      for (Patient part : patients.any(12)) {
        Run run = Evaluator.decide(guideline, part);
        if (!canBe(compiled, run) || run.awaitsMembership()) {
          continue;
        }
        Run exact = Exact.of(compiled, run);
        for (Patient more : patients.withOneMore(part)) {
          Run then = Evaluator.decide(guideline, more);
          if (!canBe(compiled, then)) {
            continue;
          }
          for (String answer : guideline.answers()) {
            if (exact.outcome(answer) instanceof Outcome.Decided before
                && !(then.outcome(answer) instanceof Outcome.OutOfScope)) {
              assertThat(Exact.of(compiled, then).outcome(answer).bare())
                  .describedAs("%s of %s, then %s%n%s", answer, part, more, some)
                  .isEqualTo(before.bare());
              settled++;
              denied += saysNoOfWhatMayNotApply(run) ? 1 : 0;
            }
          }
        }
      }
    }
    assertThat(settled).isGreaterThan(500);
    assertThat(denied).isGreaterThan(50);
  }

  private static boolean canBe(Compiled compiled, Run run) {
    Completions completions = new Completions(compiled, run);
    return run.contradictions().isEmpty()
        && completions.inapplicable().isEmpty()
        && !completions.isEmpty()
        && !completions.mayBeDefective();
  }

  private static boolean saysNoOfWhatMayNotApply(Run run) {
    return run.judgements().values().stream()
        .anyMatch(judgement ->
            judgement instanceof Judgement.Fact fact
                && fact.subject().onlyWhen().isPresent()
                && fact.given().filter(Value.NO::equals).isPresent());
  }

  /// Of whom it is not known whether they can be pregnant, *no* is no *no* yet.
  @Test
  void a_no_that_may_not_apply_settles_what_it_would_if_it_did_not() {
    Guideline guideline =
        Logic.of(
            """
                answers scan, rest

            input sex "Sex" : one of
                female "Female"
                male   "Male"

            input pregnant "Pregnant" : yes/no
                only when sex is female cites S1

            decision scan "Scan?" : yes/no
                | rule  | pregnant  || scan | cites |
                |-------|-----------||------|-------|
                | no    | no        || yes  | S1    |
                | other | otherwise || no   | S1    |

            decision rest "Rest?" : yes/no
                | rule  | pregnant  || rest | cites |
                |-------|-----------||------|-------|
                | yes   | yes       || yes  | S1    |
                | other | otherwise || no   | S1    |
            """);
    Compiled compiled = Compiler.compile(guideline);
    Patient no = new Patient(Map.of("pregnant", Value.NO));
    Run run = Exact.of(compiled, Evaluator.decide(guideline, no));
    assertThat(run.outcome("scan"))
        .isInstanceOfSatisfying(
            Outcome.Needs.class, needs -> assertThat(needs.facts()).containsExactly("sex"));
    assertThat(run.outcome("rest")).isEqualTo(new Outcome.Decided(Value.NO, List.of()));
    Patient man = new Patient(Map.of("pregnant", Value.NO, "sex", new Value.Choice("male")));
    Run his = Evaluator.decide(guideline, man);
    assertThat(his.contradictions()).isEmpty();
    assertThat(his.readAsNotApplicable()).hasSize(1);
    assertThat(his.outcome("scan")).isEqualTo(new Outcome.Decided(Value.NO, List.of()));
  }
}
