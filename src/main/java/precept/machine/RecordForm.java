package precept.machine;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Type;

/// A program's record as a form of facts.
final class RecordForm {
  private RecordForm() {}

  /// A component an input, of the same name; those of whose inputs there is none are never known.
  ///
  /// @throws IllegalArgumentException with what is to be done, where a component is none of the
  ///   inputs, or holds what is none of its values
  static Form of(Class<?> type, MethodHandles.Lookup host, Guideline guideline, List<Axis> axes) {
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
    List<Held> facts =
        Arrays.stream(type.getRecordComponents())
            .map(component -> held(type, component, input(type, component, guideline)))
            .toList();
    return new Form(type, host, facts, axes);
  }

  private static Definition.Input input(
      Class<?> type, RecordComponent component, Guideline guideline) {
    String name = component.getName();
    return guideline.inputs().stream()
        .filter(input -> input.name().equals(name) || input.name().equals(written(name)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s.%s: %s has no input of that name; it has %s"
                    .formatted(
                        type.getSimpleName(),
                        name,
                        guideline.edition().guideline(),
                        String.join(
                            ", ", guideline.inputs().stream().map(Definition::name).toList()))));
  }

  /// As guidelines write it: `lastOperation` is `last_operation`, and `class_` is `class`.
  private static String written(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("_$", "");
  }

  private static Held held(Class<?> record, RecordComponent component, Definition.Input input) {
    String where = record.getSimpleName() + "." + component.getName();
    Class<?> type = component.getType();
    Optional<Held.Kind> kind = kind(where, component, input.type());
    if (kind.isEmpty() && !isRead(type)) {
      throw new IllegalArgumentException(
          "%s: %s holds no %s; take %s"
              .formatted(where, type.getSimpleName(), what(input.type()), instead(input.type())));
    }
    if (type.isPrimitive() && input.onlyWhen().isPresent()) {
      throw new IllegalArgumentException(
          "%s: %s does not apply to everybody; take a type that can be null"
              .formatted(where, input.name()));
    }
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    Optional<Measured> unit = Optional.ofNullable(component.getAnnotation(Measured.class));
    Scale scale = Form.scale(where, input.type(), unit.map(Measured::value), "@Measured(\"%s\")");
    boolean isSmall =
        isOneOf(type, int.class, Integer.class)
            && input.type() instanceof Type.Measure measure
            && isSmall(scale.given(measure.low()))
            && isSmall(scale.given(measure.high()));
    return new Held(
        input, isSmall ? Optional.of(Held.Kind.SMALL) : kind, type, Optional.of(accessor), scale);
  }

  /// Whether all that lies near it is an int.
  private static boolean isSmall(BigFraction number) {
    return number.abs().compareTo(BigFraction.of(1 << 30)) < 0;
  }

  /// What is read as a map's value is, without code.
  private static boolean isRead(Class<?> type) {
    return type == Object.class
        || Number.class.isAssignableFrom(type)
        || Collection.class.isAssignableFrom(type)
        || isOneOf(type, float.class, short.class, byte.class);
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
          "int, long or double, or Integer, Long or Double where it may be missing; "
              + "Object where it may be a word";
    };
  }
}
