package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import precept.EveryGuideline;
import precept.eval.Patients;
import precept.model.Guideline;
import precept.model.Patient;

/// The project's main law: interpreter and diagram are one meaning.
class MainLawTest {
  @EveryGuideline
  void on_complete_patients_interpreter_and_diagram_believe_the_same(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    List<Patient> seen = new Patients(guideline, 20261124).complete(3_000);
    for (Patient patient : seen) {
      assertThat(Laws.agreed(compiled, patient)).describedAs("%s", patient).isEmpty();
    }
    assertThat(seen).hasSizeGreaterThan(1_000);
  }
}
