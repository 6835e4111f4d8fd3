package precept.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Terms;
import precept.diagram.Axis;
import precept.diagram.Axis.Cell;
import precept.diagram.Axis.Subject;
import precept.eval.Evaluator;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Type;
import precept.model.Value;

/// Other measurements for a patient, so that numbers computed from them come to lie elsewhere.
///
/// Of each measurement: what lies in its own cells, round numbers of its range, and what it would
/// have to be for a computed number to come to a cell of its own, the others staying: what is
/// computed is nearly always a quotient of two expressions linear in one measurement, which three
/// values of it settle. So exact places are met, too. One measurement is varied, after that two,
/// and where there are no more than two, each in small steps: rounding has edges that no curve
/// shows.
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
    Stream<List<Patient>> fine =
        free.size() > 2
            ? Stream.empty()
            : free.stream().flatMap(axis -> varied(patients, axis, 1_000));
    return Stream.of(one, two, fine).flatMap(tried -> tried).limit(MOST);
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
      if (definition instanceof Definition.Quantity
          || (definition instanceof Decision decision && decision.computes())) {
        inputs.addAll(References.inputs(List.of(definition.name()), guideline));
      }
    }
    computed.stream()
        .filter(axis -> AxisNames.isKnown(axis, guideline))
        .forEach(axis -> inputs.addAll(AxisNames.inputs(axis, guideline)));
    return inputs;
  }

  private Stream<List<Patient>> varied(List<Patient> patients, Axis axis, int parts) {
    String input = ((Subject.Fact) axis.subject()).input();
    if (patients.stream().noneMatch(patient -> patient.facts().containsKey(input))) {
      return Stream.empty();
    }
    Type.Measure measure = measure(axis).orElseThrow();
    return Stream.of(numbers(axis), aimed(patients, input, measure), round(measure, parts))
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

  /// The multiples of 1, 2 or 5 tens, units, tenths and so on that lie in the range, at most so
  /// many.
  private static Stream<BigFraction> round(Type.Measure measure, int most) {
    BigFraction width = measure.high().subtract(measure.low());
    BigFraction unit = BigFraction.of(1, 1000);
    while (width.divide(unit.multiply(5)).compareTo(BigFraction.of(most)) > 0) {
      unit = unit.multiply(10);
    }
    BigFraction tens = unit;
    BigFraction step =
        Stream.of(1, 2, 5)
            .map(tens::multiply)
            .filter(some -> width.divide(some).compareTo(BigFraction.of(most)) <= 0)
            .findFirst()
            .orElseThrow();
    return Stream.iterate(
        Bounds.rounded(measure.low(), step),
        number -> number.compareTo(measure.high()) <= 0,
        step::add);
  }

  /// What the input would have to be for the computed numbers to come to their cells.
  private Stream<BigFraction> aimed(List<Patient> patients, String input, Type.Measure measure) {
    List<BigFraction> at =
        List.of(measure.low(), measure.low().add(measure.high()).divide(2), measure.high());
    List<BigFraction> aimed = new ArrayList<>();
    for (Axis axis : computed) {
      for (int i = 0; i < guidelines.size(); i++) {
        Guideline guideline = guidelines.get(i);
        Patient patient = patients.get(i);
        List<BigFraction> values =
            at.stream()
                .flatMap(number -> number(guideline, with(patient, input, number), axis).stream())
                .toList();
        if (values.size() == at.size()) {
          Hyperbola curve = Hyperbola.through(at, values);
          numbers(axis).forEach(number -> curve.meeting(number).ifPresent(aimed::add));
        }
      }
    }
    return aimed.stream()
        .map(number ->
            isWritten(number, measure) ? number : Bounds.rounded(number, BigFraction.of(1, 1000)));
  }

  private static Optional<BigFraction> number(Guideline guideline, Patient patient, Axis axis) {
    if (!AxisNames.isKnown(axis, guideline)) {
      return Optional.empty();
    }
    Run run = Evaluator.decide(guideline, patient);
    return new Terms(name ->
        run.judgement(name) instanceof Judgement.Computed(var same, var number, var belief)
            ? number
            : run.judgement(name).belief())
        .value(((Subject.Computed) axis.subject()).term())
        .possible()
        .bounds()
        .filter(Bounds::isExact)
        .map(Bounds::low);
  }

  private static List<Patient> with(List<Patient> patients, String input, BigFraction number) {
    return patients.stream().map(patient -> with(patient, input, number)).toList();
  }

  private static Patient with(Patient patient, String input, BigFraction number) {
    Map<String, Value> facts = new LinkedHashMap<>(patient.facts());
    facts.replace(input, new Value.Amount(number));
    return new Patient(facts);
  }
}
