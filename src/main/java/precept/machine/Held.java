package precept.machine;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import precept.model.Definition;

/// How a program holds a fact.
///
/// @param type of what it holds; `Object` in a map
/// @param accessor of a record; absent for a map
/// @param kind absent where it is read, and not compared by code
record Held(
    Definition.Input input,
    Optional<Kind> kind,
    Class<?> type,
    Optional<Method> accessor,
    Scale scale) {

  /// What it is while it is looked at.
  enum Kind {
    TRUTH,
    /// An int.
    SMALL,
    /// A long.
    WHOLE,
    /// A double, which stands for the shortest decimal that is read as it.
    DECIMAL,
    /// A choice, by its name or by a constant of that name.
    CHOICE,
    /// A set of names.
    MEMBERS
  }

  String name() {
    return input.name();
  }

  Kind code() {
    return kind.orElseThrow();
  }

  /// Whether it may be null, which is not known.
  boolean isOptional() {
    return !type.isPrimitive();
  }

  /// What it is in a record; nothing where it is not known.
  Optional<Object> in(Object record) {
    try {
      return Optional.ofNullable(accessor.orElseThrow().invoke(record));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whether the record's own type holds nothing that the input does not: it is looked at where a
  /// branch asks for it.
  boolean needsNoCheck() {
    return accessor.isPresent() && (code() == Kind.TRUTH || type.isEnum());
  }

  /// A constant's name as guidelines write it.
  static String name(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
  }
}
