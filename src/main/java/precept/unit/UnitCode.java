package precept.unit;

/// Writes the code of a product or quotient so that reading it back gives the same unit.
///
/// UCUM evaluates `.` and `/` strictly from left to right, so only a compound divisor needs
/// parentheses.
final class UnitCode {

  private static final String ONE = "1";

  private UnitCode() {}

  static String product(String left, String right) {
    if (left.equals(ONE)) {
      return right;
    }
    if (right.equals(ONE)) {
      return left;
    }
    if (right.startsWith("/")) {
      return left + right;
    }
    if (left.startsWith("/")) {
      return right + left;
    }
    return left + "." + (looksDecimal(left, right) ? "(" + right + ")" : right);
  }

  static String quotient(String left, String right) {
    if (right.equals(ONE)) {
      return left;
    }
    if (left.equals(right)) {
      return ONE;
    }
    String dividend = left.equals(ONE) ? "" : left;
    String divisor = right.startsWith("/") ? ONE + right : right;
    return dividend + "/" + (isCompound(divisor) ? "(" + divisor + ")" : divisor);
  }

  /// Whether a bare dot would read as a decimal point: `2` times `3` must not be written `2.3`.
  private static boolean looksDecimal(String left, String right) {
    return UnitScanner.isDigit(left.charAt(left.length() - 1))
        && UnitScanner.endOfDigits(right, 0) > 0
        && UnitScanner.endOfSymbol(right, 0) == 0;
  }

  private static boolean isCompound(String code) {
    return UnitScanner.endOfSimple(code) < code.length();
  }
}
