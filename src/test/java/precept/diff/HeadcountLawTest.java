package precept.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import precept.Repository;
import precept.analysis.Exact;
import precept.diagram.Axis;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Point;
import precept.diagram.Restriction;
import precept.diagram.Types;
import precept.eval.Contradiction;
import precept.eval.Evaluator;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// A head is counted where the interpreters of both versions say that it belongs.
class HeadcountLawTest {
  private static final int SEEDS = 150;
  private static final int PATIENTS = 30;
  private static final int COMPLETIONS = 30;

  /// Of what a run of the laws looked at; a law that looks at nobody holds of nothing.
  private final Map<String, Integer> seen = new LinkedHashMap<>();

  @Test
  void a_complete_patient_moves_as_both_interpreters_say() {
    for (Impact cohort : cohorts()) {
      for (Pair pair : cohort.complete(PATIENTS)) {
        agrees(cohort, pair, cohort.consequences().of(known(pair)));
      }
    }
    report("complete");
    assertThat(seen("moves")).isGreaterThan(300);
    assertThat(seen("stays")).isGreaterThan(300);
  }

  /// Whoever can be nobody is refused, and nobody else.
  @Test
  void facts_that_contradict_each_other_in_a_version_are_refused() {
    for (Impact cohort : cohorts()) {
      for (Patient any : cohort.one().any(PATIENTS)) {
        Facts facts = new Facts(any.facts(), Set.of());
        boolean refused = cohort.consequences().of(facts) instanceof Consequence.Refused;
        if (cohort.contradicts(any)) {
          assertThat(refused).describedAs("%s%n%s", any, cohort).isTrue();
        }
        count(refused ? "refused" : "heard");
        for (int i = 0; i < COMPLETIONS && refused; i++) {
          Optional<Pair> somebody =
              cohort
                  .completed(Map.of(), facts)
                  .filter(pair -> !contradicts(pair.before()) && !contradicts(pair.after()));
          assertThat(somebody).describedAs("%s%n%s", any, cohort).isEmpty();
        }
      }
    }
    report("contradicting");
    assertThat(seen("refused")).isGreaterThan(300);
    assertThat(seen("heard")).isGreaterThan(300);
  }

  @Test
  void a_patient_known_in_part_moves_as_those_whom_they_may_turn_out_to_be() {
    for (Impact cohort : cohorts()) {
      for (Pair whole : cohort.complete(PATIENTS / 3)) {
        Facts part = cohort.forgetting(known(whole));
        Consequence some = cohort.consequences().of(part);
        count("part: " + some.getClass().getSimpleName());
        for (int i = 0; i < COMPLETIONS; i++) {
          cohort
              .completed(i == 0 ? whole.facts().facts() : Map.of(), part)
              .ifPresent(pair -> bounds(cohort, pair, some, part));
        }
      }
    }
    report("known in part");
    assertThat(seen("completions that move")).isGreaterThan(1000);
    assertThat(seen("completions that stay")).isGreaterThan(1000);
    assertThat(seen("part: Moves")).isGreaterThan(100);
    assertThat(seen("part: MayMove")).isGreaterThan(100);
    assertThat(seen("part: Stays")).isGreaterThan(100);
  }

  /// Where no number is computed, what is called perhaps hangs on what is missing indeed.
  @Test
  void what_is_certain_is_what_the_restricted_diagrams_say() {
    for (Impact cohort : cohorts()) {
      Nodes nodes = cohort.difference().sound().nodes();
      if (nodes.axes().stream().anyMatch(axis -> axis.subject() instanceof Axis.Subject.Computed)) {
        continue;
      }
      for (Pair whole : cohort.complete(PATIENTS / 3)) {
        Facts part = cohort.forgetting(known(whole));
        Consequence some = cohort.consequences().of(part);
        Point point = Point.of(nodes.axes(), new Patient(part.standing()), Map.of());
        for (Moved move : cohort.difference().moved()) {
          Node<Boolean> in = move.region().patients();
          Node<Boolean> sound = cohort.difference().sound().patients();
          Restriction known = new Restriction(nodes, point);
          boolean somebodyIn = !Node.isNobody(known.of(nodes.both(sound, in)));
          boolean somebodyOut = !Node.isNobody(known.of(nodes.without(sound, in)));
          if (!(some instanceof Consequence.Refused)) {
            assertThat(certain(some).contains(move))
                .describedAs("%s of %s%n%s", move, part, cohort)
                .isEqualTo(somebodyIn && !somebodyOut);
            assertThat(perhaps(some).contains(move)).isEqualTo(somebodyIn && somebodyOut);
            count(somebodyIn ? somebodyOut ? "perhaps" : "certain" : "nobody");
          }
        }
      }
    }
    report("by diagram");
    assertThat(seen("perhaps")).isGreaterThan(100);
    assertThat(seen("certain")).isGreaterThan(100);
  }

  @Test
  void the_sums_are_those_of_the_heads() {
    for (Impact cohort : cohorts()) {
      Headcount headcount = new Headcount(cohort.consequences());
      List<Consequence> all = new ArrayList<>();
      int nodes = cohort.difference().sound().nodes().size();
      for (Pair whole : cohort.complete(PATIENTS / 3)) {
        all.add(headcount.add(known(whole)));
        all.add(headcount.add(cohort.forgetting(known(whole))));
        all.add(headcount.add(new Facts(known(whole).standing(), Set.of("weight"))));
      }
      assertThat(cohort.difference().sound().nodes().size()).isEqualTo(nodes);
      Headcount.Heads heads = headcount.heads();
      assertThat(heads.read()).isEqualTo(all.size());
      assertThat(heads.refused()).isEqualTo(of(Consequence.Refused.class, all));
      assertThat(heads.stay()).isEqualTo(of(Consequence.Stays.class, all));
      assertThat(heads.move()).isEqualTo(of(Consequence.Moves.class, all));
      assertThat(heads.mayMove()).isEqualTo(of(Consequence.MayMove.class, all));
      assertThat(heads.moves().stream().map(Headcount.Heads.Of::moved).toList())
          .isEqualTo(cohort.difference().moved());
      for (Headcount.Heads.Of move : heads.moves()) {
        assertThat(move.certain())
            .isEqualTo(all.stream().filter(some -> certain(some).contains(move.moved())).count());
        assertThat(move.perhaps())
            .isEqualTo(all.stream().filter(some -> perhaps(some).contains(move.moved())).count());
      }
      seen.merge("patients", all.size(), Integer::sum);
    }
    report("counted");
  }

  private static long of(Class<? extends Consequence> kind, List<Consequence> all) {
    return all.stream().filter(kind::isInstance).count();
  }

  private void agrees(Impact cohort, Pair pair, Consequence some) {
    String about = "%s%n%s".formatted(pair.facts(), cohort);
    boolean contradicts = contradicts(pair.before()) || contradicts(pair.after());
    assertThat(some instanceof Consequence.Refused).describedAs(about).isEqualTo(contradicts);
    if (contradicts) {
      count("refused");
      return;
    }
    assertThat(some).describedAs(about).isNotInstanceOf(Consequence.MayMove.class);
    assertThat(perhaps(some)).describedAs(about).isEmpty();
    for (Subject subject : cohort.subjects()) {
      Turn turn = pair.turn(subject);
      List<Moved> made =
          certain(some).stream().filter(move -> move.subject().equals(subject)).toList();
      if (turn.moves() || made.stream().noneMatch(HeadcountLawTest::isReckoned)) {
        assertThat(!made.isEmpty())
            .describedAs("%s: %s of %s", subject, turn, about)
            .isEqualTo(turn.moves());
      }
      for (Moved move : made) {
        fixed(move.before(), turn.before(), about);
        fixed(move.after(), turn.after(), about);
      }
      count(turn.moves() ? "moves" : "stays");
    }
  }

  /// What a move says, where it is the same for all who make it.
  private static void fixed(Told told, Told one, String about) {
    assertThat(told.kind()).describedAs(about).isEqualTo(one.kind());
    if (told.summary().equals(told) && !told.values().isFormula()) {
      assertThat(told.values()).describedAs(about).isEqualTo(one.values());
    }
  }

  /// What is said of a patient known in part holds of one whom they may turn out to be.
  private void bounds(Impact cohort, Pair pair, Consequence some, Facts part) {
    if (contradicts(pair.before()) || contradicts(pair.after())) {
      return;
    }
    String about = "%s, completed %s%n%s".formatted(part, pair.facts(), cohort);
    assertThat(some).describedAs(about).isNotInstanceOf(Consequence.Refused.class);
    boolean moves = cohort.subjects().stream().anyMatch(subject -> pair.turn(subject).moves());
    count(moves ? "completions that move" : "completions that stay");
    boolean reckoned =
        Stream.concat(certain(some).stream(), perhaps(some).stream())
            .anyMatch(HeadcountLawTest::isReckoned);
    if (some instanceof Consequence.Moves) {
      assertThat(moves || reckoned).describedAs(about).isTrue();
    }
    if (some instanceof Consequence.Stays) {
      assertThat(moves).describedAs(about).isFalse();
    }
    for (Moved move : cohort.difference().moved()) {
      Turn turn = pair.turn(move.subject());
      boolean makes = turn.moves() && pair.on(move.whom().axes()).in(move.region().patients());
      if (certain(some).contains(move) && !isReckoned(move)) {
        assertThat(makes).describedAs("%s of %s", move, about).isTrue();
      }
      if (makes) {
        assertThat(certain(some).contains(move) || perhaps(some).contains(move))
            .describedAs("%s of %s", move, about)
            .isTrue();
      }
    }
  }

  /// By another formula they may be told the same number.
  private static boolean isReckoned(Moved move) {
    return move.before().values().isFormula() || move.after().values().isFormula();
  }

  private static boolean contradicts(Run run) {
    boolean has =
        run.patient().facts().entrySet().stream()
            .allMatch(fact ->
                Types.has(run.guideline().definition(fact.getKey()).type(), fact.getValue()));
    return has && !run.contradictions().isEmpty();
  }

  private static List<Moved> certain(Consequence some) {
    return switch (some) {
      case Consequence.Moves(var certain, var perhaps) -> certain;
      case Consequence.MayMove may -> List.of();
      case Consequence.Stays stays -> List.of();
      case Consequence.Refused refused -> List.of();
    };
  }

  private static List<Moved> perhaps(Consequence some) {
    return switch (some) {
      case Consequence.Moves(var certain, var perhaps) -> perhaps;
      case Consequence.MayMove(var perhaps) -> perhaps;
      case Consequence.Stays stays -> List.of();
      case Consequence.Refused refused -> List.of();
    };
  }

  /// What a version hears that asks for it.
  private static Facts known(Pair pair) {
    Map<String, Value> facts = new LinkedHashMap<>(pair.before().patient().facts());
    facts.putAll(pair.after().patient().facts());
    return new Facts(facts, Set.of());
  }

  private void count(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  private int seen(String what) {
    return seen.getOrDefault(what, 0);
  }

  private void report(String law) {
    System.out.printf("%s: %s%n", law, seen);
  }

  private static List<Impact> cohorts() {
    List<Impact> cohorts = new ArrayList<>();
    for (Edited edited : Edited.of(SEEDS)) {
      cohorts.add(
          new Impact(Diff.between(edited.old(), edited.now()), edited.seed(), edited.text()));
    }
    cohorts.add(repository("wells-dvt", "1.0.0", "2.0.0"));
    cohorts.add(repository("venous-thrombectomy", "1.0.0", "1.1.0"));
    return cohorts;
  }

  private static Impact repository(String guideline, String old, String now) {
    return new Impact(
        Diff.between(Repository.guideline(guideline, old), Repository.guideline(guideline, now)),
        20261128,
        guideline);
  }

  /// Patients of two versions, drawn from what either tells apart.
  private record Impact(
      Difference difference, Consequences consequences, Patients one, Patients other, String text) {

    Impact(Difference difference, long seed, String text) {
      this(
          difference,
          Consequences.of(difference),
          new Patients(difference.after(), seed),
          new Patients(difference.before(), seed + 1),
          text);
    }

    @Override
    public String toString() {
      return text;
    }

    List<Subject> subjects() {
      return DiffLawTest.subjects(difference);
    }

    List<Pair> complete(int draws) {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < draws; i++) {
        (i % 2 == 0
                ? Pair.of(difference.before(), difference.after(), one, other)
                : Pair.of(difference.before(), difference.after(), other, one))
            .ifPresent(pairs::add);
      }
      return pairs;
    }

    Facts forgetting(Facts whole) {
      Patient less = one.forgetting(new Patient(whole.standing()));
      return new Facts(less.facts(), Set.of());
    }

    /// Whether a version finds a contradiction, or neither one uses a fact.
    boolean contradicts(Patient any) {
      List<Run> runs =
          Stream.of(difference.before(), difference.after())
              .map(version -> Exact.inexact(Evaluator.decide(version, asked(version, any))))
              .toList();
      boolean unused =
          any.facts().keySet().stream()
              .anyMatch(fact ->
                  runs.stream()
                      .allMatch(run ->
                          idle(run).contains(fact) || !run.patient().facts().containsKey(fact)));
      return unused
          || runs.stream()
              .anyMatch(run ->
                  HeadcountLawTest.contradicts(run)
                      && run.contradictions().size() > idle(run).size());
    }

    private static Patient asked(Guideline version, Patient any) {
      Map<String, Value> asked = new LinkedHashMap<>(any.facts());
      asked.keySet().retainAll(version.inputs().stream().map(Definition.Input::name).toList());
      return new Patient(asked);
    }

    private static List<String> idle(Run run) {
      return run.contradictions().stream()
          .flatMap(some ->
              some instanceof Contradiction.NotApplicable(var input)
                  ? Stream.of(input.name())
                  : Stream.empty())
          .toList();
    }

    /// Somebody whom a patient may turn out to be: as drawn where nothing is known.
    Optional<Pair> completed(Map<String, Value> drawn, Facts part) {
      Map<String, Value> facts = new LinkedHashMap<>();
      other.complete().ifPresent(some -> facts.putAll(some.facts()));
      one.complete().ifPresent(some -> facts.putAll(some.facts()));
      facts.putAll(drawn);
      facts.putAll(part.standing());
      return Pair.of(difference.before(), difference.after(), new Patient(facts))
          .filter(pair -> known(pair).standing().keySet().containsAll(part.standing().keySet()));
    }
  }
}
