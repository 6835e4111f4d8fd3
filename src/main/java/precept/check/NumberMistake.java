package precept.check;

import static precept.source.Code.*;

import precept.source.Mistake;
import precept.syntax.Name;
import precept.unit.Unit;
import precept.unit.UnitParser;

/// What is said of numbers: of the ranges that they lie in, and the units that they are in.
sealed interface NumberMistake extends Mistake {

  @Says(code = OUT_OF_RANGE, message = "this lies outside the range of {subject}")
  @Help("{subject} lies within {range}")
  record OutOfRange(String subject, String range) implements NumberMistake {}

  @Says(code = NOT_WHOLE, message = "{subject} is a whole number")
  @Label("not whole")
  @Help("compare it with a whole number")
  record NotWhole(String subject) implements NumberMistake {}

  @Says(code = NOT_WHOLE, message = "`{name}` is declared whole, and this may not be")
  @Label("not always whole")
  @Help("say how it is rounded (rounded to 1, with its unit), or leave out whole")
  record PerhapsNotWhole(Name name) implements NumberMistake {}

  @Says(code = EQUALITY_OF_MEASURES, message = "this asks for exact equality of a measured number")
  @Label("was a < or > lost?")
  @Help("write a comparison; if exactly this number is meant, write it as a range: 1..1 year")
  record Equality() implements NumberMistake {}

  @Says(code = EMPTY_RANGE, message = "this range holds no number")
  @Help("write the lower end first")
  record EmptyRange() implements NumberMistake {}

  @Says(code = EMPTY_RANGE, message = "nothing can be rounded to this")
  @Help("round to a step above 0")
  record NoStep() implements NumberMistake {}

  @Says(code = ZERO_DIVISOR, message = "this divisor may be zero")
  @Help("give what it is computed from a range that excludes zero, such as 1..300 cm")
  record ZeroDivisor() implements NumberMistake {}

  @Says(code = ZERO_DIVISOR, message = "this has a logarithm only above zero, and may be less")
  @Help(
      "give what it is computed from a range above zero, such as 0.1..20 mg/dL; max(..., 1) is another way")
  record NoLogarithm() implements NumberMistake {}

  @Says(code = ZERO_DIVISOR, message = "this has no such power, for it may be negative or zero")
  @Help(
      "a power is taken of what is not below zero; with a negative exponent, of what is above zero")
  record NoPower() implements NumberMistake {}

  @Says(code = ZERO_DIVISOR, message = "this exponent may be beyond 1000, or below -1000")
  @Help("narrow the ranges of what it is computed from")
  record TooLargeExponent() implements NumberMistake {}

  @Says(
      code = IRRATIONAL,
      message = "this is seldom an exact number, and nothing says how it is rounded")
  @Help(
      "exp, ln, log10, roots and powers stand in a quantity, or in the row of a table, that is rounded: = ... rounded to 0.1 mg, say")
  record Irrational() implements NumberMistake {}

  @Says(code = UNKNOWN_UNIT, message = "`{unit}` is no unit")
  @Help("{reason}")
  @Help("units are UCUM codes (mg/dL, kg/m2, cm) or days, weeks, months, years, hours, minutes")
  record UnknownUnit(Name unit, String reason) implements NumberMistake {}

  @Says(code = DOUBTFUL_MAGNITUDE, message = "{number} is less than one per cent")
  @Label("a fraction?")
  @Help("{subject} is a percentage within {range}: is {percent} meant?")
  record DoubtfulPercentage(String subject, String range, String number, String percent)
      implements NumberMistake {}

  @Says(code = UNIT_MISMATCH, message = "this number has no unit")
  @Label("in what?")
  @Help(
      "say in what it is; what converts to {unit} is taken. A column's head can name the unit for all its cells")
  record MissingUnit(String unit) implements NumberMistake {}

  @Says(code = UNIT_MISMATCH, message = "{found} cannot be converted to {wanted}")
  @Label("needs {wanted}")
  @Help("{remedy}")
  record UnitMismatch(String found, String wanted, String remedy) implements NumberMistake {
    UnitMismatch(Unit found, Unit wanted) {
      this(
          TypeWords.unit(found),
          TypeWords.unit(wanted),
          isTime(found) && isTime(wanted)
              ? "how long a month or year is, is a convention: state it, as in <= 1 month as 28 days"
              : wanted.equals(Unit.ONE)
                  ? "divide it by its unit, as in age / 1 year"
                  : "write the amount in "
                      + TypeWords.unit(wanted)
                      + (found.equals(Unit.ONE)
                          ? "; or make a bare number of the other, as in age / 1 year"
                          : ""));
    }

    private static final Unit DAY = UnitParser.parse("d").found().orElseThrow();

    private static boolean isTime(Unit unit) {
      return unit.dimension().size() == 1
          && (unit.dimension().containsKey("mo") || unit.sameDimension(DAY));
    }
  }

  @Says(code = EMPTY_RANGE, message = "this does not say how the one unit becomes the other")
  @Help(
      "write one pair, 1 mg/dL as 88.4 umol/L; or two that lie apart, 0 Cel as 32 [degF], 100 Cel as 212 [degF]")
  record NoConversion() implements NumberMistake {}

  @Says(
      code = UNIT_MISMATCH,
      message = "this is taken of a number without a unit, and here it is in {found}")
  @Help("divide it by its unit, as in weight / 1 kg")
  record NotPlain(String found) implements NumberMistake {}

  @Says(code = UNIT_MISMATCH, message = "this unit needs no convention: it converts exactly")
  @Help("leave the line out: {unit} is taken without it")
  record NeedlessUnit(Name unit) implements NumberMistake {}

  @Says(code = UNIT_MISMATCH, message = "`as` states a convention where none is needed")
  @Help("the units convert exactly: leave out what follows as")
  record NeedlessConvention() implements NumberMistake {}

  @Says(code = UNIT_ANNOTATION, message = "{found} is compared with {wanted}")
  @Label("not what it is measured against")
  @Help(
      "what stands in braces changes no number, but what is measured: ask for what the source means")
  record OtherAnnotation(String found, String wanted) implements NumberMistake {}
}
