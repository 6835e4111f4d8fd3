package precept.syntax;

import static precept.syntax.antlr.PreceptLexer.*;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import precept.unit.Spelling;

/// One spelling for what clinicians write in several: units by their UCUM codes, signs and numbers
/// in plain letters. A long dash or an ellipsis is a range where two numbers stand around it, and
/// nowhere else. That `includes a, b` means all of them is said.
final class Canonical {
  private static final Set<Integer> UNITS = Set.of(NAME, WORD, GLUED, MIN);
  private static final Set<Integer> BEFORE_UNITS = Set.of(NUMBER, WHOLE, IN);

  private Canonical() {}

  static void spell(List<CommonToken> tokens) {
    sayAll(tokens);
    List<CommonToken> words =
        tokens.stream().filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL).toList();
    boolean formula = false;
    int first = Token.EOF;
    for (int i = 0; i < words.size(); i++) {
      CommonToken word = words.get(i);
      first = typeAt(words, i - 1) == NEWLINE || i == 0 ? word.getType() : first;
      formula = word.getType() == EQUALS || (formula && word.getType() != NEWLINE);
      if (!formula && isRange(words, i)) {
        word.setType(RANGE);
      }
      switch (word.getType()) {
        case RANGE -> word.setText("..");
        case LE -> word.setText("<=");
        case GE -> word.setText(">=");
        case MINUS -> word.setText("-");
        case NUMBER -> word.setText(word.getText().replaceAll("[\\u00A0\\u2009\\u202F]", ""));
        default -> {
          if (isUnit(words, i, first == QUANTITY)) {
            word.setText(Spelling.code(word.getText()));
          }
        }
      }
    }
  }

  /// `is a, b` means any of them, and a reader may take `includes a, b` for the same.
  private static void sayAll(List<CommonToken> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).getType() == INCLUDES) {
        List<CommonToken> next =
            tokens.subList(i + 1, tokens.size()).stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .limit(2)
                .toList();
        if (next.size() == 2 && next.getLast().getType() == COMMA) {
          CommonToken name = next.getFirst();
          tokens.addAll(i + 1, List.of(said(ALL, "all", name), said(OF, "of", name)));
        }
      }
    }
  }

  /// A word that nobody wrote, before another.
  private static CommonToken said(int type, String text, CommonToken before) {
    CommonToken token = new CommonToken(type, text);
    token.setLine(before.getLine());
    token.setCharPositionInLine(before.getCharPositionInLine());
    token.setStartIndex(before.getStartIndex());
    token.setStopIndex(before.getStartIndex() - 1);
    return token;
  }

  private static boolean isRange(List<CommonToken> words, int index) {
    int type = words.get(index).getType();
    boolean dash = type == LONG_DASH && words.get(index).getText().equals("\u2013");
    return (dash || type == ELLIPSIS)
        && typeAt(words, index + 1) == NUMBER
        && (typeAt(words, index - 1) == NUMBER
            || (UNITS.contains(typeAt(words, index - 1)) && typeAt(words, index - 2) == NUMBER));
  }

  private static boolean isUnit(List<CommonToken> words, int index, boolean quantity) {
    int before = typeAt(words, index - 1);
    return UNITS.contains(words.get(index).getType())
        && (BEFORE_UNITS.contains(before) || (quantity && before == COLON));
  }

  private static int typeAt(List<CommonToken> words, int index) {
    return index < 0 || index >= words.size() ? Token.EOF : words.get(index).getType();
  }
}
