package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import precept.analysis.Analysis;
import precept.analysis.Concerned;
import precept.analysis.Finding;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.diagram.Axis.Subject;
import precept.eval.Contradiction;
import precept.eval.Evaluator;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Property;
import precept.model.Value;

/// The project's main law, on guidelines that nobody has written: `-Dprecept.laws=1000000` asks for
/// more pairs of a guideline and a patient.
class GeneratedLawTest {
  private static final int PAIRS = Integer.getInteger("precept.laws", 100_000);
  private static final int PATIENTS = 100;

  @Test
  void on_complete_patients_interpreter_and_diagram_believe_the_same() {
    hold(Laws::agreed, (patients, whole) -> whole, PAIRS);
  }

  @Test
  void with_facts_missing_the_interpreter_foresees_every_completion() {
    hold(Laws::foreseen, Patients::forgetting, PAIRS / 10);
  }

  @Test
  void an_analysis_overlooks_nothing_and_shows_only_what_the_interpreter_confirms() {
    for (Generated some : Generated.of(PAIRS / 200)) {
      List<Finding> findings = analysed(some);
      Law law = (compiled, patient) -> overlooked(compiled, patient, findings);
      Counterexample.in(some.seed(), some.text(), law)
          .map(found -> {
            IdentityHashMap<Guideline, List<Finding>> analysed = new IdentityHashMap<>();
            return found.shrunk((compiled, patient) ->
                overlooked(
                    compiled,
                    patient,
                    analysed.computeIfAbsent(compiled.guideline(), Analysis::of)));
          })
          .ifPresent(found -> fail(found.words()));
    }
  }

  @Test
  void the_same_guideline_has_the_same_diagrams() {
    for (Generated some : Generated.of(PAIRS / 500)) {
      Compiled once = Compiler.compile(some.guideline());
      Compiled again = Compiler.compile(RandomGuideline.read(some.text()).orElseThrow());
      assertThat(shape(again)).describedAs(some.text()).isEqualTo(shape(once));
    }
  }

  @Test
  void conditions_that_mean_the_same_are_the_same_node() {
    for (Generated some : Generated.of(PAIRS / 500)) {
      Compiled compiled = Compiler.compile(some.guideline());
      List<Condition> conditions =
          some.guideline().properties().stream().map(law -> law.clause().condition()).toList();
      for (Condition condition : conditions) {
        Condition not = new Condition.Not(condition);
        Node<Belief> node = compiled.truth(condition);
        assertThat(compiled.truth(new Condition.Not(not))).isSameAs(node);
        assertThat(compiled.truth(new Condition.All(List.of(condition, condition)))).isSameAs(node);
        assertThat(compiled.truth(new Condition.Not(new Condition.Any(List.of(not, not)))))
            .isSameAs(node);
      }
    }
  }

  /// Draws guidelines until so many pairs are seen; most texts are valid.
  private static void hold(Law law, BiFunction<Patients, Patient, Patient> as, int pairs) {
    int seen = 0;
    int texts = 0;
    int valid = 0;
    for (long seed = 0; seen < pairs; seed++) {
      String text = RandomGuideline.text(seed);
      Optional<Guideline> guideline = RandomGuideline.read(text);
      texts++;
      if (guideline.isEmpty()) {
        continue;
      }
      valid++;
      Compiled compiled = Compiler.compile(guideline.get());
      Patients patients = new Patients(guideline.get(), seed);
      for (Patient whole : patients.complete(PATIENTS)) {
        Patient patient = as.apply(patients, whole);
        seen++;
        Optional<String> broken = law.broken(compiled, patient);
        if (broken.isPresent()) {
          fail(new Counterexample(seed, text, patient, broken.get()).shrunk(law).words());
        }
      }
    }
    System.out.printf("%d pairs, %d of %d texts are valid%n", seen, valid, texts);
    assertThat(valid).describedAs("valid texts of %d", texts).isGreaterThan(texts * 17 / 20);
  }

  /// Where nothing is computed from measured inputs, every witness is confirmed. A quantity that
  /// leaves its range shuts patients out as well, of whom the diagram knows nothing; that is a
  /// finding by itself.
  private static List<Finding> analysed(Generated some) {
    List<Finding> findings;
    try {
      findings = Analysis.of(some.guideline());
    } catch (RuntimeException thrown) {
      throw new AssertionError(some.toString(), thrown);
    }
    assertThat(witnesses(findings))
        .describedAs("%s", some)
        .allMatch(witness -> isConcerned(Evaluator.decide(some.guideline(), witness)));
    boolean computed =
        Compiler.compile(some.guideline()).nodes().axes().stream()
            .anyMatch(axis -> axis.subject() instanceof Subject.Computed);
    boolean left = findings.stream().anyMatch(Finding.OutOfRange.class::isInstance);
    if (!computed && !left) {
      assertThat(findings.stream().flatMap(finding -> whom(finding).stream()))
          .describedAs("%s", some)
          .allMatch(Concerned::confirmed);
    }
    return findings;
  }

  private static List<Patient> witnesses(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> whom(finding).stream())
        .filter(Concerned::confirmed)
        .map(Concerned::witness)
        .toList();
  }

  private static Optional<Concerned> whom(Finding finding) {
    return switch (finding) {
      case Finding.Gap gap -> Optional.of(gap.whom());
      case Finding.Ungraded ungraded -> Optional.of(ungraded.whom());
      case Finding.GradedTwice twice -> Optional.of(twice.whom());
      case Finding.FoundTwice twice -> Optional.of(twice.whom());
      case Finding.Unfound unfound -> Optional.of(unfound.whom());
      case Finding.Overlap(var decision, var rules, var agree, var whom) -> Optional.of(whom);
      case Finding.Refuted(var property, var whom) -> Optional.of(whom);
      case Finding.NoNumber(var decision, var row, var whom) -> Optional.of(whom);
      case Finding.DeadRule dead -> Optional.empty();
      case Finding.RedundantRule redundant -> Optional.of(redundant.whom());
      case Finding.RedundantCells redundant -> Optional.empty();
      case Finding.Unheld unheld -> Optional.of(unheld.whom());
      case Finding.NeighbouringBoundary boundary -> Optional.of(boundary.whom());
      case Finding.Unreached unreached -> Optional.empty();
      case Finding.Unneeded unneeded -> Optional.empty();
      case Finding.Unused notGiven -> Optional.empty();
      case Finding.Nobody nobody -> Optional.empty();
      case Finding.Emptied emptied -> Optional.empty();
      case Finding.OutOfRange out -> Optional.empty();
      case Finding.UnprovedRange unproved -> Optional.empty();
      case Finding.Unrounded unrounded -> Optional.empty();
      case Finding.IdleMeanwhile idle -> Optional.empty();
      case Finding.Inconclusive inconclusive -> Optional.empty();
    };
  }

  /// What a patient of the guideline shows and no finding says, or the other way round.
  private static Optional<String> overlooked(
      Compiled compiled, Patient patient, List<Finding> findings) {
    Run run = Evaluator.decide(compiled.guideline(), patient);
    boolean concerned =
        isConcerned(run)
            && compiled.guideline().inputs().stream()
                .noneMatch(input -> run.judgement(input.name()).belief().awaitsFacts());
    Optional<String> left =
        left(Evaluator.decide(compiled.guideline(), patient, table -> false), findings);
    if (left.isPresent()) {
      return left;
    }
    return concerned
        ? compiled.guideline().decisions().stream()
            .flatMap(decision -> overlooked(run, decision, findings).stream())
            .findFirst()
            .or(() -> broken(run, findings))
            .or(() ->
                findings.stream()
                    .filter(some -> denied(run, some))
                    .map(Finding::toString)
                    .findFirst())
        : Optional.empty();
  }

  /// A quantity that leaves its range for a patient who can be, of which no finding tells.
  ///
  /// @param run without trust in tables, for those of a random guideline deserve none
  private static Optional<String> left(Run run, List<Finding> findings) {
    boolean possible =
        run.contradictions().stream().allMatch(Contradiction.OutOfRange.class::isInstance)
            && run.membership().stream().noneMatch(some -> some.belief().is(Verdict.NO))
            && findings.stream()
                .noneMatch(
                    some -> some instanceof Finding.Nobody || some instanceof Finding.Inconclusive);
    return run.contradictions().stream()
        .filter(some -> possible)
        .filter(Contradiction.OutOfRange.class::isInstance)
        .map(some -> ((Contradiction.OutOfRange) some).computed())
        .filter(quantity -> findings.stream().noneMatch(some -> isOf(some, quantity)))
        .map(quantity -> "no finding tells that " + quantity.name() + " leaves its range")
        .findFirst();
  }

  private static boolean isOf(Finding finding, Definition quantity) {
    return (finding instanceof Finding.OutOfRange out
            && out.computed().name().equals(quantity.name()))
        || (finding instanceof Finding.UnprovedRange some
            && some.computed().name().equals(quantity.name()));
  }

  private static boolean isConcerned(Run run) {
    return run.contradictions().isEmpty()
        && run.membership().stream().noneMatch(some -> some.belief().is(Verdict.NO));
  }

  private static Optional<String> overlooked(Run run, Decision decision, List<Finding> findings) {
    for (Cause cause : run.judgement(decision.name()).belief().causes()) {
      boolean told =
          switch (cause) {
            case Cause.Tie tie -> true; // no finding tells of one: nobody looks for it
            case Cause.Gap(var name) ->
                findings.stream()
                    .anyMatch(some ->
                        (some instanceof Finding.Gap gap && gap.decision().name().equals(name))
                            || (some instanceof Finding.Ungraded ungraded
                                && name.startsWith(ungraded.score().name() + ".")));
            case Cause.Overlap(var name, var rules) ->
                rules.stream()
                    .allMatch(one ->
                        rules.stream()
                            .filter(other -> !other.equals(one))
                            .allMatch(other -> areToldToMeet(findings, name, one, other)));
            case Cause.Missing missing -> true;
            case Cause.Silence silence -> true;
            case Cause.Contradiction contradiction -> true;
          };
      if (!told) {
        return Optional.of("no finding tells of " + cause);
      }
    }
    return Optional.empty();
  }

  /// The first rule of an overlap meets each of the others.
  private static boolean areToldToMeet(
      List<Finding> findings, String decision, String one, String other) {
    return findings.stream()
        .anyMatch(some ->
            (some instanceof Finding.Overlap(var table, var rules, var agree, var whom)
                    && table.name().equals(decision)
                    && Set.of(one, other).contains(rules.getFirst())
                    && rules.containsAll(Set.of(one, other)))
                || (some instanceof Finding.GradedTwice twice
                    && decision.startsWith(twice.score().name() + ".")
                    && twice.cells().stream()
                        .map(cell -> cell.finding().written())
                        .collect(Collectors.toSet())
                        .equals(Set.of(one, other))));
  }

  private static Optional<String> broken(Run run, List<Finding> findings) {
    return run.guideline().nevers().stream()
        .filter(never -> run.holds(never.clause().condition()).is(Verdict.YES))
        .filter(never ->
            findings.stream()
                .noneMatch(some ->
                    some instanceof Finding.Refuted(var property, var whom)
                        && property.name().equals(never.name())))
        .map(Property::name)
        .map(name -> "no finding tells that " + name + " is broken")
        .findFirst();
  }

  /// Whether this patient is what a finding says that nobody is.
  private static boolean denied(Run run, Finding finding) {
    return switch (finding) {
      case Finding.DeadRule(var decision, var row, var obstacle) ->
          Laws.matching(run, decision).stream()
              .anyMatch(place -> decision.rows().get(place).name().equals(row.name()));
      case Finding.Unreached(var decision, var value) ->
          run.judgement(decision.name()).belief().causes().stream()
                  .allMatch(Cause.Contradiction.class::isInstance)
              && values(run.judgement(decision.name()).belief().possible(), value);
      case Finding.IdleMeanwhile(var decision, var meanwhile) ->
          run.holds(meanwhile.when().condition()).is(Verdict.YES)
              && run.judgement(decision.name())
                  .belief()
                  .possible()
                  .single()
                  .equals(Optional.of(meanwhile.answer()));
      case Finding.Nobody nobody -> true;
      case Finding.Emptied(var input, var value, var because) ->
          run.judgement(input.name()).belief().possible().single().equals(Optional.of(value));
      case Finding.OutOfRange out -> false;
      case Finding.UnprovedRange unproved -> false;
      case Finding.Unrounded unrounded -> false;
      case Finding.Gap gap -> false;
      case Finding.Ungraded ungraded -> false;
      case Finding.GradedTwice twice -> false;
      case Finding.FoundTwice twice -> false;
      case Finding.Unfound unfound -> false;
      case Finding.RedundantRule redundant -> false;
      case Finding.RedundantCells redundant -> false;
      case Finding.Unheld unheld -> false;
      case Finding.NeighbouringBoundary boundary -> false;
      case Finding.Overlap overlap -> false;
      case Finding.Refuted refuted -> false;
      case Finding.NoNumber noNumber -> false;
      case Finding.Unneeded unneeded -> false;
      case Finding.Unused notGiven -> false;
      case Finding.Inconclusive inconclusive -> false;
    };
  }

  private static boolean values(Possible possible, Value value) {
    boolean member =
        value instanceof Value.Choice(var name)
            && possible.listed().stream()
                .anyMatch(some -> some instanceof Value.Members(var names) && names.contains(name));
    boolean certain =
        value instanceof Value.Choice(var name)
            && possible.extent().stream()
                .anyMatch(some ->
                    some
                            instanceof
                            Possible.Extent.Sets(var names, var sides, var said, var perhaps)
                        && names.contains(name));
    return member || certain || possible.listed().contains(value);
  }

  /// Every diagram, each node written once, by what it is and not by its number.
  private static Map<String, String> shape(Compiled compiled) {
    Map<String, String> shapes = new HashMap<>();
    compiled
        .guideline()
        .decisions()
        .forEach(decision ->
            shapes.put("answer " + decision.name(), shape(compiled.answer(decision.name()))));
    compiled.names().forEach(name -> shapes.put("belief " + name, shape(compiled.belief(name))));
    shapes.put("care", shape(compiled.care()));
    return shapes;
  }

  private static <T> String shape(Node<T> node) {
    StringBuilder written = new StringBuilder();
    shape(node, new HashMap<>(), written);
    return written.toString();
  }

  private static <T> int shape(Node<T> node, Map<Integer, Integer> numbers, StringBuilder written) {
    Integer known = numbers.get(node.id());
    if (known != null) {
      return known;
    }
    String line =
        switch (node) {
          case Node.Leaf<T>(var id, var value) -> String.valueOf(value);
          case Node.Branch<T>(var id, var axis, var ends, var children) ->
              axis
                  + " "
                  + ends
                  + " "
                  + children.stream().map(child -> shape(child, numbers, written)).toList();
        };
    int number = numbers.size();
    numbers.put(node.id(), number);
    written.append(number).append(' ').append(line).append('\n');
    return number;
  }
}
