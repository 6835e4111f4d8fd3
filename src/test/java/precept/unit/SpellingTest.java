package precept.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Units as clinicians write them are the units that they mean, and are printed as they write them.
class SpellingTest {
  private static final List<String> CODES =
      List.of(
          "mg",
          "ug",
          "ng",
          "kg",
          "g",
          "mg/dL",
          "g/L",
          "umol/L",
          "mmol/L",
          "umol",
          "uL",
          "um",
          "us",
          "kg/m2",
          "m2",
          "m3",
          "mL/min",
          "mL/min/{1.73_m2}",
          "mL/min/1.73.m2",
          "10*9/L",
          "10*3/uL",
          "10*-6",
          "/uL",
          "mm[Hg]",
          "cm[H2O]",
          "m[Hg]",
          "kPa",
          "Cel",
          "[degF]",
          "[iU]",
          "[iU]/L",
          "m[iU]/L",
          "k[iU]",
          "u[iU]/mL",
          "[IU]",
          "meq/L",
          "mosm/kg",
          "eq",
          "osm",
          "U/L",
          "mg/d",
          "ug/kg/min",
          "/wk",
          "/mo",
          "/a",
          "/h",
          "{drinks}/wk",
          "{score}",
          "%",
          "d",
          "wk",
          "mo",
          "a",
          "h",
          "min",
          "s",
          "m/s2",
          "m-1",
          "g.m",
          "kg.m/s2",
          "[pH]",
          "B",
          "Ohm",
          "U",
          "u",
          "10*",
          "mm",
          "cm",
          "dL",
          "L",
          "l",
          "mol",
          "umol.mL/kg/min/L/a",
          "(mg/L)/h",
          "mg/d2",
          "m/a2",
          "{1.73m²}/d",
          "mL/{1.73m²}",
          "g.{a·b}");

  @Test
  void what_is_printed_is_read_as_the_same_code() {
    for (String code : CODES) {
      assertThat(Spelling.code(Spelling.printed(code))).describedAs(code).isEqualTo(code);
    }
  }

  @Test
  void every_unit_of_the_table_is_printed_so_that_it_is_read_back() {
    DefinedUnits.all()
        .forEach((code, unit) -> {
          for (String prefix : unit.metric() ? List.of("", "k", "m", "u") : List.of("")) {
            for (String whole :
                List.of(prefix + code, prefix + code + "/d", "mg/" + prefix + code)) {
              assertThat(Spelling.code(Spelling.printed(whole)))
                  .describedAs(whole)
                  .isIn(whole, TimeWord.ofCode(whole).map(TimeWord::code).orElse(whole));
            }
          }
        });
  }

  /// A code means what UCUM says, whatever else is read.
  @Test
  void a_code_stays_as_it_is() {
    for (String code : CODES) {
      assertThat(Spelling.code(code)).isEqualTo(code);
    }
    DefinedUnits.all().keySet().forEach(code -> assertThat(Spelling.code(code)).isEqualTo(code));
  }

  @ParameterizedTest(name = "{0} is {1}, printed {2}")
  @CsvSource({
    "µmol/L, umol/L, µmol/L",
    "μmol/L, umol/L, µmol/L",
    "µg, ug, µg",
    "mcg, ug, µg",
    "mcg/kg/min, ug/kg/min, µg/kg/min",
    "°C, Cel, °C",
    "°F, [degF], °F",
    "kg/m², kg/m2, kg/m²",
    "m³, m3, m³",
    "10⁹/L, 10*9/L, 10⁹/L",
    "mmHg, mm[Hg], mmHg",
    "cmH2O, cm[H2O], cmH2O",
    "cmH₂O, cm[H2O], cmH2O",
    "/week, /wk, /week",
    "/weeks, /wk, /week",
    "{drinks}/week, {drinks}/wk, {drinks}/week",
    "mg/day, mg/d, mg/day",
    "mL/hr, mL/h, mL/h",
    "IU, [iU], IU",
    "IU/mL, [iU]/mL, IU/mL",
    "mIU/L, m[iU]/L, mIU/L",
    "mEq/L, meq/L, mEq/L",
    "mOsm/kg, mosm/kg, mOsm/kg",
    "g·m, g.m, g·m"
  })
  void clinicians_units_are_read_and_printed(String written, String code, String printed) {
    assertThat(Spelling.code(written)).isEqualTo(code);
    assertThat(Spelling.printed(code)).isEqualTo(printed);
    assertThat(UnitParser.parse(written).found()).isEqualTo(UnitParser.parse(code).found());
  }

  /// What is taken for another unit is no code of UCUM, so that no code changes its meaning.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mcg", "mmHg", "cmHg", "cmH2O", "IU", "mIU", "kIU", "mEq", "Eq", "mOsm", "Osm", "sec",
        "mins", "hr", "hrs", "wks", "yr", "yrs", "day", "days", "week", "weeks", "hour", "month",
        "year", "minute", "second"
      })
  void what_is_read_for_a_code_is_none(String written) {
    assertThat(UnitSymbol.find(written)).isEmpty();
    assertThat(UnitParser.parse("mg/" + written).found()).isPresent();
  }
}
