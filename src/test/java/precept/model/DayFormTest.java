package precept.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as registries write them.
class DayFormTest {
  @ParameterizedTest
  @CsvSource({
    "year-month-day, 2026-01-08",
    "year-month-day, 2026-1-8",
    "year-month-day, 2026-01-08 00:00:00",
    "year-month-day, 2026-01-08T00:00:00.000Z",
    "day.month.year, 08.01.2026",
    "day.month.year, 8.1.2026",
    "month/day/year, 1/8/2026",
    "yearmonthday, 20260108"
  })
  void a_day_is_read(String form, String text) {
    assertThat(DayForm.of(form).orElseThrow().read(text)).contains(LocalDate.of(2026, 1, 8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-02-30", "26-01-08", "2026-01-08 23:00", "08.01.2026", "2026-01"})
  void what_is_no_day_is_none(String text) {
    assertThat(DayForm.ISO.read(text)).isEmpty();
  }

  @Test
  void with_no_sign_between_numbers_are_of_two_letters() {
    assertThat(DayForm.of("yearmonthday").orElseThrow().read("2026111")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "year-month", "year-month-month", "dd.mm.yyyy", "day.month.year.year"})
  void a_form_has_each_part_once(String form) {
    assertThat(DayForm.of(form)).isEmpty();
  }

  @Test
  void a_month_or_year_is_over_on_the_day_of_the_same_number_or_the_first_after_it() {
    assertThat(years("2004-02-29", "2005-02-28")).isZero();
    assertThat(years("2004-02-29", "2005-03-01")).isEqualTo(1);
    assertThat(years("1990-05-17", "2026-05-16")).isEqualTo(35);
    assertThat(years("1990-05-17", "2026-05-17")).isEqualTo(36);
    assertThat(
            ChronoUnit.MONTHS.between(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-28")))
        .isZero();
    assertThat(
            ChronoUnit.MONTHS.between(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-03-01")))
        .isEqualTo(1);
  }

  private static long years(String from, String until) {
    return ChronoUnit.YEARS.between(LocalDate.parse(from), LocalDate.parse(until));
  }
}
