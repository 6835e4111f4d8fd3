package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.Repository;
import precept.analysis.Analysis;
import precept.analysis.Finding;
import precept.analysis.InColumns;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.diagram.Alone.Said;
import precept.eval.Judgement;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;

/// A decision by itself leads every patient to the rules by which the interpreter answers.
class AloneLawTest {
  private static final int TEXTS = Integer.getInteger("precept.laws", 100_000) / 100;

  @Test
  void the_way_through_a_table_leads_where_the_interpreter_leads() {
    for (Guideline guideline : Repository.guidelines()) {
      assertThat(walked(guideline, 20261124, 1_000)).isGreaterThan(500);
    }
  }

  @Test
  void it_does_so_for_generated_guidelines() {
    int walked = 0;
    for (Generated some : Generated.of(TEXTS)) {
      walked += walked(some.guideline(), some.seed(), 10);
    }
    assertThat(walked).isGreaterThan(TEXTS);
  }

  /// Guidelines in which whether a fact applies hangs on another that may not apply either.
  @Test
  void it_does_so_where_what_applies_hangs_on_what_applies() {
    int walked = 0;
    for (Generated some : Generated.of(TEXTS)) {
      if (some.guideline().inputs().stream().anyMatch(input -> hangs(some.guideline(), input))) {
        walked += walked(some.guideline(), some.seed(), 100);
      }
    }
    assertThat(walked).isGreaterThan(TEXTS / 2);
  }

  private static boolean hangs(Guideline guideline, Definition.Input input) {
    return References.inputs(References.of(input), guideline).stream()
        .anyMatch(other ->
            guideline.definition(other) instanceof Definition.Input some
                && some.onlyWhen().isPresent());
  }

  @Test
  void it_does_so_for_generated_tables() {
    int walked = 0;
    for (long seed = 0; seed < 60; seed++) {
      walked += walked(RandomTable.of(seed, 3, 5), seed, 50);
      walked += walked(RandomTable.parted(seed, 3, 7, false), seed, 50);
    }
    assertThat(walked).isGreaterThan(3_000);
  }

  /// Whoever shows what is found about a table stands where it is said to in the table's own
  /// columns, and nobody else.
  @Test
  void a_finding_lies_in_the_columns_where_it_is_said_to() {
    Map<Class<?>, Integer> shown = new HashMap<>();
    int others = 0;
    for (Generated some : Generated.of(TEXTS * 2)) {
      List<Run> runs = new Patients(some.guideline(), some.seed()).meant(20);
      for (Finding finding : Analysis.of(some.guideline())) {
        for (InColumns places : columns(finding).stream().toList()) {
          for (Run run : runs) {
            if (isExact(places.table(), run)) {
              boolean shows = shows(finding, run);
              assertThat(Stands.in(places, run))
                  .describedAs("%s%n%s%n%s", some, finding, run.patient())
                  .isEqualTo(shows);
              shown.merge(finding.getClass(), shows ? 1 : 0, Integer::sum);
              others += shows ? 0 : 1;
            }
          }
        }
      }
    }
    System.out.printf("findings shown in columns: %s, by others not: %d%n", shown, others);
    assertThat(shown.get(Finding.Gap.class)).isGreaterThan(200);
    assertThat(shown.get(Finding.Overlap.class)).isGreaterThan(200);
    assertThat(others).isGreaterThan(200);
  }

  /// Where they are of all whom it is about.
  private static Optional<InColumns> columns(Finding finding) {
    return switch (finding) {
      case Finding.Gap gap -> gap.whom().columns();
      case Finding.Overlap overlap ->
          overlap.whom().columns().filter(some -> overlap.rules().size() <= 5);
      case Finding.NoNumber without -> without.whom().columns();
      default -> Optional.empty();
    };
  }

  private static boolean shows(Finding finding, Run run) {
    return switch (finding) {
      case Finding.Gap gap ->
          caused(
              run,
              gap.decision(),
              cause -> cause instanceof Cause.Gap(var name) && name.equals(gap.decision().name()));
      case Finding.Overlap overlap ->
          caused(
              run,
              overlap.decision(),
              cause ->
                  cause instanceof Cause.Overlap(var name, var matching)
                      && name.equals(overlap.decision().name())
                      && matching.contains(overlap.rules().getFirst())
                      && matching.stream().filter(overlap.rules()::contains).count() > 1);
      case Finding.NoNumber without ->
          Laws.matching(run, without.decision())
                  .contains(without.decision().rows().indexOf(without.row()))
              && run.judgement(without.decision().name())
                  .belief()
                  .equals(Belief.known(precept.model.Value.Absence.NOT_APPLICABLE));
      default -> false;
    };
  }

  private static boolean caused(Run run, Decision decision, Predicate<Cause> cause) {
    return run.judgement(decision.name()).belief().has(cause);
  }

  @Test
  void nothing_leads_where_nobody_goes() {
    Guideline guideline =
        Logic.of(
            """
                answers scan

            input age "Age" : 0..120 whole years

            criterion old "Old"
                age > 64 years cites S1

            criterion young "Young"
                age < 18 years cites S1

            decision scan "Scan?" : yes/no
                | rule  | old | young || scan | cites |
                |-------|-----|-------||------|-------|
                | old   | yes | no    || yes  | S1    |
                | young | no  | yes   || yes  | S1    |
                | other | no  | no    || no   | S1    |
            """);
    Alone alone = Compiler.compile(guideline).alone("scan");
    Node.Branch<Optional<Said>> root = (Node.Branch<Optional<Said>>) alone.said();
    assertThat(root.children().getFirst()).isInstanceOf(Node.Leaf.class);
    assertThat(Leaves.of(alone.said())).hasSize(2).doesNotContain(Optional.empty());
    assertThat(alone.rows().values()).containsExactly(Set.of(0, 1), Set.of(2));
  }

  /// How many tables were walked through.
  private static int walked(Guideline guideline, long seed, int patients) {
    Compiled compiled = Compiler.compile(guideline);
    List<Alone> all = guideline.tables().stream().map(some -> compiled.alone(some.name())).toList();
    int walked = 0;
    for (Run run : new Patients(guideline, seed).meant(patients)) {
      for (int d = 0; d < all.size(); d++) {
        if (isExact(guideline.tables().get(d), run)) {
          holds(all.get(d), guideline.tables().get(d), run);
          walked++;
        }
      }
    }
    return walked;
  }

  /// A number computed from facts and from what the source leaves open is taken for any number:
  /// that is more than can be.
  private static boolean isExact(Decision decision, Run run) {
    return decision.columns().stream()
        .map(column -> run.judgement(column.name()))
        .noneMatch(some -> isComputed(some) && some.belief().possible().single().isEmpty());
  }

  private static boolean isComputed(Judgement judgement) {
    return judgement instanceof Judgement.Computed
        || (judgement instanceof Judgement.Answered answered && answered.subject().computes());
  }

  /// What hangs on a defect of another table is no answer, which a chart of one table cannot show;
  /// of a guideline with defects, none is published.
  private static void holds(Alone alone, Decision decision, Run run) {
    Said said = walk(alone.said(), alone, decision, run).orElseThrow();
    List<Integer> matching = Laws.matching(run, decision);
    List<Decision> beside = run.guideline().tableOf(decision);
    assertThat(said.answers())
        .describedAs(
            "%s of %s%n%s%n%s",
            decision.name(), run.patient(), alone, run.judgement(decision.name()))
        .isEqualTo(
            matching.stream()
                .map(row -> beside.stream().map(some -> some.rows().get(row).answer()).toList())
                .distinct()
                .toList());
    assertThat(alone.rows().getOrDefault(said, Set.of())).containsAll(matching);
    for (int i = 0; i < beside.size(); i++) {
      Belief belief = run.judgement(beside.get(i).name()).belief();
      if (matching.size() == 1
          && decision.hit() != Decision.Hit.COLLECT
          && !belief.has(Belief::isDefect)
          && said.answers().getFirst().get(i) instanceof Decision.Answer.Gives(var value)) {
        assertThat(belief).isEqualTo(Belief.known(value));
      }
    }
  }

  private static Optional<Said> walk(
      Node<Optional<Said>> node, Alone alone, Decision decision, Run run) {
    return switch (node) {
      case Node.Leaf<Optional<Said>>(var id, var said) -> said;
      case Node.Branch<Optional<Said>> branch -> {
        Alone.Question question = alone.questions().get(branch.axis());
        Belief belief = run.judgement(question.column()).belief();
        yield walk(branch.at(Stands.at(question, belief, decision)), alone, decision, run);
      }
    };
  }
}
