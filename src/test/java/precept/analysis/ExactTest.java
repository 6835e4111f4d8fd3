package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.Logic;
import precept.Repository;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// With facts missing, an answer is given exactly if all completions give it, and a fact is asked
/// for exactly if it can make a difference by itself. Held against all completions, one by one, for
/// one patient of every region.
class ExactTest {
  static List<Guideline> guidelines() {
    return Repository.guidelines();
  }

  @ParameterizedTest
  @MethodSource("guidelines")
  void an_answer_is_awaitingexactly_where_two_completions_differ(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    Patients patients = new Patients(guideline, 5);
    int open = 0;
    int settled = 0;
    for (Patient whole : RegionLawTest.onePatientOfEveryRegion(compiled)) {
      Patient part = patients.without(whole, 2);
      Run run = Exact.of(compiled, Evaluator.decide(guideline, part));
      List<Run> completions =
          patients.completions(part).stream()
              .map(patient -> Evaluator.decide(guideline, patient))
              .toList();
      for (String answer : guideline.answers()) {
        if (guideline.definition(answer) instanceof Decision decision
            && decision.hit() == Decision.Hit.COLLECT) {
          continue;
        }
        Set<Object> meanings = new HashSet<>();
        completions.forEach(some -> meanings.add(meaning(some.outcome(answer))));
        boolean needs = run.outcome(answer) instanceof Outcome.Needs;
        if (run.outcome(answer) instanceof Outcome.Needs awaiting) {
          assertThat(meanings).containsAll(awaiting.meanwhile());
        }
        assertThat(needs)
            .describedAs("%s of %s: %s", answer, part, meanings)
            .isEqualTo(meanings.size() > 1);
        if (!needs && !(run.outcome(answer) instanceof Outcome.OutOfScope) && !meanings.isEmpty()) {
          assertThat(Set.of(meaning(run.outcome(answer)))).isEqualTo(meanings);
        }
        open += needs ? 1 : 0;
        settled += needs ? 0 : 1;
      }
    }
    assertThat(open).isPositive();
    assertThat(settled).isPositive();
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

  private static Object meaning(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided decided -> decided.value();
      case Outcome.Silent silent -> "silent";
      case Outcome.Conflict conflict -> conflict.values();
      case Outcome.Needs needs -> Map.of("needs", needs.facts());
      case Outcome.OutOfScope outside -> "outside";
      case Outcome.Collected collected -> collected;
      case Outcome.Defective defective -> defective;
    };
  }
}
