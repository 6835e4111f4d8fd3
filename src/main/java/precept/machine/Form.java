package precept.machine;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
record Form(Class<?> type, MethodHandles.Lookup host, List<Held> facts, List<Axis> axes) {

  /// Some twenty bytes of code each, of 65,535 in one method.
  private static final int MOST = 2_500;

  private static final int MANY = 200;

  /// Whether code can check the facts: few enough names for one method, and of what must be whole
  /// in the input's unit, what is so if it is in the program's.
  boolean isComparable() {
    return names() < MOST && facts.stream().allMatch(Form::isComparable);
  }

  /// Whether the checks of all facts leave no room for branches in a method that the JVM compiles.
  boolean isLong() {
    return names() > MANY;
  }

  /// What is checked; a number counts as some names do.
  private int names() {
    return facts.stream().mapToInt(fact -> 6 + fact.input().type().named().size()).sum();
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
    return new Form(
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

  /// The same as facts of the guideline's own; what is null is not known. In a map is what it finds
  /// under a name, as code asks it.
  Facts facts(Object held) {
    Map<String, Value> standing = HashMap.newHashMap(facts.size());
    Set<String> refused = new LinkedHashSet<>();
    Map<?, ?> map = held instanceof Map<?, ?> some ? some : Map.of();
    for (Held fact : facts) {
      Object value = isMap() ? found(map, fact.name()) : fact.in(held).orElse(null);
      if (value != null) {
        Raw.value(fact, value)
            .ifPresentOrElse(
                read -> standing.put(fact.name(), read), () -> refused.add(fact.name()));
      }
    }
    refuseOthers(map, standing, refused);
    return new Facts(standing, refused);
  }

  /// What nobody asks for.
  private static void refuseOthers(
      Map<?, ?> map, Map<String, Value> standing, Set<String> refused) {
    int given = 0;
    for (Object value : map.values()) {
      given += value == null ? 0 : 1;
    }
    if (given > standing.size() + refused.size()) {
      map.forEach((name, value) -> {
        if (value != null && !standing.containsKey(String.valueOf(name))) {
          refused.add(String.valueOf(name));
        }
      });
    }
  }

  private static @Nullable Object found(Map<?, ?> map, String name) {
    try {
      return map.get(name);
    } catch (ClassCastException noNames) {
      return null;
    }
  }
}
