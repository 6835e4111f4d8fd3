package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import precept.EveryGuideline;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.diagram.Answer;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Patient;

/// Interpreter and diagram on one patient of every region of every guideline in the repository.
public class RegionLawTest {
  /// A region's patients get one answer of a decision, by the same rows.
  public static Set<Patient> onePatientOfEveryRegion(Compiled compiled) {
    Set<Patient> patients = new LinkedHashSet<>();
    for (Decision decision : compiled.guideline().decisions()) {
      Node<Optional<Answer>> answers =
          compiled
              .nodes()
              .combine(
                  compiled.answer(decision.name()),
                  compiled.care(),
                  (answer, can) -> can ? Optional.of(answer) : Optional.empty());
      for (Optional<Answer> leaf : Leaves.of(answers)) {
        leaf.ifPresent(answer -> patients.add(patient(compiled, decision, answer)));
      }
    }
    return patients;
  }

  private static Patient patient(Compiled compiled, Decision decision, Answer answer) {
    Node<Boolean> where = compiled.nodes().map(compiled.answer(decision.name()), answer::equals);
    Region region = new Region(compiled.nodes(), where, compiled.care());
    Witness witness =
        Witness.of(compiled, region, run -> says(run, decision).equals(answer)).orElseThrow();
    assertThat(witness.confirmed()).describedAs("%s of %s", answer, decision.name()).isTrue();
    return witness.patient();
  }

  private static Answer says(Run run, Decision decision) {
    Judgement.Answered answered = (Judgement.Answered) run.judgement(decision.name());
    List<Belief> truths = answered.matches().stream().map(Judgement.Match::truth).toList();
    return new Answer(answered.belief(), HitPolicies.candidates(decision, truths));
  }

  @EveryGuideline
  void every_region_is_shown_by_a_patient_whom_the_interpreter_answers_alike(Guideline guideline) {
    assertThat(onePatientOfEveryRegion(Compiler.compile(guideline)))
        .hasSizeGreaterThan(guideline.decisions().size());
  }
}
