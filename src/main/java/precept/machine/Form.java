package precept.machine;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;

/// The form in which a program holds the facts of a patient.
///
/// @param type a record, or `Map`
/// @param host the class in whose company code reads the facts
/// @param facts one an input
record Form(
    Class<?> type,
    MethodHandles.Lookup host,
    List<Held> facts,
    Map<String, Held> byName,
    List<Axis> axes) {

  /// Some twenty bytes of code each, of 65,535 in one method.
  private static final int MOST = 2_500;

  static Form of(Class<?> type, MethodHandles.Lookup host, List<Held> facts, List<Axis> axes) {
    Map<String, Held> byName = new HashMap<>();
    facts.forEach(fact -> byName.put(fact.name(), fact));
    return new Form(type, host, facts, byName, axes);
  }

  /// Whether code can check the facts: few enough names for one method, and of what must be whole
  /// in the input's unit, what is so if it is in the program's.
  boolean isComparable() {
    int names = facts.stream().mapToInt(fact -> 6 + fact.input().type().named().size()).sum();
    return names < MOST && facts.stream().allMatch(Form::isComparable);
  }

  private static boolean isComparable(Held fact) {
    return fact.kind().isPresent()
        && fact.scale().keepsOrder()
        && (fact.scale().keepsWhole()
            || !(fact.input().type() instanceof Type.Measure measure && measure.whole()));
  }

  boolean isMap() {
    return !type.isRecord();
  }

  /// The first axis that asks for an input.
  Axis axisAbout(String input) {
    return axes.stream()
        .filter(axis -> about(axis).equals(Optional.of(input)))
        .findFirst()
        .orElseThrow();
  }

  /// The input that an axis asks for; nothing where it is computed.
  Optional<String> about(Axis axis) {
    return switch (axis.subject()) {
      case Subject.Fact(var input) -> Optional.of(input);
      case Subject.Member(var input, var member) -> Optional.of(input);
      case Subject.Computed computed -> Optional.empty();
    };
  }

  /// By name, numbers in units that are said once; for what is not among the names of the inputs.
  ///
  /// @param units by input, of all numbers that are measured in one
  static Form map(Map<String, String> units, Guideline guideline, List<Axis> axes) {
    units.keySet().stream()
        .filter(name -> !(guideline.definitions().get(name) instanceof Definition.Input))
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException(
              "%s has no input %s".formatted(guideline.edition().guideline(), name));
        });
    return of(
        Map.class,
        MethodHandles.lookup(),
        guideline.inputs().stream()
            .map(input -> held(input, Optional.ofNullable(units.get(input.name()))))
            .toList(),
        axes);
  }

  private static Held held(Definition.Input input, Optional<String> unit) {
    Held.Kind kind =
        switch (input.type()) {
          case Type.YesNo() -> Held.Kind.TRUTH;
          case Type.OneOf oneOf -> Held.Kind.CHOICE;
          case Type.AnyOf anyOf -> Held.Kind.MEMBERS;
          case Type.Measure measure -> Held.Kind.DECIMAL;
        };
    return new Held(
        input,
        Optional.of(kind),
        Object.class,
        Optional.empty(),
        scale(input.name(), input.type(), unit, "\"" + input.name() + "\", \"%s\""));
  }

  /// A number without its unit is refused: nobody guesses if 70 are kilograms.
  ///
  /// @param saying how a unit is said
  static Scale scale(String where, Type type, Optional<String> written, String saying) {
    if (!(type instanceof Type.Measure measure)) {
      written.ifPresent(unit -> {
        throw new IllegalArgumentException(where + ": it is no number, and has no unit");
      });
      return Scale.SAME;
    }
    if (measure.unit().equals(Unit.ONE) && written.isEmpty()) {
      return Scale.SAME;
    }
    return written
        .flatMap(text -> Scale.of(measure, text))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s: %s; say %s, or another unit in which it is measured"
                    .formatted(
                        where,
                        written
                            .map(text -> "it is not measured in " + text)
                            .orElse("its unit is missing"),
                        saying.formatted(measure.unit().code()))));
  }

  /// The same as facts of the guideline's own; what is null is not known.
  Facts facts(Object held) {
    Map<String, Value> standing = new LinkedHashMap<>();
    Set<String> refused = new LinkedHashSet<>();
    given(held)
        .forEach((name, value) ->
            Optional.ofNullable(byName.get(name))
                .flatMap(fact -> Raw.value(fact, value))
                .ifPresentOrElse(read -> standing.put(name, read), () -> refused.add(name)));
    return new Facts(standing, refused);
  }

  /// What is found under each name, as code finds it; and what nobody asks for.
  private Map<String, Object> given(Object held) {
    Map<String, Object> given = new LinkedHashMap<>();
    if (!(held instanceof Map<?, ?> map)) {
      facts.forEach(fact -> fact.in(held).ifPresent(value -> given.put(fact.name(), value)));
      return given;
    }
    facts.forEach(
        fact -> found(map, fact.name()).ifPresent(value -> given.put(fact.name(), value)));
    long all = map.values().stream().filter(Objects::nonNull).count();
    if (all != given.size()) {
      map.forEach((name, value) -> {
        if (value != null) {
          given.putIfAbsent(String.valueOf(name), value);
        }
      });
    }
    return given;
  }

  private static Optional<Object> found(Map<?, ?> map, String name) {
    try {
      return Optional.ofNullable(map.get(name));
    } catch (ClassCastException noNames) {
      return Optional.empty();
    }
  }
}
