package precept.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.NeedsBrowser;
import precept.analysis.Exact;
import precept.analysis.RegionLawTest;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Patient;
import precept.model.Type;
import precept.model.Value;
import tools.jackson.databind.JsonNode;

/// What the page says would change an answer, the engine says as well; and whatever one other value
/// of one fact changes, the page says, except of numbers that enter a formula.
@NeedsBrowser
class ChangesLawTest {
  private static final int PATIENTS = 24;

  @AutoClose private static final Sheet sheet = Sheet.showing(Compiler.compile(Doses.GUIDELINE));

  @EveryGuideline
  void what_is_said_to_change_an_answer_does_and_nothing_else(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    Patients patients = new Patients(guideline, 11);
    List<Patient> all = List.copyOf(RegionLawTest.onePatientOfEveryRegion(compiled));
    List<Patient> asked =
        IntStream.range(0, PATIENTS)
            .mapToObj(i -> patients.without(all.get(i * all.size() / PATIENTS), i % 3))
            .distinct()
            .toList();
    int[] seen = replayed(compiled, asked, Set.of());
    assertThat(seen[0]).isGreaterThan(10);
    assertThat(seen[1]).isGreaterThan(seen[0]);
  }

  @Test
  void what_enters_a_formula_is_said_of_one_value_and_true() {
    List<Patient> asked =
        new Patients(Doses.GUIDELINE, 3).complete(500).stream().distinct().limit(100).toList();
    int[] seen = replayed(Compiler.compile(Doses.GUIDELINE), asked, Set.of("weight", "height"));
    assertThat(seen[0]).isGreaterThan(10);
  }

  /// @param measured inputs of which not every value is tried
  /// @return how many values were said to change an answer, and how many others were tried
  private static int[] replayed(Compiled compiled, List<Patient> asked, Set<String> measured) {
    Patients patients = new Patients(compiled.guideline(), 0);
    List<JsonNode> told = sheet.said("changes", compiled, asked);
    int[] seen = new int[2];
    for (int i = 0; i < asked.size(); i++) {
      Patient patient = asked.get(i);
      Run now = run(compiled, patient);
      List<String> settled =
          compiled.guideline().answers().stream().filter(name -> isKnown(now, name)).toList();
      for (String answer : settled) {
        for (JsonNode change : told.get(i).get(answer)) {
          seen[0] += replayed(compiled, now, answer, change);
        }
      }
      for (String fact : patient.facts().keySet()) {
        for (Patient other :
            measured.contains(fact) ? List.<Patient>of() : patients.otherwise(patient, fact)) {
          Run then = run(compiled, other);
          for (String answer : settled) {
            String words = Sayings.meaning(then.outcome(answer));
            if (canBe(then)
                && isExact(then, answer)
                && !words.equals(Sayings.meaning(now.outcome(answer)))) {
              assertThat(
                      told.get(i)
                          .get(answer)
                          .valueStream()
                          .filter(change -> change.get("input").asString().equals(fact))
                          .map(change -> Sayings.meaning(change.get("outcome"))))
                  .describedAs("%s of %s, or else %s", answer, patient, other)
                  .contains(words);
            }
            seen[1]++;
          }
        }
      }
    }
    return seen;
  }

  /// @return how many values the page gave as examples
  private static int replayed(Compiled compiled, Run now, String answer, JsonNode change) {
    String input = change.get("input").asString();
    String words = Sayings.meaning(change.get("outcome"));
    String about = "%s of %s: %s".formatted(answer, now.patient(), change);
    assertThat(words).describedAs(about).isNotEqualTo(Sayings.meaning(now.outcome(answer)));
    for (JsonNode example : change.get("values")) {
      Map<String, Value> facts = new LinkedHashMap<>(now.patient().facts());
      facts.put(input, value(compiled.guideline().definition(input).type(), example));
      Run then = run(compiled, new Patient(facts));
      if (isExact(then, answer)) {
        assertThat(Sayings.meaning(then.outcome(answer))).describedAs(about).isEqualTo(words);
      }
    }
    return change.get("values").size();
  }

  private static Run run(Compiled compiled, Patient patient) {
    Run run = Evaluator.decide(compiled.guideline(), patient);
    return run.awaitsFacts() && canBe(run) ? Exact.of(compiled, run) : run;
  }

  /// Facts that contradict each other are not a patient; of somebody outside no more is asked.
  private static boolean canBe(Run run) {
    return run.contradictions().isEmpty();
  }

  /// Of lists the engine is sound, but not exact.
  private static boolean isExact(Run run, String answer) {
    return !run.awaitsFacts() || !(run.outcome(answer) instanceof Outcome.Collected);
  }

  private static boolean isKnown(Run run, String answer) {
    return isExact(run, answer) && !(run.outcome(answer) instanceof Outcome.Needs);
  }

  private static Value value(Type type, JsonNode given) {
    if (given.isArray()) {
      return new Value.Members(
          given.valueStream().map(JsonNode::asString).collect(Collectors.toSet()));
    }
    String text = given.asString();
    return switch (type) {
      case Type.YesNo() -> text.equals("yes") ? Value.YES : Value.NO;
      case Type.Measure measure
          when measure.other().stream().noneMatch(option -> option.name().equals(text)) ->
          new Value.Amount(Numerals.fraction(new BigDecimal(text)));
      default -> new Value.Choice(text);
    };
  }
}
