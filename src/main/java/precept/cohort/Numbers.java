package precept.cohort;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.machine.Scale;
import precept.model.Numerals;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;

/// The numbers of one column, exactly as they stand there.
///
/// @param unit of a number without one; absent where it must name its own
/// @param decimalComma whether `1,5` is one and a half
record Numbers(Type.Measure range, Optional<Scale> unit, boolean decimalComma) {
  private static final int LONGEST = 200;
  private static final Pattern FORM =
      Pattern.compile("([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?)(?:\\s*([\\p{L}%°\\[(/].*))?");

  /// @param unit as it is written
  static Numbers of(Type.Measure range, Optional<String> unit, boolean decimalComma) {
    return new Numbers(
        range,
        unit.isPresent()
            ? Scale.of(range, unit.get())
            : range.unit().equals(Unit.ONE) ? Optional.of(Scale.SAME) : Optional.empty(),
        decimalComma);
  }

  Said said(String text) {
    if (decimalComma && text.contains(".")) {
      return new Said.Bad("has a point, where numbers have a comma");
    }
    if (!decimalComma && text.contains(",")) {
      return new Said.Bad("has a comma, where numbers have a point");
    }
    Matcher form = FORM.matcher(decimalComma ? text.replace(',', '.') : text);
    if (text.length() > LONGEST || !form.matches()) {
      return new Said.Bad("is no number");
    }
    String own = form.group(2);
    Optional<Scale> scale = own == null ? unit : Scale.of(range, own);
    return scale
        .map(some -> held(some.own(number(form))))
        .orElseGet(() -> new Said.Bad(own == null ? "has no unit" : "is not measured in " + own));
  }

  private static BigFraction number(Matcher form) {
    return Numerals.fraction(new BigDecimal(form.group(1)));
  }

  Said held(BigFraction number) {
    if (!range.bounds().contains(number)) {
      return new Said.Bad("is outside " + Numerals.text(range));
    }
    return range.whole() && !Numerals.isWhole(number)
        ? new Said.Bad("is no whole number")
        : new Said.Known(new Value.Amount(number));
  }
}
