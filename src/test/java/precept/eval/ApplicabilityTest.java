package precept.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.model.Guideline;
import precept.model.Value;

/// A fact that has a value only sometimes.
class ApplicabilityTest {
  private static final Guideline PREGNANT =
      Logic.of(
          """
          answers early
          input pregnant "Pregnant" : yes/no
          input trimester "Trimester" : one of
              first "First"
              later "Later"
              only when pregnant
          decision early "Any trimester?" : yes/no
              | rule | trimester    || early | cites |
              |------|--------------||-------|-------|
              | some | first, later || yes   | S1    |
              | none | otherwise    || no    | S1    |
          """);

  @Test
  void while_it_is_open_whether_a_fact_applies_it_may_be_absent() {
    Run run = Evaluator.decide(PREGNANT, Logic.patient());
    assertThat(run.outcome("early"))
        .isInstanceOfSatisfying(
            Outcome.Needs.class, needs -> assertThat(needs.facts()).contains("pregnant"));
  }

  @Test
  void a_fact_that_applies_has_one_of_its_values() {
    Run run = Evaluator.decide(PREGNANT, Logic.patient("pregnant", "yes"));
    assertThat(run.outcome("early")).isEqualTo(new Outcome.Decided(Value.YES, List.of()));
  }

  @Test
  void a_fact_that_does_not_apply_has_none() {
    Run run = Evaluator.decide(PREGNANT, Logic.patient("pregnant", "no"));
    assertThat(run.outcome("early")).isEqualTo(new Outcome.Decided(Value.NO, List.of()));
  }
}
