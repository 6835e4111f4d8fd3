package precept.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import precept.unit.UnitReading.Invalid;
import precept.unit.UnitReading.Valid;

class UnitReadingTest {

  @ParameterizedTest(name = "[{0}] is refused at {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''            | 0 | The unit is missing.
          foo           | 0 | The unit "foo" is not known.
          Kg/m2         | 0 | The unit "Kg" is not known; did you mean "kg"?
          kg/m^2        | 3 | The unit "m^" is not known; write a power straight after the unit, as in "m2".
          cc            | 0 | The unit "cc" is not known; did you mean "mL"?
          mgé           | 2 | A unit has only plain letters; write "u" for micro and "m2" for square metres.
          mg/           | 3 | A unit is missing at the end.
          mg//dL        | 3 | Unexpected "/"; join units with "." or "/".
          mg)           | 2 | Unexpected ")"; join units with "." or "/".
          2mg           | 1 | Unexpected "m"; join units with "." or "/".
          mg per L      | 2 | A unit has no spaces; write "/" for per and "." for times.
          (mg           | 3 | A "(" has no matching ")".
          {x            | 0 | A "{" has no matching "}".
          {a{b}}        | 0 | Braces cannot stand within braces.
          mL/min/1.73m2 | 7 | A unit has no decimal numbers; put a remark in braces, as in {1.73_m2}.
          mg/0          | 3 | A unit cannot be 0.
          10*-          | 3 | A sign must be followed by an exponent, as in 10*-3.
          10*999        | 3 | The exponent is too large.
          """)
  void refuses_bad_units_with_a_place_and_a_reason(String text, int position, String reason) {
    assertThat(UnitParser.parse(text)).isEqualTo(new Invalid(text, position, reason));
    assertThat(UnitParser.parse(text).found()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is not a unit")
  @ValueSource(
      strings = {
        "[", "]", "[]", "[iU", "}", "()", "k", "kmin", "kk", "m-", "/", "//", ".", "%%", "u"
      })
  void refuses_fragments_without_throwing(String text) {
    assertThat(UnitParser.parse(text)).isInstanceOf(Invalid.class);
  }

  @Test
  void refuses_overlong_text_without_throwing() {
    assertThat(UnitParser.parse("(".repeat(1_000_000))).isInstanceOf(Invalid.class);
    assertThat(UnitParser.parse("(".repeat(120))).isInstanceOf(Invalid.class);
  }

  @Test
  void never_throws_on_any_short_text_of_unit_characters() {
    String alphabet = "m10*^d[iU]%{}()./-+ ";
    int letters = alphabet.length();
    for (int number = 0; number < letters * letters * letters * letters; number++) {
      StringBuilder text = new StringBuilder();
      for (int rest = number; text.length() < 4; rest /= letters) {
        text.append(alphabet.charAt(rest % letters));
      }
      assertThat(UnitParser.parse(text.toString())).isNotNull();
    }
  }

  @ParameterizedTest(name = "{0} keeps its code")
  @ValueSource(
      strings = {"mg/dL", "10*9/L", "mL/min/{1.73_m2}", "/min", "m2", "10*-3", "mm[Hg]", "1"})
  void keeps_the_code_as_written(String code) {
    assertThat(UnitParser.parse(code).found().map(Unit::code)).contains(code);
  }

  @Test
  void operators_apply_from_left_to_right() {
    assertThat(sameDimension("J/kg.m", "(J/kg).m")).isTrue();
    assertThat(sameDimension("J/kg/m", "J/(kg.m)")).isTrue();
    assertThat(sameDimension("/min.mg", "mg/min")).isTrue();
  }

  @Test
  void an_atom_wins_over_a_prefixed_atom() {
    assertThat(sameDimension("min", "s")).isTrue();
    assertThat(sameDimension("cd", "d")).isFalse();
    assertThat(sameDimension("Pa", "N/m2")).isTrue();
    assertThat(sameDimension("dam", "m")).isTrue();
  }

  @Test
  void every_defined_unit_can_be_read() {
    assertThat(DefinedUnits.all().keySet())
        .allSatisfy(code -> assertThat(UnitParser.parse(code)).isInstanceOf(Valid.class));
  }

  private static boolean sameDimension(String left, String right) {
    return UnitParser.parse(left)
        .found()
        .orElseThrow()
        .sameDimension(UnitParser.parse(right).found().orElseThrow());
  }
}
