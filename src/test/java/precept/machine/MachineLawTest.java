package precept.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.analysis.Exact;
import precept.analysis.RegionLawTest;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.model.Decision;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.TestCase.RuleId;

/// A machine replies what the interpreter says, made exact: to complete patients, to those of whom
/// facts are missing, and to those whose facts contradict each other.
class MachineLawTest {
  private static final int PAIRS = Integer.getInteger("precept.laws", 100_000) / 5;
  private static final int PATIENTS = 20;

  @Test
  void of_guidelines_that_nobody_has_written() {
    Count count = new Count();
    for (Generated some : Generated.of(PAIRS / (2 * PATIENTS))) {
      Patients patients = new Patients(some.guideline(), some.seed());
      hold(some.guideline(), drawn(patients, PATIENTS), count, some.toString());
    }
    System.out.println(count);
    assertThat(count.diagrams).isGreaterThan(count.replies * 3 / 4);
    assertThat(count.openByDiagrams).isGreaterThan(count.replies / 10);
    assertThat(count.told).isGreaterThan(count.replies / 2);
    assertThat(count.open).isGreaterThan(count.replies / 20);
    assertThat(count.refused).isGreaterThan(count.replies / 100);
  }

  @EveryGuideline
  void of_every_region_of_every_guideline(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    Patients patients = new Patients(guideline, 20261128);
    List<Patient> some = new ArrayList<>(drawn(patients, 100));
    for (Patient whole : RegionLawTest.onePatientOfEveryRegion(compiled)) {
      some.add(whole);
      some.add(patients.forgetting(whole));
    }
    Count count = new Count();
    hold(guideline, some, count, guideline.edition().toString());
    System.out.println(guideline.edition().guideline() + ": " + count);
    assertThat(count.diagrams).isGreaterThan(count.replies * 3 / 4);
    assertThat(count.openByDiagrams).isPositive();
  }

  private static List<Patient> drawn(Patients patients, int many) {
    List<Patient> drawn = new ArrayList<>(patients.any(many / 4));
    for (Patient whole : patients.complete(many)) {
      drawn.add(whole);
      drawn.add(patients.forgetting(whole));
    }
    return drawn;
  }

  private static void hold(Guideline guideline, List<Patient> some, Count count, String words) {
    Compiled compiled = Compiler.compile(guideline);
    Machine machine = Machine.of(guideline);
    Interpreted interpreted = new Interpreted(guideline, Exact.in(compiled));
    for (Patient patient : some) {
      count.replies++;
      boolean told = machine.told(patient).isPresent();
      count.diagrams += told ? 1 : 0;
      boolean whole = !Evaluator.decide(guideline, patient).awaitsFacts();
      Reply expected = interpreted.of(new Facts(patient.facts(), Set.of()));
      switch (machine.reply(patient)) {
        case Reply.Refused refused -> {
          count.refused++;
          assertThat(refused).describedAs("%s%n%s", patient, words).isEqualTo(expected);
        }
        case Reply.Results(var results) -> {
          assertThat(expected)
              .describedAs("%s%n%s", patient, words)
              .isInstanceOf(Reply.Results.class);
          assertThat(List.copyOf(results.keySet())).isEqualTo(guideline.answers());
          results.forEach((answer, result) -> {
            Result other = ((Reply.Results) expected).of(answer);
            assertThat(result.outcome())
                .describedAs("%s of %s%n%s", answer, patient, words)
                .isEqualTo(other.outcome());
            assertThat(named(result, guideline, answer, whole))
                .describedAs("%s of %s%n%s", answer, patient, words)
                .isEqualTo(named(other, guideline, answer, whole));
            assertThat(other.rules())
                .describedAs("%s of %s%n%s", answer, patient, words)
                .containsAll(result.rules());
            if (result.outcome() instanceof Outcome.Needs) {
              count.open++;
              count.openByDiagrams += told ? 1 : 0;
            } else {
              count.told++;
            }
          });
        }
      }
    }
  }

  /// Where facts are missing, those of the table alone: of the decisions that it hands on to the
  /// interpreter does not tell apart for whom it does.
  private static Set<RuleId> named(
      Result result, Guideline guideline, String answer, boolean whole) {
    Set<RuleId> named = new HashSet<>(result.rules());
    if (!whole && guideline.definition(answer) instanceof Decision decision) {
      named.removeIf(rule -> !rule.decision().equals(decision.table()));
    }
    return named;
  }

  private static final class Count {
    private int replies;
    private int diagrams;
    private int told;
    private int open;
    private int openByDiagrams;
    private int refused;

    @Override
    public String toString() {
      return "%d replies, %d by diagrams: %d answers told, %d open (%d by diagrams), %d refused"
          .formatted(replies, diagrams, told, open, openByDiagrams, refused);
    }
  }
}
