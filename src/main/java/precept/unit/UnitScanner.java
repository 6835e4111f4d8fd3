package precept.unit;

/// Finds where the parts of a UCUM code end.
final class UnitScanner {

  private UnitScanner() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// The end of the digits that start at an offset.
  static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// The end of the unit symbol that starts at an offset.
  ///
  /// A symbol stops at a digit, sign, operator, parenthesis or brace, except within square brackets
  /// (`m[H2O]`) and for the two powers of ten `10*` and `10^`.
  static int endOfSymbol(String text, int from) {
    if (text.startsWith("10*", from) || text.startsWith("10^", from)) {
      return from + 3;
    }
    int end = from;
    boolean bracketed = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (!bracketed && (isDigit(c) || "+-./(){}".indexOf(c) >= 0)) {
        return end;
      }
      bracketed = c == '[' || (bracketed && c != ']');
      end++;
    }
    return end;
  }

  /// The end of the first operator-free stretch: the whole text when the code is not compound.
  static int endOfSimple(String text) {
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += "[{(".indexOf(c) >= 0 ? 1 : "]})".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && (c == '.' || c == '/')) {
        return at;
      }
    }
    return text.length();
  }
}
