package precept.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest(name = "{0} times {1} is {2}")
  @CsvSource({
    "mg, mL, mg.mL",
    "mg, 1, mg",
    "1, mg, mg",
    "mg, /d, mg/d",
    "/d, mg, mg/d",
    "mg, mL/min, mg.mL/min",
    "/d, /L, /d/L"
  })
  void multiplies_units(String left, String right, String code) {
    assertThat(unit(left).times(unit(right)).code()).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0} divided by {1} is {2}")
  @CsvSource({
    "mg, dL, mg/dL",
    "mg, 1, mg",
    "1, min, /min",
    "mg, mg, 1",
    "mg, kg.d, mg/(kg.d)",
    "mg, mL/min, mg/(mL/min)",
    "mg, /min, mg/(1/min)",
    "mg/kg, d, mg/kg/d"
  })
  void divides_units(String left, String right, String code) {
    assertThat(unit(left).dividedBy(unit(right)).code()).isEqualTo(code);
  }

  @Test
  void the_code_of_a_product_or_quotient_reads_back_as_the_same_unit() {
    List<String> codes =
        List.of(
            "1",
            "mg",
            "/min",
            "mL/min",
            "kg.d",
            "/min/L",
            "10*9/L",
            "m2",
            "%",
            "mg/(kg.d)",
            "m[H2O]");
    for (String left : codes) {
      for (String right : codes) {
        Unit product = unit(left).times(unit(right));
        Unit quotient = unit(left).dividedBy(unit(right));
        assertThat(unit(product.code())).isEqualTo(product);
        assertThat(unit(quotient.code())).isEqualTo(quotient);
      }
    }
  }

  @Test
  void a_weight_divided_by_a_squared_height_is_a_body_mass_index() {
    Unit height = unit("cm");
    Unit index = unit("kg").dividedBy(height.times(height));
    assertThat(index.factorTo(unit("kg/m2"))).contains(BigFraction.of(10_000));
  }

  @Test
  void opposed_exponents_cancel() {
    assertThat(unit("mg/d").times(unit("d")).sameDimension(unit("kg"))).isTrue();
    assertThat(unit("m0").dimension()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} is labelled [{2}]")
  @CsvSource({
    "14, d, days",
    "1, days, day",
    "-1, d, day",
    "1/2, wk, weeks",
    "3, mo, months",
    "1, a, year",
    "2, h, hours",
    "5, min, minutes",
    "1, s, second",
    "5, mg/dL, mg/dL",
    "5, /d, /day",
    "5, umol/L, µmol/L",
    "5, 1, ''"
  })
  void labels_time_in_english_and_other_units_as_clinicians_print_them(
      String amount, String unit, String label) {
    assertThat(unit(unit).label(BigFraction.parse(amount))).isEqualTo(label);
  }

  @Test
  void a_unit_does_not_change_with_the_map_it_was_made_from() {
    TreeMap<String, Integer> dimension = new TreeMap<>(Map.of("m", 1, "s", 0));
    Unit unit = new Unit("m", BigFraction.ONE, dimension);
    dimension.clear();
    assertThat(unit.dimension()).isEqualTo(Map.of("m", 1));
    assertThatThrownBy(() -> unit.dimension().put("g", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Unit unit(String text) {
    return UnitParser.parse(text)
        .found()
        .orElseThrow(() -> new AssertionError(UnitParser.parse(text)));
  }
}
