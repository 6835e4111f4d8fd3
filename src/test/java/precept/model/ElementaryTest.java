package precept.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/// What is seldom an exact number lies between the two that are given for it, whoever computes it.
class ElementaryTest {
  private static final List<BigFraction> NUMBERS =
      List.of(
          BigFraction.of(1, 1_000_000),
          BigFraction.of(3, 10),
          BigFraction.of(999_999, 1_000_000),
          BigFraction.of(7, 5),
          BigFraction.of(2),
          BigFraction.of(37),
          BigFraction.of(123_457, 10));

  /// More digits lie within fewer.
  @Test
  void digits_add_to_what_is_known() {
    for (BigFraction number : NUMBERS) {
      for (Term.Kind kind : Term.Kind.values()) {
        BigFraction x = kind == Term.Kind.EXP ? number.divide(100) : number;
        Bounds few = Elementary.of(kind, Bounds.exactly(x), 20);
        Bounds many = Elementary.of(kind, Bounds.exactly(x), 90);
        assertThat(few.meet(many)).describedAs("%s %s", kind, x).contains(many);
      }
      for (BigFraction exponent : List.of(BigFraction.of(-6, 5), BigFraction.of(17, 40))) {
        Bounds few = power(number, exponent, 20);
        assertThat(few.meet(power(number, exponent, 90))).contains(power(number, exponent, 90));
      }
    }
  }

  /// `exp(ln(x)) = x` and `(x ^ y) ^ (1 / y) = x`, within what is known.
  @Test
  void what_is_undone_comes_back() {
    for (BigFraction number : NUMBERS) {
      Bounds ln = Elementary.of(Term.Kind.LN, Bounds.exactly(number), 40);
      assertThat(Elementary.of(Term.Kind.EXP, ln, 40).contains(number)).isTrue();
      Bounds there = power(number, BigFraction.of(17, 40), 40);
      Bounds back = Elementary.power(there, Bounds.exactly(BigFraction.of(40, 17)), 40);
      assertThat(back.contains(number)).isTrue();
    }
  }

  @Test
  void what_has_an_exact_number_is_that() {
    assertThat(Elementary.of(Term.Kind.EXP, Bounds.exactly(BigFraction.ZERO), 30))
        .isEqualTo(Bounds.exactly(BigFraction.ONE));
    assertThat(Elementary.of(Term.Kind.LOG10, Bounds.exactly(BigFraction.of(1, 1000)), 30))
        .isEqualTo(Bounds.exactly(BigFraction.of(-3)));
    assertThat(power(BigFraction.of(4, 9), BigFraction.of(-3, 2), 30))
        .isEqualTo(Bounds.exactly(BigFraction.of(27, 8)));
    assertThat(power(BigFraction.of(1, 2), BigFraction.ONE, 30))
        .isEqualTo(Bounds.exactly(BigFraction.of(1, 2)));
    assertThat(power(BigFraction.ZERO, BigFraction.of(1, 3), 30))
        .isEqualTo(Bounds.exactly(BigFraction.ZERO));
    assertThat(power(BigFraction.of(2), BigFraction.of(1, 2), 30).isExact()).isFalse();
  }

  private static Bounds power(BigFraction base, BigFraction exponent, int digits) {
    return Elementary.power(Bounds.exactly(base), Bounds.exactly(exponent), digits);
  }

  /// A division by a number below zero leaves the sign below.
  @Test
  void a_sign_below_is_a_sign_above() {
    BigFraction half = BigFraction.of(1).divide(BigFraction.of(-2));
    BigFraction tenth = BigFraction.of(-1).divide(BigFraction.of(-10));
    assertThat(half.getDenominator().signum()).isNegative();
    assertThat(tenth.getDenominator().signum()).isNegative();
    assertThat(Elementary.power(Bounds.exactly(BigFraction.of(1, 4)), Bounds.exactly(half), 20))
        .isEqualTo(Bounds.exactly(BigFraction.of(2)));
    assertThat(Elementary.of(Term.Kind.LOG10, Bounds.exactly(tenth), 20))
        .isEqualTo(Bounds.exactly(BigFraction.of(-1)));
  }
}
