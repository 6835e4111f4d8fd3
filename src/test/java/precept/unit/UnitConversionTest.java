package precept.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitConversionTest {

  @ParameterizedTest(name = "one {0} is {2} {1}")
  @CsvSource(
      textBlock =
          """
          mg/dL,               g/L,      1/100
          g/L,                 mg/dL,    100
          mmol/L,              mol/m3,   1
          mm[Hg],              kPa,      66661/500000
          cm[H2O],             Pa,       196133/2000
          kg/m2,               g/cm2,    1/10
          10*9/L,              /uL,      1000
          10^9/L,              10*3/uL,  1
          mL/min/{1.73_m2},    mL/min,   1
          %,                   1,        1/100
          /min,                /h,       60
          min,                 wk,       1/10080
          L/min,               mL/s,     50/3
          mg/kg/d,             ug/g/h,   1/24
          mg/(kg.d),           mg/kg/d,  1
          [in_i],              cm,       127/50
          [lb_av],             kg,       45359237/100000000
          [oz_av],             [lb_av],  1/16
          [tsp_us],            [foz_us], 1/6
          U/L,                 nkat/L,   50/3
          k[iU]/L,             [IU]/mL,  1
          kcal,                J,        4184
          meq/L,               eq/m3,    1
          /100{WBC},           %,        1
          dB,                  B,        1/10
          Ym,                  ym,       1000000000000000000000000000000000000000000000000
          """)
  void converts_exactly(String from, String to, String factor) {
    assertThat(unit(from).factorTo(unit(to))).contains(BigFraction.parse(factor));
  }

  @ParameterizedTest(name = "one {0} is {2} {1}")
  @CsvSource({
    "week, days, 7",
    "day, hours, 24",
    "hours, minutes, 60",
    "minute, seconds, 60",
    "year, months, 12",
    "month, years, 1/12",
    "Weeks, wk, 1"
  })
  void converts_english_time_words_exactly(String from, String to, String factor) {
    assertThat(unit(from).factorTo(unit(to))).contains(BigFraction.parse(factor));
  }

  @ParameterizedTest(name = "{0} does not convert to {1}")
  @CsvSource({
    "months, days",
    "years, weeks",
    "/a, /d",
    "mg/a, mg/d",
    "mg/mo, mg/wk",
    "Cel, K",
    "Cel, [degF]",
    "[pH], mol/L",
    "dB, 1",
    "[iU], U",
    "[iU], [CFU]",
    "[iU], mg",
    "deg, rad",
    "mol, g",
    "mmol/L, 10*9/L",
    "meq/L, mmol/L",
    "kg, m",
    "kg, kg/m2"
  })
  void refuses_to_convert_what_is_not_exact_or_not_the_same_thing(String from, String to) {
    assertThat(unit(from).sameDimension(unit(to))).isFalse();
    assertThat(unit(from).factorTo(unit(to))).isEmpty();
    assertThat(unit(to).factorTo(unit(from))).isEmpty();
  }

  @ParameterizedTest(name = "{0} converts to itself")
  @CsvSource({"Cel", "[degF]", "[pH]", "[iU]/mL", "deg", "mo", "mg/a", "1", "{score}"})
  void every_unit_converts_to_itself(String code) {
    assertThat(unit(code).factorTo(unit(code))).contains(BigFraction.ONE);
  }

  @Test
  void annotations_are_only_remarks() {
    assertThat(unit("{cells}/uL").factorTo(unit("{copies}/uL"))).contains(BigFraction.ONE);
    assertThat(unit("mg{creatinine}/dL").factorTo(unit("mg/dL"))).contains(BigFraction.ONE);
    assertThat(unit("{cells}/uL").code()).isEqualTo("{cells}/uL");
  }

  @Test
  void conversion_there_and_back_is_the_identity() {
    for (String code : DefinedUnits.all().keySet()) {
      Unit unit = unit(code);
      Unit thousandfold = Unit.number("1000").times(unit);
      assertThat(thousandfold.factorTo(unit)).contains(BigFraction.of(1000));
      assertThat(unit.factorTo(thousandfold)).contains(BigFraction.of(1, 1000));
    }
  }

  private static Unit unit(String text) {
    return UnitParser.parse(text)
        .found()
        .orElseThrow(() -> new AssertionError(UnitParser.parse(text)));
  }
}
