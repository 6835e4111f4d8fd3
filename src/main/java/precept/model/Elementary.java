package precept.model;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Exponentials, logarithms and powers. Their results are seldom exact numbers, so each is enclosed
/// between two that agree in as many digits as are asked for; what has an exact number (`exp(0)`,
/// `log10(100)`, `4 ^ 0.5`) is that.
///
/// Each is monotone in each operand, so that ends of bounds lead to ends of bounds (Moore 1966).
public final class Elementary {
  /// Digits that nearly always tell what a number is rounded to.
  public static final int DIGITS = 30;

  /// Digits beyond those asked for: by far more than the library's last one can be wrong.
  private static final int GUARD = 25;

  /// Beyond these no exact power is looked for: a tie is then told by digits, or refused.
  private static final int LONGEST_EXPONENT = 1000;

  private Elementary() {}

  /// @param operand of a logarithm, above zero
  public static Bounds of(Term.Kind kind, Bounds operand, int digits) {
    return of(kind, operand.low(), digits).hull(of(kind, operand.high(), digits));
  }

  private static Bounds of(Term.Kind kind, BigFraction x, int digits) {
    MathContext context = new MathContext(digits + GUARD);
    BigDecimal decimal = decimal(x, context);
    return exactly(kind, x)
        .map(Bounds::exactly)
        .orElseGet(() ->
            switch (kind) {
              case EXP -> about(BigDecimalMath.exp(decimal, context), BigFraction.ZERO, digits);
              case LN -> about(BigDecimalMath.log(decimal, context), BigFraction.ONE, digits);
              case LOG10 -> about(BigDecimalMath.log10(decimal, context), BigFraction.ONE, digits);
            });
  }

  private static Optional<BigFraction> exactly(Term.Kind kind, BigFraction x) {
    return switch (kind) {
      case EXP -> x.signum() == 0 ? Optional.of(BigFraction.ONE) : Optional.empty();
      case LN -> x.equals(BigFraction.ONE) ? Optional.of(BigFraction.ZERO) : Optional.empty();
      case LOG10 -> tens(x);
    };
  }

  private static Optional<BigFraction> tens(BigFraction number) {
    BigFraction x = Numerals.signedAbove(number);
    boolean above = x.getDenominator().equals(BigInteger.ONE);
    String digits = (above ? x.getNumerator() : x.getDenominator()).toString();
    boolean ten = digits.matches("10*") && (above || x.getNumerator().equals(BigInteger.ONE));
    return ten
        ? Optional.of(BigFraction.of(above ? digits.length() - 1 : 1 - digits.length()))
        : Optional.empty();
  }

  /// @param base not below zero; above it, where the exponent may be below
  public static Bounds power(Bounds base, Bounds exponent, int digits) {
    return Stream.of(base.low(), base.high())
        .flatMap(x -> Stream.of(exponent.low(), exponent.high()).map(y -> power(x, y, digits)))
        .reduce(Bounds::hull)
        .orElseThrow();
  }

  private static Bounds power(BigFraction base, BigFraction exponent, int digits) {
    return exactly(Numerals.signedAbove(base), Numerals.signedAbove(exponent))
        .map(Bounds::exactly)
        .orElseGet(() -> {
          MathContext context = new MathContext(digits + GUARD);
          return about(
              BigDecimalMath.pow(decimal(base, context), decimal(exponent, context), context),
              BigFraction.ZERO,
              digits);
        });
  }

  /// Where numerator and denominator of the base have the root that the exponent asks for.
  private static Optional<BigFraction> exactly(BigFraction base, BigFraction exponent) {
    if (exponent.signum() == 0 || base.equals(BigFraction.ONE)) {
      return Optional.of(BigFraction.ONE);
    }
    if (base.signum() == 0) {
      return Optional.of(BigFraction.ZERO);
    }
    BigInteger longest = BigInteger.valueOf(LONGEST_EXPONENT);
    if (exponent.getNumerator().abs().compareTo(longest) > 0
        || exponent.getDenominator().compareTo(longest) > 0) {
      return Optional.empty();
    }
    int root = exponent.getDenominator().intValueExact();
    Function<BigInteger, Optional<BigInteger>> rooted = number -> root(number, root);
    return rooted
        .apply(base.getNumerator())
        .flatMap(numerator ->
            rooted
                .apply(base.getDenominator())
                .map(denominator -> BigFraction.of(numerator, denominator)))
        .map(some -> some.pow(exponent.getNumerator().intValueExact()));
  }

  /// The whole root of a whole number, if it has one: the largest number whose power is not above
  /// it, bit by bit.
  private static Optional<BigInteger> root(BigInteger number, int root) {
    BigInteger found = BigInteger.ZERO;
    for (int bit = number.bitLength() / root; bit >= 0; bit--) {
      BigInteger more = found.setBit(bit);
      if (more.pow(root).compareTo(number) <= 0) {
        found = more;
      }
    }
    return found.pow(root).equals(number) ? Optional.of(found) : Optional.empty();
  }

  private static BigDecimal decimal(BigFraction number, MathContext context) {
    return new BigDecimal(number.getNumerator())
        .divide(new BigDecimal(number.getDenominator()), context);
  }

  /// Bounds about a number that is right to more digits than these.
  ///
  /// @param unit what the digits count from besides the number itself: a logarithm near zero has
  ///   few of its own
  private static Bounds about(BigDecimal number, BigFraction unit, int digits) {
    BigFraction middle = Numerals.fraction(number);
    BigFraction apart = middle.abs().add(unit).divide(BigFraction.of(BigInteger.TEN.pow(digits)));
    return new Bounds(middle.subtract(apart), middle.add(apart));
  }
}
