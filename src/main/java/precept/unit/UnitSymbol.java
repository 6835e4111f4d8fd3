package precept.unit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.unit.DefinedUnits.Definition;
import precept.unit.UnitReading.Invalid;
import precept.unit.UnitReading.Valid;

/// Finds the unit a symbol stands for: a defined unit, or a metric prefix and a metric unit.
final class UnitSymbol {

  /// Powers of ten of the metric prefixes.
  private static final Map<String, Integer> PREFIXES =
      Map.ofEntries(
          Map.entry("Y", 24),
          Map.entry("Z", 21),
          Map.entry("E", 18),
          Map.entry("P", 15),
          Map.entry("T", 12),
          Map.entry("G", 9),
          Map.entry("M", 6),
          Map.entry("k", 3),
          Map.entry("h", 2),
          Map.entry("da", 1),
          Map.entry("d", -1),
          Map.entry("c", -2),
          Map.entry("m", -3),
          Map.entry("u", -6),
          Map.entry("n", -9),
          Map.entry("p", -12),
          Map.entry("f", -15),
          Map.entry("a", -18),
          Map.entry("z", -21),
          Map.entry("y", -24));

  /// What authors write by habit, and the code they mean.
  private static final Map<String, String> HABITS =
      Map.ofEntries(
          Map.entry("cc", "mL"),
          Map.entry("iU", "[iU]"),
          Map.entry("CFU", "[CFU]"),
          Map.entry("pH", "[pH]"),
          Map.entry("bpm", "/min"),
          Map.entry("lb", "[lb_av]"),
          Map.entry("lbs", "[lb_av]"),
          Map.entry("oz", "[oz_av]"),
          Map.entry("inch", "[in_i]"),
          Map.entry("ft", "[ft_i]"),
          Map.entry("percent", "%"),
          Map.entry("ppm", "[ppm]"));

  private UnitSymbol() {}

  static Optional<Unit> find(String symbol) {
    Optional<Definition> whole = DefinedUnits.find(symbol);
    if (whole.isPresent()) {
      return Optional.of(unit(whole.get()));
    }
    Optional<Unit> single = prefixed(symbol, 1);
    return single.isPresent() ? single : prefixed(symbol, 2);
  }

  /// A sentence saying that the symbol is unknown, with the likely code when there is one.
  static String whyUnknown(String symbol) {
    String unknown = String.format(Locale.ROOT, "The unit \"%s\" is not known", symbol);
    if (symbol.endsWith("^") || symbol.endsWith("*")) {
      return unknown + "; write a power straight after the unit, as in \"m2\".";
    }
    String lower = symbol.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(HABITS.get(symbol))
        .or(() -> TimeWord.ofWord(symbol).map(TimeWord::code))
        .or(() -> find(lower).map(_ -> lower))
        .map(code -> unknown + String.format(Locale.ROOT, "; did you mean \"%s\"?", code))
        .orElse(unknown + ".");
  }

  private static Optional<Unit> prefixed(String symbol, int length) {
    if (length >= symbol.length()) {
      return Optional.empty();
    }
    int power = PREFIXES.getOrDefault(symbol.substring(0, length), 0);
    Optional<Definition> rest = DefinedUnits.find(symbol.substring(length));
    if (power == 0 || rest.isEmpty() || !rest.get().metric()) {
      return Optional.empty();
    }
    Unit scaled = unit(rest.get()).scaled(BigFraction.of(10).pow(power));
    return Optional.of(scaled.named(symbol));
  }

  private static Unit unit(Definition defined) {
    if (defined.value().isEmpty()) {
      return Unit.ownDimension(defined.code());
    }
    return switch (UnitParser.code(defined.of())) {
      case Valid(Unit base) -> base.scaled(Unit.fraction(defined.value())).named(defined.code());
      case Invalid bad -> throw new IllegalStateException(bad.toString());
    };
  }
}
