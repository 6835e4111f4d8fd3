package precept.unit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/// A unit of measure: its code, its exact size, and what it measures.
///
/// Two units measure the same thing when their [#dimension()] maps are equal; then
/// [#factorTo(Unit)] converts exactly. Some units deliberately have a dimension of their own and
/// convert to nothing else:
///
/// - the calendar month, so that months and years (12 months) never convert to days, alone or
///   inside a compound such as `mg/a`;
/// - units on a shifted or logarithmic scale (`Cel`, `[degF]`, `[pH]`, `B`);
/// - arbitrary units (`[iU]`) and amounts that need chemistry to convert (`mol`, `eq`, `osm`);
/// - the angles `rad` and `deg`, whose ratio is not rational.
///
/// Annotations in braces are part of the code only: `{cells}/uL` and `{copies}/uL` convert to each
/// other with factor 1, and so does `/uL`.
///
/// Equality compares the code too: `mg/L` and `ug/mL` convert with factor 1 but are not equal.
///
/// @param code the UCUM code, `1` for a bare number
/// @param factor the size in terms of the base units named in the dimension
/// @param dimension the exponent, never 0, of each base unit
public record Unit(String code, BigFraction factor, SortedMap<String, Integer> dimension) {

  private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*}");

  /// The unit of a bare number.
  public static final Unit ONE = new Unit("1", BigFraction.ONE, new TreeMap<>());

  public Unit {
    SortedMap<String, Integer> exponents = new TreeMap<>(dimension);
    exponents.values().removeIf(exponent -> exponent == 0);
    dimension = Collections.unmodifiableSortedMap(exponents);
  }

  /// The product of two units, as `mg` times `mL` is `mg.mL`.
  public Unit times(Unit other) {
    return combined(UnitCode.product(code, other.code), other, 1);
  }

  /// The quotient of two units, as `mg` divided by `dL` is `mg/dL`.
  public Unit dividedBy(Unit other) {
    return combined(UnitCode.quotient(code, other.code), other, -1);
  }

  /// What UCUM's code has in braces, in order: `{score}`, `{1.73_m2}`. It changes no number, and
  /// says what is measured.
  public List<String> annotations() {
    return ANNOTATION.matcher(code).results().map(MatchResult::group).sorted().toList();
  }

  public boolean sameDimension(Unit other) {
    return dimension.equals(other.dimension);
  }

  /// How many of the other unit make one of this unit; empty when they measure different things.
  public Optional<BigFraction> factorTo(Unit other) {
    return sameDimension(other) ? Optional.of(factor.divide(other.factor)) : Optional.empty();
  }

  /// The unit as written after an amount: `day` or `days` for time, empty for a bare number,
  /// otherwise as clinicians print it, which is read as the same unit: `µmol/L`, `mmHg`.
  public String label(BigFraction amount) {
    if (code.equals(ONE.code)) {
      return "";
    }
    boolean one = amount.abs().equals(BigFraction.ONE);
    return TimeWord.ofCode(code)
        .map(time -> one ? time.singular() : time.plural())
        .orElseGet(() -> Spelling.printed(code));
  }

  /// The same in plain letters, by UCUM's code.
  public String typed(BigFraction amount) {
    return code.equals(ONE.code) || TimeWord.ofCode(code).isPresent() ? label(amount) : code;
  }

  Unit power(int exponent) {
    SortedMap<String, Integer> exponents = new TreeMap<>(dimension);
    exponents.replaceAll((base, old) -> Math.multiplyExact(old, exponent));
    return new Unit(code + exponent, factor.pow(exponent), exponents);
  }

  Unit scaled(BigFraction by) {
    return new Unit(code, factor.multiply(by), dimension);
  }

  Unit named(String name) {
    return new Unit(name, factor, dimension);
  }

  static Unit number(String digits) {
    return new Unit(digits, fraction(digits), new TreeMap<>());
  }

  static Unit ownDimension(String base) {
    return new Unit(base, BigFraction.ONE, new TreeMap<>(Map.of(base, 1)));
  }

  static BigFraction fraction(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    BigFraction digits = BigFraction.of(value.unscaledValue());
    return digits.multiply(BigFraction.of(10).pow(-value.scale()));
  }

  private Unit combined(String name, Unit other, int sign) {
    SortedMap<String, Integer> exponents = new TreeMap<>(dimension);
    other.dimension.forEach((base, count) -> exponents.merge(base, sign * count, Math::addExact));
    return new Unit(name, factor.multiply(other.factor.pow(sign)), exponents);
  }
}
