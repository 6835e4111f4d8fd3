package precept.model;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.unit.Unit;

/// The values that something can have.
public sealed interface Type {

  record YesNo() implements Type {}

  record OneOf(List<Option> options) implements Type {
    public OneOf {
      options = List.copyOf(options);
    }
  }

  /// Any subset of the options, the empty one included. A `collect` decision has this type as a
  /// column.
  record AnyOf(List<Option> options) implements Type {
    public AnyOf {
      options = List.copyOf(options);
    }
  }

  /// A number within `low..high` in a unit; `whole` numbers have no values between neighbours.
  ///
  /// @param other the one value that is no number, if the range has one
  /// @param also other units in which a number may be given
  record Measure(
      BigFraction low,
      BigFraction high,
      boolean whole,
      Unit unit,
      Optional<Option> other,
      List<Conversion> also)
      implements Type {
    public Measure {
      also = List.copyOf(also);
    }

    public Measure(
        BigFraction low, BigFraction high, boolean whole, Unit unit, Optional<Option> other) {
      this(low, high, whole, unit, other, List.of());
    }

    /// The numbers of the range.
    public Bounds bounds() {
      return new Bounds(low, high);
    }

    public boolean isInUnitOf(Measure other) {
      return unit.equals(other.unit);
    }

    /// What the source says of a unit, which goes before what units say themselves: of a fraction
    /// of haemoglobin, per cent and mmol/mol are two scales.
    public Optional<Conversion> conversion(Unit given) {
      return also.stream()
          .filter(some ->
              some.unit().code().equals(given.code())
                  || (!given.sameDimension(unit) && given.sameDimension(some.unit())))
          .findFirst();
    }

    /// Whether a unit may be of either of two scales that have one dimension, as a third one for
    /// HbA1c in per cent and in mmol/mol.
    public boolean isOfAnotherScale(Unit given) {
      return also.stream().anyMatch(some -> some.unit().sameDimension(unit))
          && given.sameDimension(unit)
          && !given.code().equals(unit.code())
          && also.stream().noneMatch(some -> some.unit().code().equals(given.code()));
    }

    public Measure also(List<Conversion> conversions) {
      return new Measure(low, high, whole, unit, other, conversions);
    }
  }

  /// The listed values, in declaration order; empty for a type without names.
  default List<Option> named() {
    return switch (this) {
      case YesNo() -> List.of();
      case OneOf(var options) -> options;
      case AnyOf(var options) -> options;
      case Measure measure -> measure.other().stream().toList();
    };
  }
}
