package precept.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import precept.belief.Verdict;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Point;
import precept.diagram.Region;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Type;
import precept.model.Value;

/// One patient of a region, and whether the interpreter shows of them what the diagram says.
///
/// Where a number computed from measured inputs is in play, the diagram does not know which
/// measurements give it; then some are tried (`Trials`).
///
/// @param patients the patient as each guideline sees them: with the facts that it asks for and
///   that apply
public record Witness(List<Patient> patients, boolean confirmed) {
  Patient patient() {
    return patients.getFirst();
  }

  /// A patient of one guideline, whose facts can be and who is not outside its population.
  static Optional<Witness> of(Compiled compiled, Region region, Predicate<Run> seen) {
    return of(
        List.of(compiled), region, runs -> canBe(runs.getFirst()) && seen.test(runs.getFirst()));
  }

  /// Whether the interpreter shows something of the patient who stands somewhere, and can be.
  static boolean shows(Compiled compiled, Point point, Predicate<Run> seen) {
    Guideline guideline = compiled.guideline();
    Patient patient = applicable(guideline, facts(guideline, compiled.nodes().axes(), point));
    Run run = Evaluator.decide(guideline, patient);
    return canBe(run) && seen.test(run);
  }

  /// @param versions guidelines compiled together
  /// @param seen what the interpreter must show, given one run a guideline
  /// @return nothing where the measurements show that there is nobody
  /// @throws IllegalStateException where diagram and interpreter disagree though nothing is
  ///   computed: a bug
  public static Optional<Witness> of(
      List<Compiled> versions, Region region, Predicate<List<Run>> seen) {
    List<Guideline> guidelines = versions.stream().map(Compiled::guideline).toList();
    List<Axis> axes = versions.getFirst().nodes().axes();
    Point point = region.somebody().orElseThrow();
    List<Patient> first =
        guidelines.stream()
            .map(guideline -> applicable(guideline, facts(guideline, axes, point)))
            .toList();
    if (seen.test(runs(guidelines, first))) {
      return Optional.of(new Witness(first, true));
    }
    List<Axis> computed =
        axes.stream()
            .filter(axis -> axis.subject() instanceof Subject.Computed)
            .filter(axis -> region.dependsOn(axis.index()))
            .toList();
    if (computed.isEmpty() && versions.stream().noneMatch(Standing::hidesNumbers)) {
      throw new IllegalStateException("diagram and interpreter disagree on " + first);
    }
    Paving paving = new Paving(guidelines, axes, region);
    if (paving.isEmpty()) {
      return Optional.empty();
    }
    Predicate<List<Patient>> shows = patients -> isSeen(runs(guidelines, patients), seen);
    return Optional.of(
        new Trials(guidelines, axes, computed)
            .near(first)
            .filter(shows)
            .findFirst()
            .or(() ->
                paving
                    .search(box ->
                        box.samples().stream()
                            .flatMap(at -> within(guidelines, axes, region, at).stream())
                            .filter(shows)
                            .findFirst())
                    .found())
            .map(patients -> new Witness(patients, true))
            .orElse(new Witness(first, false)));
  }

  /// Somebody of a region who has these measurements.
  private static Optional<List<Patient>> within(
      List<Guideline> guidelines, List<Axis> axes, Region region, Measures measured) {
    return region
        .within(new Enclosures(guidelines, measured).sides(axes))
        .somebody()
        .map(point ->
            guidelines.stream()
                .map(guideline -> applicable(guideline, measured.in(facts(guideline, axes, point))))
                .toList());
  }

  private static boolean isSeen(List<Run> runs, Predicate<List<Run>> seen) {
    return runs.stream().allMatch(run -> run.contradictions().isEmpty()) && seen.test(runs);
  }

  private static List<Run> runs(List<Guideline> guidelines, List<Patient> patients) {
    return IntStream.range(0, guidelines.size())
        .mapToObj(i -> Evaluator.decide(guidelines.get(i), patients.get(i)))
        .toList();
  }

  static Map<String, Value> facts(Guideline guideline, List<Axis> axes, Point point) {
    Map<String, Value> facts = new LinkedHashMap<>();
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    for (Definition.Input input : guideline.inputs()) {
      if (input.type() instanceof Type.AnyOf) {
        sets.put(input.name(), Set.of());
      }
    }
    for (Axis axis : axes) {
      Value value =
          axis.cells().get(point.cells().get(axis.index()).orElseGet(axis::ordinary)).value();
      switch (axis.subject()) {
        case Subject.Fact(var input) -> {
          if (guideline.definitions().containsKey(input)) {
            facts.put(input, value);
          }
        }
        case Subject.Member(var input, var member) -> {
          if (value.equals(Value.YES) && sets.containsKey(input)) {
            sets.merge(input, Set.of(member), Witness::union);
          }
        }
        case Subject.Computed computed -> {}
      }
    }
    sets.forEach((input, members) -> facts.put(input, new Value.Members(members)));
    return facts;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  static boolean canBe(Run run) {
    return run.contradictions().isEmpty()
        && run.membership().stream().noneMatch(member -> member.belief().is(Verdict.NO));
  }

  /// Without the facts that do not apply to this patient; which those are may turn on others of
  /// them, so it is asked again until nothing changes.
  static Patient applicable(Guideline guideline, Map<String, Value> facts) {
    Map<String, Value> before;
    Map<String, Value> left = facts;
    do {
      before = left;
      Run run = Evaluator.decide(guideline, new Patient(before));
      left = new LinkedHashMap<>(facts);
      for (Definition.Input input : guideline.inputs()) {
        if (input
            .onlyWhen()
            .filter(when -> run.holds(when.condition()).is(Verdict.NO))
            .isPresent()) {
          left.remove(input.name());
        }
      }
    } while (!left.equals(before));
    return new Patient(left);
  }
}
