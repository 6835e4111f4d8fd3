package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.analysis.Remainder;
import precept.belief.Verdict;
import precept.document.ReferenceReading;
import precept.eval.Judgement;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Guideline;
import precept.model.Patient;
import precept.report.ReferenceMarkdown;

/// The reference shows exactly the patients whom an `otherwise` takes.
class RemainderLawTest {
  private static final int TEXTS = Integer.getInteger("precept.laws", 100_000) / 200;
  private static final int PATIENTS = 20;

  @Test
  void a_patient_is_shown_exactly_if_the_otherwise_takes_them() {
    int taken = 0;
    int left = 0;
    for (Generated some : Generated.of(TEXTS)) {
      Map<String, Remainder> remainders = Remainder.in(Compiler.compile(some.guideline()));
      for (Run run : new Patients(some.guideline(), some.seed()).meant(PATIENTS)) {
        for (Map.Entry<String, Remainder> entry : remainders.entrySet()) {
          Remainder remainder = entry.getValue();
          boolean computed =
              remainder.axes().stream()
                  .anyMatch(axis -> axis.subject() instanceof Axis.Subject.Computed);
          if (remainder.boxes().isAll() && !computed) {
            boolean takes = takes(run, entry.getKey());
            assertThat(shows(remainder, run.patient()))
                .describedAs("%s of %s%n%s", entry.getKey(), run.patient(), some.text())
                .isEqualTo(takes);
            taken += takes ? 1 : 0;
            left += takes ? 0 : 1;
          }
        }
      }
    }
    assertThat(taken).isGreaterThan(TEXTS / 10);
    assertThat(left).isGreaterThan(TEXTS / 10);
  }

  private static boolean takes(Run run, String decision) {
    return ((Judgement.Answered) run.judgement(decision))
        .matches().stream()
            .anyMatch(match -> match.row().otherwise() && match.truth().is(Verdict.YES));
  }

  private static boolean shows(Remainder remainder, Patient patient) {
    Point point = Point.of(remainder.axes(), patient, Map.of());
    return remainder.boxes().shown().stream()
        .anyMatch(box ->
            box.sides().keySet().stream()
                .allMatch(axis ->
                    point.cells().get(axis).map(cell -> box.allows(axis, cell)).orElse(true)));
  }

  @Test
  void a_new_choice_shows_in_the_reference() {
    String logic =
        """
            answers scan

        input site "Site" : one of
            calf   "Calf"
            thigh  "Thigh"

        decision scan "Scan?" : yes/no
            | rule  | site      || scan | cites |
            |-------|-----------||------|-------|
            | calf  | calf      || yes  | S1    |
            | other | otherwise || no   | S1    |
        """;
    assertThat(reference(logic)).contains("`other` takes the rest:\n\n- site thigh\n\n");
    assertThat(reference(logic.replace("\"Thigh\"", "\"Thigh\"\n    arm \"Arm\"")))
        .contains("`other` takes the rest:\n\n- site thigh or arm\n\n");
  }

  private static String reference(String logic) {
    Guideline guideline = Logic.of(logic);
    return ReferenceMarkdown.of(
        ReferenceReading.of(guideline, Remainder.in(Compiler.compile(guideline)), List.of()));
  }
}
