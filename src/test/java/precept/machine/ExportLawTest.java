package precept.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Patient;
import precept.report.DiagramJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A machine says what the exported diagram says of the same patient, by the same rules.
class ExportLawTest {
  private static final int TEXTS = Integer.getInteger("precept.laws", 100_000) / 500;

  @Test
  void of_guidelines_that_nobody_has_written() {
    int compared = 0;
    for (Generated some : Generated.of(TEXTS)) {
      compared +=
          compared(
              some.guideline(),
              new Patients(some.guideline(), some.seed()).complete(20),
              some.toString());
    }
    assertThat(compared).isGreaterThan(10 * TEXTS);
  }

  @EveryGuideline
  void of_every_guideline(Guideline guideline) {
    List<Patient> patients = new Patients(guideline, 20261128).complete(200);
    assertThat(compared(guideline, patients, guideline.edition().toString())).isGreaterThan(50);
  }

  private static int compared(Guideline guideline, List<Patient> patients, String words) {
    Compiled compiled = Compiler.compile(guideline);
    JsonNode export = JsonMapper.shared().readTree(DiagramJson.of(compiled, "test").orElseThrow());
    Placing placing = new Placing(compiled.nodes().axes());
    Machine machine = Machine.of(guideline);
    int compared = 0;
    for (Patient patient : patients) {
      Stand stand =
          placing.of(patient, Evaluator.on(guideline, patient, name -> true)).orElseThrow();
      Map<String, Result> results = machine.told(patient).orElse(Map.of());
      for (String answer : results.keySet()) {
        Result result = Objects.requireNonNull(results.get(answer));
        Outcome outcome = result.outcome();
        if (guideline.definition(answer) instanceof Decision decision
            && !decision.collects()
            && !(outcome instanceof Outcome.OutOfScope)) {
          Optional<JsonNode> leaf =
              leaf(export, export.at("/definitions/" + answer + "/root").intValue(), stand);
          if (leaf.isPresent()) {
            assertThat(leaf.get().get("says").stringValue())
                .describedAs("%s of %s%n%s", answer, patient, words)
                .isEqualTo(says(outcome));
            if (!(outcome instanceof Outcome.Defective)) {
              assertThat(own(result, decision))
                  .describedAs("%s of %s%n%s", answer, patient, words)
                  .isEqualTo(rules(leaf.get(), decision));
            }
            compared++;
          }
        }
      }
    }
    return compared;
  }

  /// Absent where what is not known, or does not apply, is asked for.
  private static Optional<JsonNode> leaf(JsonNode export, int root, Stand stand) {
    JsonNode nodes = export.get("nodes");
    List<Integer> first = new ArrayList<>(List.of(0));
    nodes.get("runs").forEach(runs -> first.add(first.getLast() + runs.intValue()));
    int node = root;
    while (node >= 0) {
      int axis = nodes.get("axis").get(node).intValue();
      if (!stand.isKnown(axis)) {
        return Optional.empty();
      }
      int run = first.get(node);
      while (nodes.get("ends").get(run).intValue() <= stand.first(axis)) {
        run++;
      }
      node = nodes.get("to").get(run).intValue();
    }
    return Optional.of(export.get("leaves").get(-1 - node));
  }

  private static String says(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided decided -> "value";
      case Outcome.Silent silent -> "silent";
      case Outcome.Conflict conflict -> "conflict";
      case Outcome.Defective defective -> "defective";
      case Outcome.Needs needs -> "needs " + needs.facts();
      case Outcome.OutOfScope outside -> "outside";
      case Outcome.Collected collected -> "collected";
    };
  }

  private static Set<String> own(Result result, Decision decision) {
    return result.rules().stream()
        .filter(rule -> rule.decision().equals(decision.table()))
        .map(rule -> rule.rule())
        .collect(Collectors.toSet());
  }

  private static Set<String> rules(JsonNode leaf, Decision decision) {
    return leaf.has("rules")
        ? StreamSupport.stream(leaf.get("rules").spliterator(), false)
            .map(place -> decision.rows().get(place.intValue()).name())
            .collect(Collectors.toSet())
        : new HashSet<>();
  }
}
