package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
/// measurements give it; then combinations of them are tried, up to a limit.
///
/// @param patients the patient as each guideline sees them: with the facts that it asks for and
///   that apply
public record Witness(List<Patient> patients, boolean confirmed) {
  private static final int TRIES = 2_000;

  Patient patient() {
    return patients.getFirst();
  }

  /// A patient of one guideline, whose facts can be and who is not outside its population.
  static Witness of(Compiled compiled, Region region, Predicate<Patient> seen) {
    return of(
        List.of(compiled),
        region,
        runs -> canBe(runs.getFirst()) && seen.test(runs.getFirst().patient()));
  }

  /// @param versions guidelines compiled together
  /// @param seen what the interpreter must show, given one run a guideline
  /// @throws IllegalStateException where diagram and interpreter disagree though nothing is
  ///   computed: a bug
  public static Witness of(List<Compiled> versions, Region region, Predicate<List<Run>> seen) {
    List<Guideline> guidelines = versions.stream().map(Compiled::guideline).toList();
    List<Axis> axes = versions.getFirst().nodes().axes();
    Point point = region.first().orElseThrow();
    List<Patient> first =
        guidelines.stream()
            .map(guideline -> applicable(guideline, facts(guideline, axes, point)))
            .toList();
    if (seen.test(runs(guidelines, first))) {
      return new Witness(first, true);
    }
    boolean computed =
        versions.stream().anyMatch(Standing::hidesNumbers)
            || axes.stream()
                .anyMatch(axis ->
                    axis.subject() instanceof Subject.Computed && region.dependsOn(axis.index()));
    if (!computed) {
      throw new IllegalStateException("diagram and interpreter disagree on " + first);
    }
    return measured(guidelines, axes, first)
        .filter(patients -> seen.test(runs(guidelines, patients)))
        .map(patients -> new Witness(patients, true))
        .findFirst()
        .orElse(new Witness(first, false));
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
      Value value = axis.cells().get(point.cells().get(axis.index()).orElse(0)).value();
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

  /// The same patient with other measurements: for each number every cell that the guidelines tell
  /// apart.
  private static Stream<List<Patient>> measured(
      List<Guideline> guidelines, List<Axis> axes, List<Patient> patients) {
    List<List<Patient>> variants = new ArrayList<>(List.of(patients));
    for (Axis axis : axes) {
      if (axis.subject() instanceof Subject.Fact(var input)
          && measure(guidelines, input).isPresent()
          && patients.stream().anyMatch(patient -> patient.facts().containsKey(input))
          && variants.size() < TRIES) {
        List<Value> values = values(axis, measure(guidelines, input).get());
        variants =
            variants.stream()
                .flatMap(variant -> values.stream().map(value -> with(variant, input, value)))
                .toList();
      }
    }
    return variants.stream()
        .limit(TRIES)
        .filter(some ->
            runs(guidelines, some).stream().allMatch(run -> run.contradictions().isEmpty()));
  }

  private static Optional<Type.Measure> measure(List<Guideline> guidelines, String input) {
    return guidelines.stream()
        .flatMap(guideline -> Optional.ofNullable(guideline.definitions().get(input)).stream())
        .map(Definition::type)
        .filter(Type.Measure.class::isInstance)
        .map(Type.Measure.class::cast)
        .findFirst();
  }

  private static List<Patient> with(List<Patient> patients, String input, Value value) {
    return patients.stream()
        .map(patient -> {
          Map<String, Value> facts = new LinkedHashMap<>(patient.facts());
          facts.replace(input, value);
          return new Patient(facts);
        })
        .toList();
  }

  private static List<Value> values(Axis axis, Type.Measure measure) {
    List<Value> values = new ArrayList<>(axis.cells().stream().map(Axis.Cell::value).toList());
    for (int part = 1; part < 8; part++) {
      var number =
          measure.low().add(measure.high().subtract(measure.low()).multiply(part).divide(8));
      if (!measure.whole() || number.getDenominator().equals(java.math.BigInteger.ONE)) {
        values.add(new Value.Amount(number));
      }
    }
    return values;
  }
}
