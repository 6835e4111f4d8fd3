package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.analysis.Everybody.One;
import precept.analysis.Movements.Movement;
import precept.diagram.Axis;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.diagram.Point;
import precept.diagram.Support;
import precept.eval.Contradiction;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// What the diagrams show of an answer, on guidelines that nobody has written, held against all
/// their patients one by one: `-Dprecept.insights=10000` asks for more guidelines.
class InsightLawTest {
  private static final int GUIDELINES = Integer.getInteger("precept.insights", 400);
  private static final int COMBINATIONS = 500;
  private static final int PATIENTS = 5;

  /// One answer for one patient known in part.
  ///
  /// @param given the cells of the axes that are known
  private record Scene(
      String text,
      Compiled compiled,
      Everybody everybody,
      Map<Integer, Integer> given,
      Run run,
      String name) {

    Outcome outcome() {
      return Exact.outcome(compiled, run, name);
    }

    List<One> completions() {
      return everybody.completions(given, One::canBe);
    }

    String about(int axis) {
      return AxisNames.about(everybody.axes().get(axis).subject(), run.guideline());
    }

    @Override
    public String toString() {
      return text + "\n" + name + " of " + new TreeMap<>(run.patient().facts()) + "\n" + outcome();
    }
  }

  @Test
  void an_answer_is_open_exactly_where_completions_differ() {
    Map<Boolean, Integer> seen = new HashMap<>();
    draw(scene -> {
      Set<Outcome> told = Everybody.told(scene.completions(), scene.name());
      boolean open = Exact.isOpen(scene.outcome());
      assertThat(open).describedAs("%s%n%s", scene, told).isEqualTo(told.size() > 1);
      if (!open) {
        assertThat(told).describedAs("%s", scene).containsExactly(scene.outcome().bare());
      }
      seen.merge(open, 1, Integer::sum);
    });
    assertThat(seen).hasSize(2);
  }

  @Test
  void facts_are_asked_for_exactly_if_they_make_a_difference_by_themselves() {
    int[] seen = {0};
    draw(scene -> {
      if (scene.outcome() instanceof Outcome.Needs needs) {
        List<String> matter = mattering(scene, one -> one.told(scene.name()));
        if (!matter.isEmpty()) {
          assertThat(needs.facts()).describedAs("%s", scene).isEqualTo(matter);
          seen[0]++;
        }
      }
    });
    assertThat(seen[0]).isPositive();
  }

  @Test
  void a_collected_item_is_certain_if_all_completions_give_it_and_names_the_facts_that_matter() {
    Set<String> seen = new HashSet<>();
    draw(scene -> {
      if (scene.outcome() instanceof Outcome.Collected(var certain, var possible, var assumes)) {
        Set<String> all = new TreeSet<>();
        scene.completions().forEach(one -> all.addAll(words(one, scene.name(), true)));
        assertThat(Stream.concat(certain.stream(), possible.stream()).map(Outcome.Item::words))
            .describedAs("%s", scene)
            .containsAll(all);
        certain.forEach(item -> {
          assertThat(scene.completions())
              .describedAs("%s%n%s", scene, item)
              .allMatch(one -> words(one, scene.name(), false).contains(item.words()));
          seen.add("certain");
        });
        possible.stream()
            .filter(item -> !item.values().isEmpty())
            .forEach(item -> {
              assertThat(scene.completions())
                  .describedAs("%s%n%s", scene, item)
                  .anyMatch(one -> !words(one, scene.name(), false).contains(item.words()));
              List<String> matter =
                  mattering(
                      scene,
                      one ->
                          List.of(
                              words(one, scene.name(), false).contains(item.words()),
                              words(one, scene.name(), true).contains(item.words())));
              if (!matter.isEmpty()) {
                assertThat(item.facts()).describedAs("%s%n%s", scene, item).isEqualTo(matter);
                seen.add("depends");
              }
            });
      }
    });
    assertThat(seen).containsExactlyInAnyOrder("certain", "depends");
  }

  private static Set<String> words(One one, String name, boolean possibly) {
    Outcome.Collected collected = (Outcome.Collected) one.told(name);
    return Stream.concat(
            collected.certain().stream(),
            possibly ? collected.possible().stream() : Stream.<Outcome.Item>empty())
        .map(Outcome.Item::words)
        .collect(Collectors.toSet());
  }

  /// The inputs on one of whose axes alone two completions differ for whom something else is true.
  private static <T> List<String> mattering(Scene scene, java.util.function.Function<One, T> what) {
    Set<String> matter = new HashSet<>();
    for (Axis axis : scene.everybody().axes()) {
      Map<Object, T> before = new HashMap<>();
      for (One one : scene.completions()) {
        List<Optional<Integer>> others = new java.util.ArrayList<>(one.point().cells());
        others.set(axis.index(), Optional.empty());
        T here = what.apply(one);
        T there = before.putIfAbsent(others, here);
        if (there != null && !there.equals(here)) {
          matter.add(scene.about(axis.index()));
        }
      }
    }
    return scene.run().guideline().inputs().stream()
        .map(input -> input.name())
        .filter(matter::contains)
        .toList();
  }

  @Test
  void what_is_not_needed_changes_neither_the_answer_nor_its_rules_and_all_else_does() {
    int[] seen = {0};
    draw(scene -> {
      Insight insight = Insight.brief(scene.compiled(), exact(scene), scene.name());
      if (Exact.isOpen(scene.outcome())) {
        assertThat(insight).isEqualTo(Insight.NOTHING);
        return;
      }
      List<String> matter =
          mattering(
              scene,
              one ->
                  isCollected(scene)
                      ? one.told(scene.name())
                      : Deciding.by(one.run(), scene.name()));
      assertThat(insight.notNeeded())
          .describedAs("%s", scene)
          .allMatch(fact -> !matter.contains(fact));
      Set<String> elsewhere =
          Support.of(scene.compiled().belief(scene.name())).stream()
              .map(scene::about)
              .collect(Collectors.toSet());
      assertThat(insight.notNeeded()).allMatch(elsewhere::contains);
      elsewhere.removeAll(scene.run().patient().facts().keySet());
      elsewhere.removeAll(insight.notNeeded());
      elsewhere.removeAll(matter);
      elsewhere.removeIf(input ->
          scene.completions().stream().allMatch(one -> one.inapplicable().contains(input)));
      boolean together = matter.isEmpty() && !insight.eitherWay().cases().isEmpty();
      if (!together && scene.run().membership().isEmpty()) {
        assertThat(elsewhere).describedAs("%s", scene).isEmpty();
        seen[0] += insight.notNeeded().size();
      }
    });
    assertThat(seen[0]).isPositive();
  }

  @Test
  void the_cases_of_either_way_hold_every_completion_and_its_rules() {
    int[] seen = {0};
    draw(scene -> {
      EitherWay ways = Insight.brief(scene.compiled(), exact(scene), scene.name()).eitherWay();
      for (One one : ways.cases().isEmpty() ? List.<One>of() : scene.completions()) {
        List<RuleId> rules = Deciding.by(one.run(), scene.name());
        List<EitherWay.Case> here =
            ways.cases().stream()
                .filter(some ->
                    some.when().sides().entrySet().stream()
                        .allMatch(side ->
                            side.getValue()
                                .get(one.point().cells().get(side.getKey()).orElseThrow())))
                .toList();
        assertThat(here)
            .describedAs("%s%n%s", scene, one.point())
            .allMatch(some -> some.rules().equals(rules));
        assertThat(here.isEmpty() && ways.complete()).describedAs("%s", scene).isFalse();
        seen[0]++;
      }
    });
    assertThat(seen[0]).isPositive();
  }

  /// Neither item is given by all that the patient may be, but each of these gives one of them.
  @Test
  void two_items_may_be_moved_together_by_what_is_not_known() {
    assertThat(
            smallest(
                """
                    answers cautions

                input s "S" : yes/no
                input t "T" : yes/no
                input u "U" : yes/no

                decision cautions "What applies?" : one of
                    a "A"
                    b "B"
                    hit collect
                    | rule | s   | t   | u   || cautions | cites |
                    |------|-----|-----|-----||----------|-------|
                    | one  | yes | -   | yes || a        | S1    |
                    | two  | -   | yes | no  || b        | S1    |
                """,
                "cautions",
                Map.of("s", Value.NO, "t", Value.NO)))
        .containsExactly(Set.of("s", "t"));
  }

  /// A fact that is given applies, which may say what is not known.
  @Test
  void a_list_may_be_moved_by_what_makes_a_fact_apply() {
    assertThat(
            smallest(
                """
                    answers cautions

                input f "F" : one of
                    x "X"
                    y "Y"
                input u "U" : yes/no
                input i "I" : yes/no
                    only when (f is x and u is yes) or (f is y and u is no) cites S1

                decision cautions "What applies?" : one of
                    a "A"
                    hit collect
                    | rule | u  || cautions | cites |
                    |------|----||----------|-------|
                    | one  | no || a        | S1    |
                """,
                "cautions",
                Map.of("f", new Value.Choice("x"), "i", Value.YES)))
        .containsExactly(Set.of("f"));
  }

  private static List<Set<String>> smallest(String text, String name, Map<String, Value> facts) {
    Compiled compiled = Compiler.compile(Logic.of(text));
    Run run = Exact.in(compiled).apply(Evaluator.decide(compiled.guideline(), new Patient(facts)));
    Movements.Found found = Movements.of(compiled.task(), run, name, 2);
    assertThat(found.complete()).isTrue();
    return found.all().stream()
        .map(movement ->
            movement.facts().stream()
                .map(axis ->
                    AxisNames.name(
                        compiled.nodes().axes().get(axis).subject(), compiled.guideline()))
                .collect(Collectors.toSet()))
        .distinct()
        .toList();
  }

  @Test
  void exactly_the_smallest_changes_are_found() {
    Map<Integer, Integer> seen = new TreeMap<>();
    draw(scene -> {
      Run run = exact(scene);
      if (Exact.isOpen(run.outcome(scene.name()))) {
        return;
      }
      Movements.Found found = Movements.of(scene.compiled(), run, scene.name(), 2);
      Map<Set<String>, Map<Map<Integer, Integer>, Set<Outcome>>> smallest = smallest(scene);
      assertThat(found.complete()).isTrue();
      assertThat(facts(scene, found.all())).describedAs("%s", scene).isEqualTo(smallest.keySet());
      for (Movement movement : found.all()) {
        smallest
            .getOrDefault(facts(scene, movement), Map.of())
            .forEach((cells, told) ->
                assertThat(point(scene, cells).in(movement.where()))
                    .describedAs("%s%n%s", scene, movement)
                    .isEqualTo(movement.to().equals(told)));
        seen.merge(movement.facts().size(), 1, Integer::sum);
      }
    });
    assertThat(seen.keySet()).containsExactly(1, 2);
  }

  private static Set<Set<String>> facts(Scene scene, List<Movement> movements) {
    return movements.stream().map(movement -> facts(scene, movement)).collect(Collectors.toSet());
  }

  private static Set<String> facts(Scene scene, Movement movement) {
    return movement.facts().stream().map(scene::about).collect(Collectors.toSet());
  }

  private static Point point(Scene scene, Map<Integer, Integer> cells) {
    return new Point(
        IntStream.range(0, scene.everybody().axes().size())
            .mapToObj(axis -> Optional.ofNullable(cells.get(axis)))
            .toList());
  }

  /// By trying everything: for each smallest set of facts, all cells of theirs that move the
  /// answer, and where to.
  private static Map<Set<String>, Map<Map<Integer, Integer>, Set<Outcome>>> smallest(Scene scene) {
    Outcome before = scene.outcome().bare();
    List<String> facts = scene.run().patient().facts().keySet().stream().sorted().toList();
    Map<Set<String>, Map<Map<Integer, Integer>, Set<Outcome>>> smallest = new LinkedHashMap<>();
    Stream<Set<String>> one = facts.stream().map(Set::of);
    Stream<Set<String>> two =
        facts.stream()
            .flatMap(first ->
                facts.stream()
                    .filter(second -> first.compareTo(second) < 0)
                    .map(second -> Set.of(first, second)));
    Stream.concat(one, two)
        .forEach(some -> {
          if (smallest.keySet().stream().noneMatch(some::containsAll)) {
            Map<Map<Integer, Integer>, Set<Outcome>> moved = new HashMap<>();
            for (Map<Integer, Integer> cells : cells(scene, some)) {
              Map<Integer, Integer> then = new TreeMap<>(scene.given());
              then.putAll(cells);
              List<One> completions = scene.everybody().completions(then, One::isSpokenTo);
              Set<Outcome> told = Everybody.told(completions, scene.name());
              if (!told.isEmpty() && !told.contains(before)) {
                moved.put(cells, told);
              }
            }
            if (!moved.isEmpty()) {
              smallest.put(some, moved);
            }
          }
        });
    return smallest;
  }

  /// All cells of some facts in which each of them stands elsewhere.
  private static List<Map<Integer, Integer>> cells(Scene scene, Set<String> facts) {
    List<Map<Integer, Integer>> all = List.of(Map.of());
    for (Axis axis : scene.everybody().axes()) {
      if (facts.contains(scene.about(axis.index()))) {
        all =
            all.stream()
                .flatMap(some ->
                    IntStream.range(0, axis.cells().size())
                        .mapToObj(cell -> {
                          Map<Integer, Integer> more = new TreeMap<>(some);
                          more.put(axis.index(), cell);
                          return more;
                        }))
                .<Map<Integer, Integer>>map(some -> some)
                .toList();
      }
    }
    return all.stream()
        .filter(cells ->
            facts.stream()
                .allMatch(fact ->
                    cells.entrySet().stream()
                        .anyMatch(cell ->
                            scene.about(cell.getKey()).equals(fact)
                                && !cell.getValue().equals(scene.given().get(cell.getKey())))))
        .toList();
  }

  @Test
  void every_change_that_is_shown_moves_the_answer_of_the_interpreter() {
    int seen = 0;
    for (Generated some : Generated.of(GUIDELINES * 2)) {
      Compiled compiled = Compiler.compile(some.guideline());
      for (Run run : new Patients(some.guideline(), some.seed()).meant(3)) {
        for (String name : some.guideline().answers()) {
          for (WhatIf.Change change : Insight.of(compiled, run, name).whatIf().changes()) {
            Map<String, Value> facts = new LinkedHashMap<>(run.patient().facts());
            facts.putAll(change.facts());
            Run then = applicable(some.guideline(), facts);
            if (!new Completions(compiled, then).mayBeDefective()) {
              assertThat(Exact.outcome(compiled, then, name).bare())
                  .describedAs("%s%n%s of %s: %s", some, name, run.patient(), change)
                  .isEqualTo(change.outcome().bare())
                  .isNotEqualTo(run.outcome(name).bare());
            }
            seen++;
          }
        }
      }
    }
    assertThat(seen).isPositive();
  }

  private static Run applicable(Guideline guideline, Map<String, Value> facts) {
    Run all = Evaluator.decide(guideline, new Patient(facts));
    List<String> inapplicable =
        all.contradictions().stream()
            .flatMap(some ->
                some instanceof Contradiction.NotApplicable(var input)
                    ? Stream.of(input.name())
                    : Stream.empty())
            .toList();
    Map<String, Value> left = new LinkedHashMap<>(facts);
    left.keySet().removeAll(inapplicable);
    return inapplicable.isEmpty() ? all : applicable(guideline, left);
  }

  private static Run exact(Scene scene) {
    return Exact.of(scene.compiled(), scene.run());
  }

  private static boolean isCollected(Scene scene) {
    return !(scene.run().guideline().definition(scene.name()) instanceof Decision decision)
        || decision.hit() == Decision.Hit.COLLECT;
  }

  private static void draw(Consumer<Scene> law) {
    for (Generated some : Generated.of(GUIDELINES)) {
      Compiled compiled = Compiler.compile(some.guideline());
      Everybody.of(compiled, COMBINATIONS)
          .ifPresent(all -> draw(some.text(), compiled, all, new Random(some.seed()), law));
    }
  }

  /// The first patient is known wholly.
  private static void draw(
      String text, Compiled compiled, Everybody everybody, Random random, Consumer<Scene> law) {
    List<One> all = everybody.all().stream().filter(One::canBe).toList();
    for (int patient = 0; patient < PATIENTS && !all.isEmpty(); patient++) {
      One one = all.get(random.nextInt(all.size()));
      Map<String, Value> facts = new TreeMap<>(one.run().patient().facts());
      if (patient > 0) {
        facts.keySet().removeIf(fact -> random.nextInt(3) == 0);
      }
      Map<Integer, Integer> given = new TreeMap<>();
      for (Axis axis : everybody.axes()) {
        if (facts.containsKey(AxisNames.about(axis.subject(), compiled.guideline()))) {
          given.put(axis.index(), one.point().cells().get(axis.index()).orElseThrow());
        }
      }
      Run run = Evaluator.decide(compiled.guideline(), new Patient(facts));
      boolean sound =
          run.contradictions().isEmpty()
              && !run.awaitsMembership()
              && everybody.completions(given, One::canBe).stream()
                  .allMatch(some -> some.isInOrder() && some.isSpokenTo());
      for (String name : sound ? compiled.names() : List.<String>of()) {
        if (compiled.knows(name)) {
          law.accept(new Scene(text, compiled, everybody, given, run, name));
        }
      }
    }
  }
}
