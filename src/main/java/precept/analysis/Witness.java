package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
record Witness(Patient patient, boolean confirmed) {
  private static final int TRIES = 2_000;

  /// @throws IllegalStateException where diagram and interpreter disagree though nothing is
  ///   computed: a bug
  static Witness of(Compiled compiled, Region region, Predicate<Patient> seen) {
    Guideline guideline = compiled.guideline();
    Predicate<Patient> shown = seen.and(patient -> canBe(Evaluator.decide(guideline, patient)));
    List<Axis> axes = compiled.nodes().axes();
    Patient first = applicable(guideline, facts(guideline, axes, region.first().orElseThrow()));
    if (shown.test(first)) {
      return new Witness(first, true);
    }
    boolean computed =
        axes.stream()
            .anyMatch(axis ->
                axis.subject() instanceof Subject.Computed && region.dependsOn(axis.index()));
    if (!computed) {
      throw new IllegalStateException("diagram and interpreter disagree on " + first);
    }
    return measured(guideline, axes, first)
        .filter(shown)
        .map(patient -> new Witness(patient, true))
        .findFirst()
        .orElse(new Witness(first, false));
  }

  private static Map<String, Value> facts(Guideline guideline, List<Axis> axes, Point point) {
    Map<String, Value> facts = new LinkedHashMap<>();
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    for (Definition.Input input : guideline.inputs()) {
      if (input.type() instanceof Type.AnyOf) {
        sets.put(input.name(), new LinkedHashSet<>());
      }
    }
    for (Axis axis : axes) {
      Value value = axis.cells().get(point.cells().get(axis.index()).orElse(0)).value();
      switch (axis.subject()) {
        case Subject.Fact(var input) -> facts.put(input, value);
        case Subject.Member(var input, var member) -> {
          Set<String> set = sets.getOrDefault(input, new LinkedHashSet<>());
          if (value.equals(Value.YES)) {
            set.add(member);
          }
        }
        case Subject.Computed computed -> {}
      }
    }
    sets.forEach((input, members) -> facts.put(input, new Value.Members(members)));
    return facts;
  }

  private static boolean canBe(Run run) {
    return run.contradictions().isEmpty()
        && run.membership().stream().noneMatch(member -> member.belief().is(Verdict.NO));
  }

  /// Without the facts that do not apply to this patient; which those are may turn on others of
  /// them, so it is asked again until nothing changes.
  private static Patient applicable(Guideline guideline, Map<String, Value> facts) {
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

  /// The same patient with other measurements: for each number every cell that the guideline tells
  /// apart.
  private static java.util.stream.Stream<Patient> measured(
      Guideline guideline, List<Axis> axes, Patient patient) {
    List<Map<String, Value>> variants = new ArrayList<>(List.of(patient.facts()));
    for (Axis axis : axes) {
      if (axis.subject() instanceof Subject.Fact(var input)
          && guideline.definition(input).type() instanceof Type.Measure measure
          && Optional.ofNullable(patient.facts().get(input)).isPresent()
          && variants.size() < TRIES) {
        List<Map<String, Value>> more = new ArrayList<>();
        for (Map<String, Value> variant : variants) {
          for (Value value : values(axis, measure)) {
            Map<String, Value> changed = new LinkedHashMap<>(variant);
            changed.put(input, value);
            more.add(changed);
          }
        }
        variants = more;
      }
    }
    return variants.stream()
        .limit(TRIES)
        .map(Patient::new)
        .filter(some -> Evaluator.decide(guideline, some).contradictions().isEmpty());
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
