package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import precept.EveryGuideline;
import precept.eval.Evaluator;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Patient;

/// The project's main law: interpreter and diagram are one meaning.
class MainLawTest {
  @EveryGuideline
  void on_complete_patients_interpreter_and_diagram_believe_the_same(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    List<Patient> seen = new Patients(guideline, 20261124).complete(3_000);
    for (Patient patient : seen) {
      Run run = Evaluator.decide(guideline, patient);
      Point point = Point.of(compiled.nodes().axes(), patient, Map.of());
      for (Decision decision : guideline.decisions()) {
        Answer answer = point.in(compiled.answer(decision.name()));
        assertThat(answer.belief())
            .describedAs("%s of %s", decision.name(), patient)
            .isEqualTo(run.judgement(decision.name()).belief());
      }
    }
    assertThat(seen).hasSizeGreaterThan(1_000);
  }
}
