package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.RandomGuideline;
import precept.eval.Evaluator;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Definition.Points;
import precept.model.Guideline;

/// A graded score without a finding earns for each item the points of exactly one cell:
///
///     some patient earns none, or two   =>   it is found
///     it is found                       =>   the patient of the finding earns none, or two
///     none, or two                      =>   there is no sum
class GradedLawTest {
  private static final int SEEDS = Integer.getInteger("precept.laws", 100_000) / 50;

  @Test
  void what_earns_no_points_or_two_is_found_and_what_is_found_is_so() {
    int items = 0;
    int wrong = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      String text = RandomGuideline.text(seed);
      Guideline guideline =
          text.contains("| item |") ? RandomGuideline.read(text).orElse(null) : null;
      if (guideline == null) {
        continue;
      }
      List<Finding> findings = Analysis.of(guideline);
      if (findings.stream()
          .anyMatch(
              some -> some instanceof Finding.Inconclusive || some instanceof Finding.Nobody)) {
        continue;
      }
      Set<String> found = new HashSet<>();
      for (Finding finding : findings) {
        if (finding instanceof Finding.Ungraded(var score, var cell, var whom)) {
          found.add("none " + score.name() + "." + cell.item().orElseThrow());
          confirmed(guideline, score, cell, whom, 0, text);
        } else if (finding instanceof Finding.GradedTwice(var score, var cells, var whom)) {
          Points cell = cells.getFirst();
          found.add("twice " + score.name() + "." + cell.item().orElseThrow());
          confirmed(guideline, score, cell, whom, 2, text);
        }
      }
      for (var patient : new Patients(guideline, seed).complete(40)) {
        Run run = Evaluator.decide(guideline, patient);
        if (!run.contradictions().isEmpty()
            || run.membership().stream().anyMatch(member -> member.belief().is(Verdict.NO))) {
          continue;
        }
        for (Map.Entry<String, List<Verdict>> item : held(guideline, run).entrySet()) {
          items++;
          long holding = item.getValue().stream().filter(Verdict.YES::equals).count();
          boolean open = item.getValue().contains(Verdict.OPEN);
          String kind = holding > 1 ? "twice " : holding == 0 && !open ? "none " : "";
          wrong += kind.isEmpty() ? 0 : 1;
          if (!kind.isEmpty()) {
            assertThat(found)
                .describedAs("seed %d, %s, %s\n%s", seed, item.getKey(), patient, text)
                .contains(kind + item.getKey());
            String score = item.getKey().substring(0, item.getKey().indexOf('.'));
            assertThat(run.judgement(score).belief().has(Belief::isDefect))
                .describedAs("a sum in spite of it: %s\n%s", patient, text)
                .isTrue();
          }
        }
      }
    }
    assertThat(items).isPositive();
    assertThat(wrong).isPositive().isLessThan(items);
  }

  private static void confirmed(
      Guideline guideline,
      Definition.Score score,
      Points cell,
      Concerned whom,
      int least,
      String text) {
    if (whom.confirmed()) {
      List<Verdict> verdicts =
          held(guideline, Evaluator.decide(guideline, whom.witness()))
              .getOrDefault(score.name() + "." + cell.item().orElseThrow(), List.of());
      long holding = verdicts.stream().filter(Verdict.YES::equals).count();
      assertThat(least == 0 ? holding == 0 : holding >= least)
          .describedAs("%s of %s\n%s", verdicts, whom.witness(), text)
          .isTrue();
    }
  }

  /// For each item of each score whether its cells hold.
  private static Map<String, List<Verdict>> held(Guideline guideline, Run run) {
    Map<String, List<Verdict>> held = new LinkedHashMap<>();
    for (Definition definition : guideline.definitions().values()) {
      if (definition instanceof Definition.Score score) {
        for (Points row : score.rows()) {
          row.item()
              .ifPresent(item ->
                  held.computeIfAbsent(score.name() + "." + item, some -> new ArrayList<>())
                      .add(run.holds(row.finding().condition()).verdict()));
        }
      }
    }
    return held;
  }
}
