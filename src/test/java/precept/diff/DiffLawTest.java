package precept.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import precept.Repository;
import precept.analysis.InColumns;
import precept.belief.Terms;
import precept.diagram.Axis;
import precept.diagram.Generated;
import precept.diagram.RandomGuideline;
import precept.diagram.Stands;
import precept.eval.Evaluator;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Clause;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Revision;
import precept.model.Value;
import precept.source.Diagnostic;
import precept.wording.DiffWords;

/// A difference is exact: whoever is told something else is in it, and nobody else.
class DiffLawTest {
  private static final int SEEDS = 120;
  private static final int PATIENTS = 60;

  @Test
  void a_guideline_does_not_differ_from_itself() {
    for (Generated some : Generated.of(SEEDS)) {
      Difference difference = Diff.between(some.guideline(), some.guideline());
      assertThat(difference.moved()).describedAs("%s", some).isEmpty();
      assertThat(difference.steps()).isEmpty();
      assertThat(difference.computed()).isEqualTo(Effect.PATCH);
    }
  }

  @Test
  void whoever_is_told_something_else_has_moved_and_nobody_else() {
    List<Edited> pairs = Edited.of(SEEDS);
    int moved = 0;
    int patients = 0;
    for (Edited edited : pairs) {
      Difference difference = difference(edited);
      moved += difference.moved().isEmpty() ? 0 : 1;
      patients += holds(difference, edited.seed(), edited.text());
    }
    System.out.printf(
        "%d pairs, %d of them move somebody, %d patients%n", pairs.size(), moved, patients);
    assertThat(pairs).hasSizeGreaterThan(SEEDS * 3 / 4);
    assertThat(moved).isGreaterThan(SEEDS / 4);
  }

  @Test
  void the_two_wells_scores_differ_for_whom_the_difference_says() {
    assertThat(holds(wells(), 20261124, "wells-dvt")).isGreaterThan(20);
  }

  @Test
  void every_confirmed_example_is_told_what_stands_beside_it() {
    for (Edited edited : Edited.of(SEEDS)) {
      Difference difference = difference(edited);
      for (Moved moved : difference.moved()) {
        boolean computed =
            moved.whom().axes().stream()
                .anyMatch(axis -> axis.subject() instanceof Axis.Subject.Computed);
        assertThat(moved.whom().confirmed() || computed).isTrue();
        if (moved.whom().confirmed()) {
          replays(difference, moved, edited.toString());
        }
      }
    }
  }

  /// Where a difference begins, something was edited; what stayed as it was is no edit.
  @Test
  void every_move_begins_at_an_edit() {
    int edits = 0;
    for (Edited edited : Edited.of(SEEDS)) {
      Difference difference = difference(edited);
      Set<String> rewritten = Meanings.rewritten(difference.before(), difference.after());
      for (Moved moved :
          Stream.concat(difference.moved().stream(), difference.steps().stream()).toList()) {
        assertThat(moved.edits()).describedAs("%s%n%s", moved, edited).isNotEmpty();
        for (Edit edit : moved.edits()) {
          boolean isAnother =
              difference
                  .before()
                  .definitions()
                  .containsKey(edit.name() + " of " + difference.before().edition().version());
          assertThat(rewritten.contains(edit.name()) || isAnother || isOfWhom(edit, difference))
              .describedAs("%s%n%s", edit, edited)
              .isTrue();
          edits++;
        }
      }
    }
    assertThat(edits).isGreaterThan(SEEDS / 2);
  }

  private static boolean isOfWhom(Edit edit, Difference difference) {
    Definition was = difference.before().definitions().get(edit.name());
    Definition is = difference.after().definitions().get(edit.name());
    return (was != null && is != null)
        ? !was.type().equals(is.type())
        : edit.name().equals("population") || is == null;
  }

  /// Whom an edited table tells something else stand where it says so in its own columns, and only
  /// those stand there of whom what heads the columns says the same.
  @Test
  void an_edited_table_says_in_its_columns_who_moves() {
    int moves = 0;
    int others = 0;
    for (Edited edited :
        Edited.of(SEEDS * 3).stream().flatMap(some -> some.again().stream()).toList()) {
      Difference difference = difference(edited);
      Patients one = new Patients(difference.after(), edited.seed());
      Patients other = new Patients(difference.before(), edited.seed() + 1);
      for (Moved moved : difference.moved()) {
        for (InColumns places : moved.whom().columns().stream().toList()) {
          for (int i = 0; i < PATIENTS; i++) {
            Optional<Pair> pair = Pair.of(difference.before(), difference.after(), one, other);
            if (pair.isPresent()) {
              boolean isMoved = pair.get().on(moved.whom().axes()).in(moved.region().patients());
              boolean isThere = Stands.in(places, pair.get().after());
              assertThat(isThere && pair.get().isSpokenTo())
                  .describedAs("%s of %s%n%s", moved, pair.get().facts(), edited)
                  .isEqualTo(isMoved);
              moves += isMoved ? 1 : 0;
              others += isMoved ? 0 : 1;
            }
          }
        }
      }
    }
    System.out.printf("%d in their columns, %d others%n", moves, others);
    assertThat(moves).isGreaterThan(100);
    assertThat(others).isGreaterThan(100);
  }

  /// What is offered as the declaration of an edit can be read, and declares somebody who moves.
  @Test
  void an_offered_declaration_is_of_somebody_who_moves() {
    int offered = 0;
    for (Edited edited :
        Edited.of(SEEDS * 2).stream().flatMap(some -> some.again().stream()).toList()) {
      for (Diagnostic undeclared : DiffWords.diagnostics(difference(edited))) {
        for (String where : offered(undeclared)) {
          Guideline asking =
              RandomGuideline.read(
                      edited.text()
                          + "\ncriterion offered \"Offered\"\n    "
                          + where
                          + " cites S1\n")
                  .orElseThrow(() -> new AssertionError(where + "\n" + edited));
          Clause clause =
              ((Definition.Criterion) asking.definition("offered")).clauses().getFirst();
          Difference declared =
              Diff.between(edited.old(), revised(edited.now(), declaring(clause)));
          assertThat(declared.unmet()).describedAs("%s%n%s", where, edited).isEmpty();
          offered++;
        }
      }
    }
    System.out.printf("%d declarations offered%n", offered);
    assertThat(offered).isGreaterThan(SEEDS / 2);
  }

  private static List<String> offered(Diagnostic undeclared) {
    return undeclared.help().stream()
        .map(String::strip)
        .filter(line -> line.startsWith("where: ") && !line.contains("for whom it is meant"))
        .map(line -> line.substring("where: ".length()))
        .toList();
  }

  private static Revision declaring(Clause where) {
    return new Revision(
        Revision.Renames.NONE,
        List.of(),
        List.of(
            new Revision.Change(
                "offered",
                "Offered.",
                List.of("S1"),
                List.of(),
                Optional.of(where),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                where.at())));
  }

  /// Whatever is told of a whole list, is told item by item.
  @Test
  void a_list_differs_where_an_item_does() {
    int lists = 0;
    for (Edited edited : Edited.of(SEEDS * 3)) {
      Guideline before = difference(edited).before();
      Guideline after = edited.now();
      List<String> both =
          after.answers().stream()
              .filter(name -> Subject.isList(name, before) && Subject.isList(name, after))
              .toList();
      Patients one = new Patients(after, edited.seed());
      Patients other = new Patients(before, edited.seed() + 1);
      for (int i = 0; i < PATIENTS && !both.isEmpty(); i++) {
        Optional<Pair> pair = Pair.of(before, after, one, other);
        for (String list : pair.isPresent() ? both : List.<String>of()) {
          boolean differs = pair.get().whole(list);
          boolean items =
              Subject.of(list, before, after).stream()
                  .anyMatch(some -> pair.get().turn(some).moves());
          assertThat(items || !differs)
              .describedAs("%s of %s%n%s", list, pair.get().facts(), edited)
              .isTrue();
          lists += differs ? 1 : 0;
        }
      }
    }
    assertThat(lists).isGreaterThan(20);
  }

  private static void replays(Difference difference, Moved moved, String text) {
    Run old = Evaluator.decide(difference.before(), moved.old());
    Run now = Evaluator.decide(difference.after(), moved.whom().witness());
    Turn turn = Laid.of(List.of(now, old), moved.subject());
    Told before = turn.before();
    Told after = turn.after();
    assertThat(List.of(before, after))
        .describedAs(text)
        .isEqualTo(List.of(reckoned(old, moved.before()), reckoned(now, moved.after())));
    assertThat(before.alike(after)).isFalse();
  }

  /// With the number of a formula for one patient.
  private static Told reckoned(Run run, Told told) {
    return told.values().single().orElse(null) instanceof Value.Formula(var term)
        ? new Told(
            told.kind(),
            new Terms(name -> run.judgement(name).belief()).value(term).possible(),
            told.rules())
        : told;
  }

  @Test
  void what_is_told_before_and_after_changes_places_with_the_versions() {
    Difference there = wells();
    Guideline old = Repository.guideline("wells-dvt", "1.0.0");
    Guideline now = there.after();
    Difference back =
        Diff.between(revised(now, Revision.NONE), revised(old, backwards(now.revision())));
    assertThat(told(back.moved(), true)).isEqualTo(told(there.moved(), false));
    Patients one = new Patients(now, 5);
    Patients other = new Patients(there.before(), 6);
    for (int i = 0; i < PATIENTS; i++) {
      Optional<Pair> pair = Pair.of(there.before(), now, one, other);
      if (pair.isPresent()) {
        for (Subject answer : subjects(there)) {
          assertThat(isIn(back, answer, pair.get())).isEqualTo(isIn(there, answer, pair.get()));
        }
      }
    }
  }

  /// What kinds of answers become what, as rules of the old version and of the new one.
  private static Set<String> told(List<Moved> moved, boolean swapped) {
    Set<String> told = new LinkedHashSet<>();
    for (Moved some : moved) {
      Told first = swapped ? some.after() : some.before();
      Told last = swapped ? some.before() : some.after();
      told.add(
          some.answer()
              + " "
              + first.kind()
              + " "
              + last.kind()
              + " "
              + first.rules().size()
              + " "
              + last.rules().size());
    }
    return told;
  }

  private static Revision backwards(Revision revision) {
    return new Revision(
        new Revision.Renames(
            turned(revision.renames().names()),
            turned(revision.renames().choices()),
            turned(revision.renames().rules())),
        List.of(),
        List.of());
  }

  private static Map<String, String> turned(Map<String, String> pairs) {
    Map<String, String> turned = new LinkedHashMap<>();
    pairs.forEach((was, is) -> turned.put(is, was));
    return turned;
  }

  static Guideline revised(Guideline some, Revision revision) {
    return new Guideline(
        some.edition(),
        some.answers(),
        some.population(),
        some.definitions(),
        some.recommendations(),
        some.properties(),
        revision);
  }

  private static Difference wells() {
    return Diff.between(
        Repository.guideline("wells-dvt", "1.0.0"), Repository.guideline("wells-dvt", "2.0.0"));
  }

  private static Difference difference(Edited edited) {
    try {
      return Diff.between(edited.old(), edited.now());
    } catch (RuntimeException thrown) {
      throw new AssertionError(edited.toString(), thrown);
    }
  }

  private static int holds(Difference difference, long seed, String text) {
    Guideline before = difference.before();
    Guideline after = difference.after();
    Patients one = new Patients(after, seed);
    Patients other = new Patients(before, seed + 1);
    int seen = 0;
    for (int i = 0; i < PATIENTS; i++) {
      Optional<Pair> pair =
          i % 2 == 0 ? Pair.of(before, after, one, other) : Pair.of(before, after, other, one);
      if (pair.isEmpty()) {
        continue;
      }
      seen++;
      for (Subject answer : subjects(difference)) {
        Turn turn = pair.get().turn(answer);
        if (!turn.moves() && isByFormula(difference, answer, pair.get())) {
          continue; // by another formula they may be told the same number
        }
        assertThat(isIn(difference, answer, pair.get()))
            .describedAs(
                "seed %d: %s of %s%n%s%n%n%s", seed, answer, pair.get().facts(), turn, text)
            .isEqualTo(turn.moves());
      }
    }
    return seen;
  }

  static List<Subject> subjects(Difference difference) {
    Guideline before = difference.before();
    Guideline after = difference.after();
    return Stream.concat(after.answers().stream(), before.answers().stream())
        .distinct()
        .filter(answer ->
            Stream.of(before, after)
                .noneMatch(
                    version -> version.definitions().get(answer) instanceof Definition.Quantity))
        .flatMap(answer -> Subject.of(answer, before, after).stream())
        .toList();
  }

  private static boolean isByFormula(Difference difference, Subject answer, Pair pair) {
    return moves(difference, answer, pair)
        .anyMatch(some -> some.before().values().isFormula() || some.after().values().isFormula());
  }

  private static boolean isIn(Difference difference, Subject answer, Pair pair) {
    return moves(difference, answer, pair).findAny().isPresent();
  }

  private static Stream<Moved> moves(Difference difference, Subject answer, Pair pair) {
    return difference.moved().stream()
        .filter(some -> some.subject().equals(answer))
        .filter(some -> pair.on(some.whom().axes()).in(some.region().patients()));
  }
}
