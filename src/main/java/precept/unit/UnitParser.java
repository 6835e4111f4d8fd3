package precept.unit;

import java.util.Locale;
import java.util.Optional;
import precept.unit.UnitReading.Invalid;
import precept.unit.UnitReading.Valid;

/// Reads a case-sensitive UCUM code by recursive descent.
///
/// Operators apply from left to right, and a leading `/` divides 1. It differs from UCUM in one
/// point: a number with a decimal point is refused, where UCUM reads `1.73` as 1 times 73.
public final class UnitParser {

  private static final int LONGEST = 120;
  private static final int LONGEST_EXPONENT = 2;

  private final String text;
  private int at;

  private UnitParser(String text) {
    this.text = text;
  }

  /// Reads a UCUM code such as `mg/dL`, the same as clinicians write it (`µmol/L`, `mmHg`), or an
  /// English time word such as `weeks`.
  public static UnitReading parse(String text) {
    return code(TimeWord.ofWord(text).map(TimeWord::code).orElseGet(() -> Spelling.code(text)));
  }

  static UnitReading code(String text) {
    UnitParser parser = new UnitParser(text);
    if (text.isEmpty()) {
      return parser.invalid("The unit is missing.");
    }
    if (text.length() > LONGEST) {
      return parser.invalid(
          String.format(Locale.ROOT, "The unit is longer than %d characters.", LONGEST));
    }
    Optional<UnitReading> bad = parser.oddCharacter();
    return bad.isPresent() ? bad.get() : parser.whole();
  }

  private Optional<UnitReading> oddCharacter() {
    while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) <= '~') {
      at++;
    }
    if (at == text.length()) {
      at = 0;
      return Optional.empty();
    }
    return Optional.of(
        invalid(
            text.charAt(at) <= ' '
                ? "A unit has no spaces; write \"/\" for per and \".\" for times."
                : "A unit has only plain letters; write \"u\" for micro and \"m2\" for square"
                    + " metres."));
  }

  private UnitReading whole() {
    boolean divide = skip('/');
    UnitReading reading = term(divide);
    return switch (reading) {
      case Invalid bad -> bad;
      case Valid _ when at < text.length() -> invalid(unexpected());
      case Valid(Unit unit) -> new Valid(unit.named(text));
    };
  }

  private UnitReading term(boolean divideFirst) {
    Unit product = Unit.ONE;
    boolean divide = divideFirst;
    while (true) {
      switch (component()) {
        case Invalid bad -> {
          return bad;
        }
        case Valid(Unit unit) -> product = divide ? product.dividedBy(unit) : product.times(unit);
      }
      divide = peek('/');
      if (!skip('/') && !skip('.')) {
        return new Valid(product);
      }
    }
  }

  private UnitReading component() {
    if (peek('{')) {
      return annotated(Unit.ONE);
    }
    UnitReading bare = peek('(') ? parenthesised() : isNumber() ? number() : symbol();
    return switch (bare) {
      case Valid(Unit unit) when peek('{') -> annotated(unit);
      default -> bare;
    };
  }

  private UnitReading parenthesised() {
    skip('(');
    UnitReading inner = term(false);
    return switch (inner) {
      case Invalid bad -> bad;
      case Valid valid when skip(')') -> valid;
      case Valid _ -> invalid("A \"(\" has no matching \")\".");
    };
  }

  private UnitReading annotated(Unit unit) {
    int close = text.indexOf('}', at);
    if (close < 0) {
      return invalid("A \"{\" has no matching \"}\".");
    }
    if (text.indexOf('{', at + 1) >= 0 && text.indexOf('{', at + 1) < close) {
      return invalid("Braces cannot stand within braces.");
    }
    at = close + 1;
    return new Valid(unit);
  }

  private boolean isNumber() {
    return at < text.length()
        && UnitScanner.isDigit(text.charAt(at))
        && UnitScanner.endOfSymbol(text, at) == at;
  }

  private UnitReading number() {
    int end = UnitScanner.endOfDigits(text, at);
    if (text.startsWith(".", end) && UnitScanner.endOfDigits(text, end + 1) > end + 1) {
      boolean power = UnitScanner.endOfSymbol(text, end + 1) > end + 1;
      if (!power) {
        return invalid("A unit has no decimal numbers; put a remark in braces, as in {1.73_m2}.");
      }
    }
    Unit number = Unit.number(text.substring(at, end));
    if (number.factor().signum() == 0) {
      return invalid("A unit cannot be 0.");
    }
    at = end;
    return new Valid(number);
  }

  private UnitReading symbol() {
    int end = UnitScanner.endOfSymbol(text, at);
    if (end == at) {
      return invalid(unexpected());
    }
    String symbol = text.substring(at, end);
    Optional<Unit> unit = UnitSymbol.find(symbol);
    if (unit.isEmpty()) {
      return invalid(UnitSymbol.whyUnknown(symbol));
    }
    at = end;
    return exponent(unit.get());
  }

  private UnitReading exponent(Unit base) {
    int digits = peek('+') || peek('-') ? at + 1 : at;
    int end = UnitScanner.endOfDigits(text, digits);
    if (end == at) {
      return new Valid(base);
    }
    if (end == digits) {
      return invalid("A sign must be followed by an exponent, as in 10*-3.");
    }
    if (end - digits > LONGEST_EXPONENT) {
      return invalid("The exponent is too large.");
    }
    int exponent = Integer.parseInt(text, at, end, 10);
    at = end;
    return new Valid(base.power(exponent));
  }

  private String unexpected() {
    return at == text.length()
        ? "A unit is missing at the end."
        : String.format(
            Locale.ROOT, "Unexpected \"%s\"; join units with \".\" or \"/\".", text.charAt(at));
  }

  private boolean peek(char expected) {
    return at < text.length() && text.charAt(at) == expected;
  }

  private boolean skip(char expected) {
    boolean there = peek(expected);
    at += there ? 1 : 0;
    return there;
  }

  private Invalid invalid(String reason) {
    return new Invalid(text, at, reason);
  }
}
