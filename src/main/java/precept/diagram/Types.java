package precept.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.model.Bounds;
import precept.model.Option;
import precept.model.Type;
import precept.model.Value;

/// The types that one input has in several versions of a guideline.
public final class Types {
  private Types() {}

  /// All values of both; absent where they are of different kinds or measured differently.
  public static Optional<Type> union(Type one, Type other) {
    return switch (one) {
      case Type.YesNo() -> Optional.of(other).filter(Type.YesNo.class::isInstance);
      case Type.OneOf(var options) ->
          other instanceof Type.OneOf(var more)
              ? Optional.of(new Type.OneOf(union(options, more)))
              : Optional.empty();
      case Type.AnyOf(var options) ->
          other instanceof Type.AnyOf(var more)
              ? Optional.of(new Type.AnyOf(union(options, more)))
              : Optional.empty();
      case Type.Measure measure ->
          other instanceof Type.Measure more && alike(measure, more)
              ? Optional.of(union(measure, more))
              : Optional.empty();
    };
  }

  private static boolean alike(Type.Measure one, Type.Measure other) {
    return one.unit().equals(other.unit())
        && one.whole() == other.whole()
        && (one.other().isEmpty()
            || other.other().isEmpty()
            || one.other().get().name().equals(other.other().get().name()));
  }

  private static List<Option> union(List<Option> options, List<Option> more) {
    List<Option> all = new ArrayList<>(options);
    more.stream()
        .filter(option -> options.stream().noneMatch(some -> some.name().equals(option.name())))
        .forEach(all::add);
    return all;
  }

  private static Type union(Type.Measure one, Type.Measure other) {
    Bounds both = one.bounds().hull(other.bounds());
    return new Type.Measure(
        both.low(), both.high(), one.whole(), one.unit(), one.other().or(other::other), one.also());
  }

  /// Whether a type has a value; of a set, whether it has a member.
  public static boolean has(Type type, Value value) {
    return switch (value) {
      case Value.Amount(var number) ->
          type instanceof Type.Measure measure && measure.bounds().contains(number);
      case Value.Formula formula -> type instanceof Type.Measure;
      case Value.Choice(var name) ->
          type.named().stream().anyMatch(option -> option.name().equals(name));
      case Value.Truth truth -> type instanceof Type.YesNo;
      case Value.Members(var names) ->
          names.stream().allMatch(name -> has(type, new Value.Choice(name)));
      case Value.Absence absence -> false;
    };
  }
}
