package precept.model;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.unit.Unit;

/// Another unit in which a number may be given, by a convention that the source states: `1 mg/dL as
/// 88.4 umol/L`, or two such pairs where the zeros differ.
///
///     own = number * factor + offset
///
/// @param written what is the same in both units
public record Conversion(
    Unit unit, BigFraction factor, BigFraction offset, String written, List<String> cites) {

  public Conversion {
    cites = List.copyOf(cites);
  }

  /// The unit as people read it.
  public String label() {
    return unit.label(BigFraction.of(2));
  }

  public BigFraction own(BigFraction number) {
    return number.multiply(factor).add(offset);
  }
}
