package precept.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Terms;
import precept.diagram.Axis;
import precept.diagram.Axis.Cell;
import precept.diagram.Axis.Subject;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Type;
import precept.model.Value;

/// Other measurements for a patient, so that numbers computed from them come to lie elsewhere.
///
/// Of each measurement: what lies in its own cells, even parts of its range, and what a computed
/// number would need to come to a cell of its own, were it linear in the measurement; so exact
/// places are met, too. One measurement is varied, and after that two.
///
/// @param guidelines compiled together
/// @param computed the axes of the numbers that are to lie elsewhere
record Trials(List<Guideline> guidelines, List<Axis> axes, List<Axis> computed) {
  private static final int MOST = 4_000;

  /// @param patients one patient as each guideline sees them
  Stream<List<Patient>> near(List<Patient> patients) {
    List<Axis> free = axes.stream().filter(axis -> measure(axis).isPresent()).toList();
    Stream<List<Patient>> one = free.stream().flatMap(axis -> varied(patients, axis, 48));
    Stream<List<Patient>> two =
        free.stream()
            .flatMap(first ->
                free.stream()
                    .filter(second -> !second.equals(first))
                    .flatMap(second ->
                        varied(patients, first, 12).flatMap(some -> varied(some, second, 8))));
    return Stream.concat(one, two).limit(MOST);
  }

  /// The range of a measurement that one of these numbers, or a quantity, is made from.
  private Optional<Type.Measure> measure(Axis axis) {
    return axis.subject() instanceof Subject.Fact(var input)
        ? guidelines.stream()
            .filter(guideline -> makes(guideline).contains(input))
            .map(guideline -> guideline.definition(input).type())
            .filter(Type.Measure.class::isInstance)
            .map(Type.Measure.class::cast)
            .findFirst()
        : Optional.empty();
  }

  private Set<String> makes(Guideline guideline) {
    Set<String> inputs = new LinkedHashSet<>();
    for (Definition definition : guideline.definitions().values()) {
      if (definition instanceof Definition.Quantity) {
        inputs.addAll(References.inputs(List.of(definition.name()), guideline));
      }
    }
    computed.stream()
        .filter(axis -> knows(guideline, axis))
        .forEach(axis -> inputs.addAll(AxisNames.inputs(axis, guideline)));
    return inputs;
  }

  private static boolean knows(Guideline guideline, Axis axis) {
    return axis.subject() instanceof Subject.Computed(var term)
        && References.in(term).allMatch(guideline.definitions()::containsKey);
  }

  private Stream<List<Patient>> varied(List<Patient> patients, Axis axis, int parts) {
    String input = ((Subject.Fact) axis.subject()).input();
    if (patients.stream().noneMatch(patient -> patient.facts().containsKey(input))) {
      return Stream.empty();
    }
    Type.Measure measure = measure(axis).orElseThrow();
    Stream<BigFraction> even =
        IntStream.range(1, parts)
            .mapToObj(part ->
                measure
                    .low()
                    .add(measure.high().subtract(measure.low()).multiply(part).divide(parts)));
    return Stream.of(numbers(axis), aimed(patients, input, measure), even)
        .flatMap(numbers -> numbers)
        .filter(number -> measure.low().compareTo(number) <= 0)
        .filter(number -> number.compareTo(measure.high()) <= 0)
        .filter(number -> Trials.isWritten(number, measure))
        .distinct()
        .map(number -> with(patients, input, number));
  }

  private static Stream<BigFraction> numbers(Axis axis) {
    return axis.cells().stream()
        .map(Cell::value)
        .filter(Value.Amount.class::isInstance)
        .map(value -> ((Value.Amount) value).number());
  }

  /// Whether a number can be given as a fact: whole, or with few decimals.
  private static boolean isWritten(BigFraction number, Type.Measure measure) {
    return BigInteger.valueOf(measure.whole() ? 1 : 1_000_000)
            .mod(number.getDenominator().abs())
            .signum()
        == 0;
  }

  /// What the input would have to be, by the straight line through two values of it.
  private Stream<BigFraction> aimed(List<Patient> patients, String input, Type.Measure measure) {
    List<BigFraction> aimed = new ArrayList<>();
    BigFraction low = measure.low().add(measure.high()).divide(2);
    for (Axis axis : computed) {
      for (int i = 0; i < guidelines.size(); i++) {
        Optional<BigFraction> there =
            number(guidelines.get(i), with(patients, input, low).get(i), axis);
        Optional<BigFraction> beyond =
            number(guidelines.get(i), with(patients, input, measure.high()).get(i), axis);
        if (there.isPresent() && beyond.isPresent() && !there.equals(beyond)) {
          BigFraction slope =
              beyond.get().subtract(there.get()).divide(measure.high().subtract(low));
          numbers(axis)
              .forEach(number -> aimed.add(low.add(number.subtract(there.get()).divide(slope))));
        }
      }
    }
    return aimed.stream();
  }

  private static Optional<BigFraction> number(Guideline guideline, Patient patient, Axis axis) {
    if (!knows(guideline, axis)) {
      return Optional.empty();
    }
    Run run = Evaluator.decide(guideline, patient);
    return new Terms(name -> run.judgement(name).belief())
        .value(((Subject.Computed) axis.subject()).term())
        .possible()
        .bounds()
        .filter(Bounds::isExact)
        .map(Bounds::low);
  }

  private static List<Patient> with(List<Patient> patients, String input, BigFraction number) {
    return patients.stream()
        .map(patient -> {
          Map<String, Value> facts = new LinkedHashMap<>(patient.facts());
          facts.replace(input, new Value.Amount(number));
          return new Patient(facts);
        })
        .toList();
  }
}
