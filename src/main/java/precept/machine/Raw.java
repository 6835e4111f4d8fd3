package precept.machine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Type;
import precept.model.Value;

/// Facts as programs have them, read exactly; `Fitting` tells what an input can hold.
final class Raw {
  private static final int DIGITS = 1_000;

  private Raw() {}

  /// @return nothing where it is of another kind than the input's
  static Optional<Value> value(Held held, Object some) {
    Type type = held.input().type();
    return switch (type) {
      case Type.YesNo() -> some instanceof Boolean truth ? Optional.of(Value.of(truth)) : none();
      case Type.OneOf oneOf -> choice(some);
      case Type.AnyOf anyOf -> members(type, some);
      case Type.Measure measure ->
          number(some).map(held.scale()::own).<Value>map(Value.Amount::new).or(() -> choice(some));
    };
  }

  /// A short text may stand for a number that fills the memory: 1E100000000.
  private static boolean isReadable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= DIGITS && number.precision() <= DIGITS;
  }

  private static Optional<Value> none() {
    return Optional.empty();
  }

  private static Optional<Value> choice(Object some) {
    return name(some).map(Value.Choice::new);
  }

  private static Optional<String> name(Object some) {
    return some instanceof String text
        ? Optional.of(text)
        : some instanceof Enum<?> constant ? Optional.of(Held.name(constant)) : Optional.empty();
  }

  private static Optional<Value> members(Type type, Object some) {
    return some instanceof Set<?> set
        ? members(type, set)
        : some instanceof Collection<?> all ? members(all) : none();
  }

  private static Optional<Value> members(Collection<?> all) {
    Set<String> names = new LinkedHashSet<>();
    for (Object one : all) {
      Optional<String> name = one == null ? Optional.empty() : name(one);
      if (name.isEmpty()) {
        return none();
      }
      names.add(name.get());
    }
    return Optional.of(new Value.Members(names));
  }

  /// What a set says that it contains, as code asks it.
  private static Optional<Value> members(Type type, Set<?> set) {
    try {
      Set<String> names =
          type.named().stream()
              .map(Option::name)
              .filter(set::contains)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return names.size() == set.size()
          ? Optional.of(new Value.Members(names))
          : members(List.copyOf(set));
    } catch (ClassCastException | NullPointerException noNames) {
      return none();
    }
  }

  /// A double stands for the shortest decimal that is read as it, and so does a float.
  private static Optional<BigFraction> number(Object some) {
    return switch (some) {
      case Integer whole -> Optional.of(BigFraction.of(whole));
      case Long whole -> Optional.of(BigFraction.of(whole));
      case Short whole -> Optional.of(BigFraction.of(whole));
      case Byte whole -> Optional.of(BigFraction.of(whole));
      case BigInteger whole -> Optional.of(BigFraction.of(whole));
      case Double number when Double.isFinite(number) -> Optional.of(Borders.decimal(number));
      case Float number when Float.isFinite(number) ->
          Optional.of(Numerals.fraction(new BigDecimal(number.toString())));
      case BigDecimal number when isReadable(number) -> Optional.of(Numerals.fraction(number));
      case BigFraction number -> Optional.of(number);
      default -> Optional.empty();
    };
  }
}
