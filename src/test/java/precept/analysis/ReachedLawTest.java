package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.eval.Evaluator;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// Where numbers are computed from measurements, and these are few enough to try them all:
///
///     a rule is not called dead   <=>   one of all patients reaches it
///     a value is not called unreached   <=>   one of all patients is told so
class ReachedLawTest {
  private static final int SEEDS = Integer.getInteger("precept.laws", 100_000) / 250;
  private static final int HIGHEST = 7;

  @Test
  void a_rule_is_dead_where_nobody_of_all_reaches_it_and_nowhere_else() {
    int dead = 0;
    int byNumbers = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      String text = text(new Random(seed));
      Guideline guideline = Logic.of(text);
      Set<String> found = new LinkedHashSet<>();
      for (Finding finding : Analysis.of(guideline)) {
        switch (finding) {
          case Finding.DeadRule(var decision, var row, var obstacle) -> {
            found.add(decision.rule(row).toString());
            byNumbers +=
                obstacle instanceof Obstacle.Cells(var columns) && columns.size() > 1 ? 1 : 0;
          }
          case Finding.Unreached(var decision, var value) ->
              found.add(decision.name() + " " + value);
          default -> {}
        }
      }
      Set<String> nobody = nobody(guideline);
      assertThat(found).describedAs("seed %d\n%s", seed, text).isEqualTo(nobody);
      dead += nobody.size();
    }
    assertThat(dead).isGreaterThan(SEEDS / 4);
    assertThat(byNumbers).isGreaterThan(SEEDS / 20);
  }

  /// What nobody of all reaches, or is told.
  private static Set<String> nobody(Guideline guideline) {
    Set<String> left = new LinkedHashSet<>();
    for (Decision decision : guideline.decisions()) {
      decision.rows().forEach(row -> left.add(decision.rule(row).toString()));
      decision
          .answerType()
          .named()
          .forEach(option -> left.add(decision.name() + " " + new Value.Choice(option.name())));
    }
    for (int x = 0; x <= HIGHEST; x++) {
      for (int y = 0; y <= HIGHEST; y++) {
        Run run = Evaluator.decide(guideline, new Patient(Map.of("x", amount(x), "y", amount(y))));
        for (Decision decision : guideline.decisions()) {
          Judgement.Answered answered = (Judgement.Answered) run.judgement(decision.name());
          for (Judgement.Match match : answered.candidates()) {
            left.remove(decision.rule(match.row()).toString());
            match
                .answer()
                .possible()
                .listed()
                .forEach(value -> left.remove(decision.name() + " " + value));
          }
        }
      }
    }
    return left;
  }

  private static Value amount(int number) {
    return new Value.Amount(BigFraction.of(number));
  }

  private static String text(Random random) {
    String formula =
        List.of("x", "x + y", "2 * x", "x * y", "y", "x * x", "8 - x").get(random.nextInt(7));
    String other = List.of("x", "x + 3", "y * 2", "x + y").get(random.nextInt(4));
    List<String> lines = new ArrayList<>();
    lines.add("    answers last");
    lines.add("input x \"X\" : 0.." + HIGHEST + " whole");
    lines.add("input y \"Y\" : 0.." + HIGHEST + " whole");
    lines.add("quantity s \"S\" : 0..100\n    = " + formula + "\n    cites S1");
    lines.add("quantity t \"T\" : 0..100\n    = " + other + "\n    cites S1");
    lines.add("decision mid \"Mid\" : one of a \"A\" b \"B\" c \"C\"");
    lines.add(table(random, List.of("x", "y", "s", "t"), "mid", List.of("a", "b", "c")));
    lines.add("decision last \"Last\" : one of a \"A\" b \"B\" c \"C\"");
    lines.add(table(random, List.of("mid", "s", "x"), "last", List.of("a", "b", "as mid")));
    return String.join("\n", lines) + "\n";
  }

  private static String table(
      Random random, List<String> columns, String answer, List<String> answers) {
    List<String> rows = new ArrayList<>();
    rows.add("    hit first");
    rows.add("    | rule | " + String.join(" | ", columns) + " || " + answer + " | cites |");
    rows.add("    |---" + "|---".repeat(columns.size()) + "||---|---|");
    for (int row = 0; row < 4; row++) {
      List<String> cells = columns.stream().map(column -> cell(random, column)).toList();
      rows.add(
          "    | r"
              + row
              + " | "
              + String.join(" | ", cells)
              + " || "
              + answers.get(random.nextInt(answers.size()))
              + " | S1 |");
    }
    rows.add(
        "    | rest | "
            + String.join(" | ", columns.stream().map(column -> "-").toList())
            + " || a | S1 |");
    return String.join("\n", rows);
  }

  private static String cell(Random random, String column) {
    if (random.nextInt(5) < 2) {
      return "-";
    }
    return column.equals("mid")
        ? List.of("a", "b", "c").get(random.nextInt(3))
        : List.of("<", "<=", ">", ">=").get(random.nextInt(4)) + " " + random.nextInt(HIGHEST + 1);
  }
}
