package precept.machine;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;
import precept.unit.UnitParser;

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

  private static Form of(
      Class<?> type, MethodHandles.Lookup host, List<Held> facts, List<Axis> axes) {
    Map<String, Held> byName = new HashMap<>();
    facts.forEach(fact -> byName.put(fact.name(), fact));
    return new Form(type, host, facts, byName, axes);
  }

  /// Whether code can check the facts: few enough names for one method, and of what must be whole
  /// in the input's unit, what is so if it is in the program's.
  boolean isComparable() {
    int names = facts.stream().mapToInt(fact -> 6 + fact.input().type().named().size()).sum();
    return names < MOST
        && facts.stream()
            .noneMatch(fact ->
                fact.input().type() instanceof Type.Measure measure
                    && measure.whole()
                    && !Numerals.isWhole(fact.factor()));
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

  /// A component an input, of the same name; those of whose inputs there is none are never known.
  ///
  /// @throws IllegalArgumentException with what is to be done, where a component is none of the
  ///   inputs, or holds what is none of its values
  static Form record(
      Class<?> type, MethodHandles.Lookup host, Guideline guideline, List<Axis> axes) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is no record");
    }
    try {
      host.accessClass(type);
    } catch (IllegalAccessException hidden) {
      throw new IllegalArgumentException(
          "%s does not see %s; give MethodHandles.lookup() of the class that declares it"
              .formatted(host.lookupClass().getName(), type.getName()),
          hidden);
    }
    if (!host.hasFullPrivilegeAccess()) {
      throw new IllegalArgumentException(
          "this lookup cannot define a class beside %s; give MethodHandles.lookup()"
              .formatted(host.lookupClass().getName()));
    }
    List<Held> facts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!(guideline.definitions().get(component.getName()) instanceof Definition.Input input)) {
        throw new IllegalArgumentException(
            "%s.%s: %s has no input of that name; it has %s"
                .formatted(
                    type.getSimpleName(),
                    component.getName(),
                    guideline.edition().guideline(),
                    String.join(", ", guideline.inputs().stream().map(Definition::name).toList())));
      }
      facts.add(held(type, component, input));
    }
    return of(type, host, List.copyOf(facts), axes);
  }

  private static Held held(Class<?> record, RecordComponent component, Definition.Input input) {
    String where = record.getSimpleName() + "." + component.getName();
    Class<?> type = component.getType();
    Held.Kind kind =
        kind(where, component, input.type())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s: %s holds no %s; take %s"
                        .formatted(
                            where,
                            type.getSimpleName(),
                            what(input.type()),
                            instead(input.type()))));
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    Optional<Measured> unit = Optional.ofNullable(component.getAnnotation(Measured.class));
    return new Held(
        input,
        kind,
        type,
        Optional.of(accessor),
        factor(where, input.type(), unit.map(Measured::value), "@Measured(\"%s\")"));
  }

  private static Optional<Held.Kind> kind(String where, RecordComponent component, Type input) {
    Class<?> type = component.getType();
    String written = component.getGenericType().getTypeName();
    return switch (input) {
      case Type.YesNo() -> when(Held.Kind.TRUTH, isOneOf(type, boolean.class, Boolean.class));
      case Type.AnyOf anyOf ->
          when(Held.Kind.MEMBERS, written.equals("java.util.Set<java.lang.String>"));
      case Type.OneOf(var options) ->
          when(Held.Kind.CHOICE, type == String.class || isEnumOf(where, type, options));
      case Type.Measure measure ->
          when(Held.Kind.WHOLE, isOneOf(type, int.class, long.class, Integer.class, Long.class))
              .or(() -> when(Held.Kind.DECIMAL, isOneOf(type, double.class, Double.class)));
    };
  }

  private static Optional<Held.Kind> when(Held.Kind kind, boolean holds) {
    return holds ? Optional.of(kind) : Optional.empty();
  }

  private static boolean isOneOf(Class<?> type, Class<?>... some) {
    return Arrays.asList(some).contains(type);
  }

  private static boolean isEnumOf(String where, Class<?> type, List<Option> options) {
    if (!type.isEnum()) {
      return false;
    }
    List<String> names = options.stream().map(Option::name).toList();
    for (Object constant : type.getEnumConstants()) {
      if (!names.contains(Held.name(constant))) {
        throw new IllegalArgumentException(
            "%s: %s is none of %s".formatted(where, constant, String.join(", ", names)));
      }
    }
    return true;
  }

  private static String what(Type type) {
    return switch (type) {
      case Type.YesNo() -> "yes or no";
      case Type.OneOf oneOf -> "choice";
      case Type.AnyOf anyOf -> "set of choices";
      case Type.Measure measure -> "number";
    };
  }

  private static String instead(Type type) {
    return switch (type) {
      case Type.YesNo() -> "boolean, or Boolean where it may be missing";
      case Type.OneOf oneOf -> "String, or an enum of these choices";
      case Type.AnyOf anyOf -> "Set<String>";
      case Type.Measure measure ->
          "int, long or double, or Integer, Long or Double where it may be missing";
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
            .map(input ->
                new Held(
                    input,
                    switch (input.type()) {
                      case Type.YesNo() -> Held.Kind.TRUTH;
                      case Type.OneOf oneOf -> Held.Kind.CHOICE;
                      case Type.AnyOf anyOf -> Held.Kind.MEMBERS;
                      case Type.Measure measure -> Held.Kind.DECIMAL;
                    },
                    Object.class,
                    Optional.empty(),
                    factor(
                        input.name(),
                        input.type(),
                        Optional.ofNullable(units.get(input.name())),
                        "\"" + input.name() + "\", \"%s\"")))
            .toList(),
        axes);
  }

  /// A number without its unit is refused: nobody guesses if 70 are kilograms.
  private static BigFraction factor(
      String where, Type type, Optional<String> written, String saying) {
    if (!(type instanceof Type.Measure measure)) {
      written.ifPresent(unit -> {
        throw new IllegalArgumentException(where + ": it is no number, and has no unit");
      });
      return BigFraction.ONE;
    }
    if (measure.unit().equals(Unit.ONE) && written.isEmpty()) {
      return BigFraction.ONE;
    }
    Unit unit = measure.unit();
    return written
        .flatMap(text -> UnitParser.parse(text).found())
        .filter(some -> some.annotations().equals(unit.annotations()))
        .flatMap(some -> some.factorTo(unit))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s: %s; say %s, or another unit of the same kind"
                    .formatted(
                        where,
                        written
                            .map(text -> "it is not measured in " + text)
                            .orElse("its unit is missing"),
                        saying.formatted(unit.code()))));
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
    facts.forEach(fact -> {
      Object value = map.get(fact.name());
      if (value != null) {
        given.put(fact.name(), value);
      }
    });
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
}
