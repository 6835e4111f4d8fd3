package precept.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// Silence and conflict: what they leave open, and what they never become.
class AdmissionTest {

  @Test
  void silence_is_no_answer_even_where_only_one_answer_is_known() {
    Guideline guideline =
        Logic.of(
            """
            answers plan
            input ill "Ill" : yes/no
            recommendation rest "Rest"
                cites S1
            decision plan "What now?" : recommendation
                | rule | ill || plan   | cites |
                |------|-----||--------|-------|
                | ill  | yes || rest   | S1    |
                | well | no  || silent | S1    |
            """);
    assertThat(outcome(guideline, "plan", Logic.patient("ill", "no")))
        .isInstanceOf(Outcome.Silent.class);
  }

  @Test
  void a_silent_row_of_a_collection_keeps_it_open() {
    Guideline guideline =
        Logic.of(
            """
            answers after, plan
            input ill "Ill" : yes/no
            recommendation rest "Rest"
                cites S1
            recommendation run "Run"
                cites S1
            decision plan "What now?" : recommendation
                hit collect
                | rule  | ill || plan   | cites |
                |-------|-----||--------|-------|
                | one   | yes || rest   | S1    |
                | two   | yes || run    | S1    |
                | three | yes || silent | S1    |
            decision after "Is the plan open?" : yes/no
                | rule   | plan   || after | cites |
                |--------|--------||-------|-------|
                | open   | silent || yes   | S1    |
                | closed | otherwise || no | S1    |
            """);
    assertThat(outcome(guideline, "after", Logic.patient("ill", "yes")))
        .isEqualTo(new Outcome.Decided(Value.YES, List.of()));
  }

  private static final String AMBIGUOUS =
      """
      answers plan
      input ill "Ill" : yes/no
      input old "Old" : yes/no
      decision unclear "Unclear?" : yes/no
          | rule | ill || unclear | cites |
          |------|-----||---------|-------|
          | ill  | yes || silent  | S1    |
          | well | no  || no      | S1    |
      """;

  /// What `plan` comes to where another decision is silent of whoever is ill.
  ///
  /// @param table of `plan`, which asks the other one
  private static Outcome plan(String table, String... facts) {
    Guideline guideline =
        Logic.of(
            AMBIGUOUS + "decision plan \"Which?\" : one of p \"P\" q \"Q\"\n" + table.indent(4));
    return outcome(guideline, "plan", Logic.patient(facts));
  }

  @Test
  void a_rule_that_surely_matches_does_not_silence_one_that_matches_on_some_reading() {
    assertThat(
            plan(
                """
                | rule | unclear | old || plan | cites |
                |------|---------|-----||------|-------|
                | one  | yes     | -   || p    | S1    |
                | two  | -       | yes || q    | S1    |
                | rest | no      | no  || q    | S1    |
                """,
                "ill",
                "yes",
                "old",
                "yes"))
        .isInstanceOf(Outcome.Silent.class);
  }

  @Test
  void a_row_that_names_the_silence_goes_before_inheriting_it() {
    assertThat(
            plan(
                """
                | rule | unclear || plan | cites |
                |------|---------||------|-------|
                | one  | yes     || p    | S1    |
                | two  | silent  || q    | S1    |
                | rest | no      || p    | S1    |
                """,
                "ill",
                "yes",
                "old",
                "yes"))
        .isEqualTo(new Outcome.Decided(new Value.Choice("q"), List.of()));
  }

  @Test
  void silence_dissolves_where_every_reading_leads_to_one_answer() {
    assertThat(
            plan(
                """
                | rule | unclear || plan | cites |
                |------|---------||------|-------|
                | one  | yes     || p    | S1    |
                | rest | no      || p    | S1    |
                """,
                "ill",
                "yes"))
        .isEqualTo(new Outcome.Decided(new Value.Choice("p"), List.of()));
  }

  @Test
  void otherwise_never_swallows_a_silence() {
    String table =
        """
        | rule | unclear   || plan | cites |
        |------|-----------||------|-------|
        | one  | yes       || p    | S1    |
        | rest | otherwise || q    | S1    |
        """;
    assertThat(plan(table, "ill", "yes")).isInstanceOf(Outcome.Silent.class);
    assertThat(plan(table)).isInstanceOf(Outcome.Needs.class);
  }

  @Test
  void a_population_that_turns_on_a_silence_decides_nothing() {
    Guideline guideline =
        Logic.of(
            AMBIGUOUS
                + """
                population "Clear ones"
                    not (unclear is yes)
                    cites S1
                decision plan "Which?" : one of p "P" q "Q"
                    | rule | old || plan | cites |
                    |------|-----||------|-------|
                    | one  | yes || p    | S1    |
                    | two  | no  || q    | S1    |
                """);
    assertThat(outcome(guideline, "plan", Logic.patient("ill", "yes", "old", "yes")))
        .isInstanceOf(Outcome.Silent.class);
  }

  @Test
  void a_number_computed_from_what_the_source_leaves_open_is_open() {
    Guideline guideline =
        Logic.of(
            """
            answers act, total
            input child "Child" : yes/no
            input weight "Weight" : 1..200 kg
            decision dose "Dose per kg?" : 0..10 mg/kg
                | rule  | child || dose    | cites |
                |-------|-------||---------|-------|
                | adult | no    || 2 mg/kg | S1    |
                | child | yes   || silent  | S1    |
            quantity total "Total" : 0..2000 mg
                = dose * weight
                cites S1
            decision act "Act?" : yes/no
                | rule | total in mg || act | cites |
                |------|-------------||-----|-------|
                | high | > 1000      || yes | S1    |
                | low  | <= 1000     || no  | S1    |
            """);
    Patient child =
        new Patient(Map.of("child", Value.YES, "weight", new Value.Amount(BigFraction.of(10_000))));
    assertThat(outcome(guideline, "total", child)).isInstanceOf(Outcome.Silent.class);
    assertThat(outcome(guideline, "act", child)).isInstanceOf(Outcome.Silent.class);
  }

  /// Neither reading makes it less than 4, and neither contradicts a fact.
  @Test
  void what_both_readings_of_a_conflict_come_to_is_relied_on() {
    Guideline guideline =
        Logic.of(
            """
            answers safe, narrow
            choices level
                low  "Low" earns 2
                high "High" earns 3
            input ill "Ill" : yes/no
            decision read "Read how?" : level
                | rule | ill || read               | cites |
                |------|-----||--------------------|-------|
                | well | no  || low                | S1    |
                | ill  | yes || conflict low, high | S1    |
            score points "Points"
                | item | cites |
                |------|-------|
                | read | S1    |
            quantity twice "Twice"
                = points * 2 rounded to 1
                cites S1
            quantity narrow "Narrow" : 0..1
                = points
                cites S1
            decision safe "Safe?" : yes/no
                | rule | twice || safe | cites |
                |------|-------||------|-------|
                | yes  | >= 4  || yes  | S1    |
                | no   | < 4   || no   | S1    |
            """);
    Run run = Evaluator.decide(guideline, Logic.patient("ill", "yes"));
    assertThat(run.contradictions()).isEmpty();
    assertThat(run.outcome("safe")).isEqualTo(new Outcome.Decided(Value.YES, List.of()));
    assertThat(run.outcome("narrow")).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_quantity_is_relied_on_only_within_its_range() {
    Guideline guideline =
        Logic.of(
            """
            answers fast
            input a "A" : 0..10 whole days
            input b "B" : 0..10 whole days
            quantity gap "Gap" : 1..10 days
                = a - b
                cites S1
            quantity ratio "Ratio" : 0..10
                = a / gap
                cites S1
            decision fast "Fast?" : yes/no
                | rule | ratio || fast | cites |
                |------|-------||------|-------|
                | slow | < 2   || no   | S1    |
                | fast | >= 2  || yes  | S1    |
            """);
    Value five = new Value.Amount(BigFraction.of(5));
    assertThat(Evaluator.decide(guideline, new Patient(Map.of("a", five))).outcome("fast"))
        .isInstanceOf(Outcome.Needs.class);
    Run equal = Evaluator.decide(guideline, new Patient(Map.of("a", five, "b", five)));
    assertThat(equal.contradictions()).isNotEmpty();
  }

  @Test
  void a_conflict_is_both_values_and_no_more() {
    Guideline guideline =
        Logic.of(
            """
            answers plan
            input ill "Ill" : yes/no
            decision plan "Which?" : one of p "P" q "Q" r "R"
                | rule | ill || plan          | cites |
                |------|-----||---------------|-------|
                | both | yes || conflict p, q | S1    |
                | one  | no  || r             | S1    |
            """);
    assertThat(outcome(guideline, "plan", Logic.patient("ill", "yes")))
        .isInstanceOfSatisfying(
            Outcome.Conflict.class,
            conflict ->
                assertThat(conflict.values())
                    .isEqualTo(Set.of(new Value.Choice("p"), new Value.Choice("q"))));
  }

  private static Outcome outcome(Guideline guideline, String answer, Patient patient) {
    return Evaluator.decide(guideline, patient).outcome(answer);
  }
}
