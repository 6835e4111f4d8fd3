package precept.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.Repository;
import precept.analysis.Exact;
import precept.diagram.Compiler;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.TestCase;
import precept.model.Value;

/// An interview comes to what all the facts come to, and asks for no fact that the answer did not
/// need.
class InterviewLawTest {
  private static final int PATIENTS = 10;

  /// Every so manieth test case is interviewed, which takes a run for each question.
  private static final int STEP = 4;

  /// A guideline's diagrams grow with what they are asked, so they are made anew now and then.
  private static final int TOGETHER = 25;

  @EveryGuideline
  void asking_comes_to_the_same_as_knowing_everything(Guideline guideline) {
    int patients = 0;
    int asked = 0;
    UnaryOperator<Run> exactly = Exact.in(Compiler.compile(guideline));
    for (Patient patient : patients(guideline)) {
      exactly = ++patients % TOGETHER == 0 ? Exact.in(Compiler.compile(guideline)) : exactly;
      Run whole = exactly.apply(Evaluator.decide(guideline, patient));
      Interview end = interview(guideline, guideline.answers(), patient, exactly);
      for (String answer : guideline.answers()) {
        Outcome found = end.run().outcome(answer);
        if (end.settled(answer) && !leavesPresumed(found, whole.outcome(answer))) {
          assertThat(meaning(found))
              .describedAs("%s of %s", answer, patient)
              .isEqualTo(meaning(whole.outcome(answer)));
        }
      }
      if (!whole.awaitsFacts()) {
        assertThat(end.settled()).describedAs(patient.toString()).isTrue();
        assertThat(end.skipped()).isEmpty();
      }
      asked += end.asked();
    }
    assertThat(patients).isGreaterThan(PATIENTS);
    assertThat(asked).isPositive().isLessThan(patients * guideline.inputs().size());
  }

  @EveryGuideline
  void only_a_fact_that_the_answer_needs_is_asked_for_and_only_once(Guideline guideline) {
    String answer = guideline.answers().getFirst();
    UnaryOperator<Run> exactly = Exact.in(Compiler.compile(guideline));
    for (Patient patient : cases(guideline).stream().limit(30).toList()) {
      Interview end = interview(guideline, List.of(answer), patient, exactly);
      List<String> asked = new ArrayList<>();
      for (Interview now = end; now.before().isPresent(); ) {
        now = now.before().get();
        String fact = now.next().orElseThrow().name();
        Run run = exactly.apply(Evaluator.decide(guideline, now.run().patient()));
        assertThat(run.outcome(answer))
            .describedAs("%s where %s", fact, now.run().patient())
            .isInstanceOfSatisfying(
                Outcome.Needs.class, needs -> assertThat(needs.facts()).contains(fact));
        asked.add(fact);
      }
      assertThat(asked).doesNotHaveDuplicates().hasSize(end.asked());
    }
  }

  @Test
  void whoever_does_not_know_of_a_pregnancy_is_not_asked_for_its_trimester() {
    Guideline guideline = Repository.guideline("venous-thrombectomy", "1.0.0");
    Interview now =
        Interview.begin(
            guideline,
            guideline.answers(),
            new Patient(Map.of()),
            Exact.in(Compiler.compile(guideline)));
    Set<String> asked = new LinkedHashSet<>();
    while (now.next().isPresent()) {
      asked.add(now.next().get().name());
      now = now.skipping(now.next().get().name());
    }
    assertThat(now.needed()).contains("trimester");
    assertThat(asked).contains("pregnant").doesNotContain("trimester", "failure");
  }

  private static List<Patient> cases(Guideline guideline) {
    return Repository.PRECEPT.library().cases(guideline).result().orElseThrow().stream()
        .map(TestCase::patient)
        .toList();
  }

  /// Test cases, and patients drawn at random.
  private static List<Patient> patients(Guideline guideline) {
    List<Patient> cases = cases(guideline);
    return Stream.concat(
            IntStream.range(0, cases.size()).filter(i -> i % STEP == 0).mapToObj(cases::get),
            new Patients(guideline, 11).complete(PATIENTS).stream())
        .toList();
  }

  /// An interview in which a patient's facts are told as they are asked for, as far as they are
  /// known.
  private static Interview interview(
      Guideline guideline, List<String> answers, Patient patient, UnaryOperator<Run> exactly) {
    Interview now = Interview.begin(guideline, answers, new Patient(Map.of()), exactly);
    while (now.next().isPresent()) {
      String fact = now.next().get().name();
      Optional<Value> value = Optional.ofNullable(patient.facts().get(fact));
      now =
          value.isPresent()
              ? now.answered(new Patient(Map.of(fact, value.get())))
              : now.skipping(fact);
    }
    return now;
  }

  /// The one way in which knowing more withdraws an answer: it was assumed that the guideline
  /// speaks about the patient.
  private static boolean leavesPresumed(Outcome found, Outcome known) {
    return known instanceof Outcome.OutOfScope
        && switch (found) {
          case Outcome.Decided decided -> !decided.assumes().isEmpty();
          case Outcome.Silent silent -> !silent.assumes().isEmpty();
          case Outcome.Conflict conflict -> !conflict.assumes().isEmpty();
          case Outcome.Collected collected -> !collected.assumes().isEmpty();
          case Outcome.Needs needs -> false;
          case Outcome.OutOfScope outside -> false;
          case Outcome.Defective defective -> false;
        };
  }

  private static Object meaning(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided decided -> decided.value();
      case Outcome.Silent silent -> "silent";
      case Outcome.Conflict conflict -> conflict.values();
      case Outcome.Needs needs -> needs.facts();
      case Outcome.OutOfScope outside -> "outside";
      case Outcome.Collected collected ->
          List.of(words(collected.certain()), words(collected.possible()));
      case Outcome.Defective defective -> defective.defects();
    };
  }

  private static List<String> words(List<Outcome.Item> items) {
    return items.stream().map(Outcome.Item::words).sorted().toList();
  }
}
