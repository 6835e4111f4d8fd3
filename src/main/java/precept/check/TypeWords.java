package precept.check;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Type;
import precept.source.Listed;
import precept.unit.Unit;

/// Types and units as messages call them.
final class TypeWords {
  private TypeWords() {}

  /// What something of this type is: `is one of low, high`.
  static String is(Type type) {
    return switch (type) {
      case Type.YesNo() -> "is yes or no";
      case Type.OneOf one -> "is one of " + listed(one);
      case Type.AnyOf any -> "is a set of " + listed(any);
      case Type.Measure measure -> "is a number within " + Numerals.text(measure);
    };
  }

  /// The same for those who write it in YAML.
  static String isInYaml(Type type) {
    return switch (type) {
      case Type.YesNo yesNo -> is(yesNo);
      case Type.OneOf one -> is(one);
      case Type.AnyOf any -> "is a list: [] or some of " + listed(any);
      case Type.Measure measure ->
          "is a number with its unit within "
              + Numerals.text(measure)
              + measure.other().map(other -> ", or " + other.name()).orElse("");
    };
  }

  /// What it can be tested with.
  static String tests(Type type) {
    return switch (type) {
      case Type.YesNo() -> "yes or no";
      case Type.OneOf one -> listed(one) + ", or none of these";
      case Type.AnyOf any ->
          "includes " + choices(any).stream().findFirst().orElse("...") + ", or empty";
      case Type.Measure(var low, var high, var whole, var unit, var other, var also) -> {
        String in = unit.equals(Unit.ONE) ? "" : " " + unit(unit);
        yield "a comparison such as < 14" + in + ", or a range such as 14..28" + in;
      }
    };
  }

  static List<String> choices(Type type) {
    return type instanceof Type.YesNo
        ? List.of("yes", "no")
        : type.named().stream().map(Option::name).toList();
  }

  private static Listed listed(Type type) {
    return new Listed(choices(type));
  }

  static String unit(Unit unit) {
    return unit.equals(Unit.ONE) ? "a number without a unit" : unit.label(BigFraction.of(2));
  }
}
