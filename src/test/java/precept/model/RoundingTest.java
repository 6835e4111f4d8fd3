package precept.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Halves, and what lies below zero.
class RoundingTest {
  @ParameterizedTest
  @CsvSource({
    "2.5, 1, HALF_UP, 3",
    "-2.5, 1, HALF_UP, -3",
    "2.5, 1, HALF_EVEN, 2",
    "3.5, 1, HALF_EVEN, 4",
    "-2.5, 1, HALF_EVEN, -2",
    "2.9, 1, FLOOR, 2",
    "-2.1, 1, FLOOR, -3",
    "2.1, 1, CEILING, 3",
    "-2.9, 1, CEILING, -2",
    "0.15, 0.1, HALF_UP, 0.2",
    "0.25, 0.1, HALF_EVEN, 0.2",
    "17, 5, FLOOR, 15",
    "15, 5, CEILING, 15"
  })
  void a_number_is_rounded_to_a_multiple(
      String number, String step, RoundingMode mode, String rounded) {
    assertThat(Bounds.rounded(of(number), of(step), mode)).isEqualTo(of(rounded));
  }

  private static BigFraction of(String number) {
    return Numerals.fraction(new BigDecimal(number));
  }
}
