package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import precept.analysis.Analysis;
import precept.analysis.Finding;
import precept.analysis.Obstacle;
import precept.belief.Cause;
import precept.belief.Verdict;
import precept.eval.Evaluator;
import precept.eval.Judgement;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;

/// What is called redundant can be left out, and what is said to keep everybody from a rule does:
/// tried on guidelines that nobody has written.
class DoubtLawTest {
  private static final int TEXTS = Integer.getInteger("precept.laws", 100_000) / 200;
  private static final int PATIENTS = 40;

  /// A guideline, and what is found in it.
  private record Found(Generated generated, List<Finding> findings) {
    <F extends Finding> List<F> of(Class<F> kind) {
      return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    String text() {
      return generated.text();
    }
  }

  private static final List<Found> ALL = new ArrayList<>();

  @BeforeAll
  static void analyse() {
    Generated.of(TEXTS).stream()
        .map(some -> new Found(some, analysed(some.text())))
        .filter(some -> !some.findings.isEmpty())
        .forEach(ALL::add);
  }

  private static List<Finding> analysed(String text) {
    try {
      return RandomGuideline.read(text).map(Analysis::of).orElse(List.of());
    } catch (RuntimeException thrown) {
      throw new AssertionError(text, thrown);
    }
  }

  @Test
  void removing_redundant_rules_changes_no_answer_and_no_citation() {
    int removed = 0;
    for (Found found : ALL) {
      List<Decision.Row> rows =
          found.of(Finding.RedundantRule.class).stream().map(Finding.RedundantRule::row).toList();
      removed += rows.size();
      assertSame(found, without(found.text(), rows), DoubtLawTest::told);
    }
    assertThat(removed).isGreaterThan(TEXTS / 100);
  }

  @Test
  void widening_redundant_cells_changes_nothing_that_is_believed() {
    int widened = 0;
    for (Found found : ALL) {
      for (Finding.RedundantCells cells : found.of(Finding.RedundantCells.class)) {
        widened++;
        assertSame(found, dashed(found.text(), cells, cells.columns()), DoubtLawTest::believed);
        for (int single : cells.single()) {
          assertSame(found, dashed(found.text(), cells, List.of(single)), DoubtLawTest::believed);
        }
      }
    }
    assertThat(widened).isGreaterThan(TEXTS / 100);
  }

  /// Tables that also say who the patients are would change these with their rules.
  @Test
  void the_rules_that_take_a_dead_rules_patients_are_enough_and_none_too_many() {
    int taken = 0;
    for (Found found : ALL) {
      boolean bounded = found.text().contains("impossible") || found.text().contains("population");
      for (Finding.DeadRule dead :
          bounded ? List.<Finding.DeadRule>of() : found.of(Finding.DeadRule.class)) {
        if (dead.obstacle() instanceof Obstacle.Taken(var by)
            && dead.decision().hit() == Decision.Hit.FIRST) {
          taken++;
          assertThat(isDead(only(found, dead, by), dead)).describedAs(found.toString()).isTrue();
          assertThat(isAlive(movedUp(found.text(), dead.row(), by.getFirst()), dead))
              .describedAs("moved up in %s", found)
              .isTrue();
          for (Decision.Row row : by) {
            List<Decision.Row> fewer = by.stream().filter(some -> !some.equals(row)).toList();
            assertThat(isAlive(only(found, dead, fewer), dead))
                .describedAs("without %s %s", row.name(), found)
                .isTrue();
          }
        }
      }
    }
    assertThat(taken).isGreaterThan(TEXTS / 100);
  }

  @Test
  void the_cells_that_keep_everybody_from_a_rule_never_hold_together() {
    int excluding = 0;
    for (Found found : ALL) {
      for (Finding.DeadRule dead : found.of(Finding.DeadRule.class)) {
        if (dead.obstacle() instanceof Obstacle.Cells(var columns)) {
          excluding++;
          for (Run run : runs(found)) {
            assertThat(columns)
                .describedAs(found.toString())
                .anyMatch(column -> fails(run, dead, column));
          }
        }
      }
    }
    assertThat(excluding).isGreaterThan(TEXTS / 100);
  }

  private static boolean fails(Run run, Finding.DeadRule dead, int column) {
    return answered(run, dead.decision()).matches().stream()
        .filter(match -> match.row().name().equals(dead.row().name()))
        .anyMatch(match -> match.cells().get(column).is(Verdict.NO));
  }

  /// Or what it says makes bad data of those whom it now takes.
  private static boolean isAlive(String text, Finding.DeadRule dead) {
    return !isDead(text, dead)
        || analysed(text).stream().anyMatch(Finding.OutOfRange.class::isInstance);
  }

  private static boolean isDead(String text, Finding.DeadRule dead) {
    return analysed(text).stream()
        .anyMatch(some ->
            some instanceof Finding.DeadRule still
                && still.decision().name().equals(dead.decision().name())
                && still.row().name().equals(dead.row().name()));
  }

  /// The same table of these rules and the dead one.
  private static String only(Found found, Finding.DeadRule dead, List<Decision.Row> others) {
    return without(
        found.text(),
        dead.decision().rows().stream()
            .filter(row -> !others.contains(row) && !row.equals(dead.row()))
            .toList());
  }

  private static String movedUp(String text, Decision.Row row, Decision.Row before) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String line = lines.remove(row.at().line() - 1);
    lines.add(before.at().line() - 1, line);
    return String.join("\n", lines);
  }

  private static String without(String text, List<Decision.Row> rows) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    rows.stream()
        .map(row -> row.at().line() - 1)
        .sorted(Comparator.reverseOrder())
        .forEach(line -> lines.remove(line.intValue()));
    return String.join("\n", lines);
  }

  private static String dashed(String text, Finding.RedundantCells found, List<Integer> columns) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int line = found.row().at().line() - 1;
    List<String> cells = new ArrayList<>(Arrays.asList(lines.get(line).split("\\|", -1)));
    columns.forEach(column -> cells.set(column + 2, " - "));
    lines.set(line, String.join("|", cells));
    return String.join("\n", lines);
  }

  private interface View {
    Object of(Run run, Decision decision);
  }

  /// Every patient is told by another text what they are told by the one in which something was
  /// found.
  private static void assertSame(Found found, String other, View view) {
    if (other.equals(found.text())) {
      return;
    }
    Guideline after = RandomGuideline.read(other).orElseThrow();
    for (Run run : runs(found)) {
      Run again = Evaluator.decide(after, run.patient());
      for (Decision decision : run.guideline().decisions()) {
        assertThat(view.of(again, decision))
            .describedAs("%s of %s%n%s%n%s", decision.name(), run.patient(), found, other)
            .isEqualTo(view.of(run, decision));
      }
    }
  }

  /// Some patients of whom the guideline speaks.
  private static List<Run> runs(Found found) {
    return new Patients(found.generated.guideline(), found.generated.seed()).meant(PATIENTS);
  }

  private static Object believed(Run run, Decision decision) {
    return run.judgement(decision.name()).belief();
  }

  /// What is possible, what keeps it open, and what is cited for each answer; not which rule says
  /// so.
  private static Object told(Run run, Decision decision) {
    Judgement.Answered answered = answered(run, decision);
    Map<Decision.Answer, Set<String>> cites = new HashMap<>();
    answered
        .candidates()
        .forEach(match ->
            cites
                .computeIfAbsent(match.row().answer(), some -> new HashSet<>())
                .addAll(match.row().cites()));
    Set<Object> causes =
        answered.belief().causes().stream().map(DoubtLawTest::nameless).collect(Collectors.toSet());
    return List.of(answered.belief().possible(), causes, cites);
  }

  private static Object nameless(Cause cause) {
    return switch (cause) {
      case Cause.Silence silence -> "silence";
      case Cause.Contradiction contradiction -> "contradiction";
      case Cause.Missing missing -> missing;
      case Cause.Gap gap -> gap;
      case Cause.Tie tie -> tie;
      case Cause.Overlap overlap -> overlap;
    };
  }

  private static Judgement.Answered answered(Run run, Decision decision) {
    return (Judgement.Answered) run.judgement(decision.name());
  }
}
