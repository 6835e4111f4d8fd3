package precept.syntax;

import static precept.syntax.antlr.PreceptLexer.*;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/// The canonical space between the words of a line.
final class Spacing {
  private Spacing() {}

  private static final Set<Integer> GLUE_AFTER = Set.of(OPEN, RANGE);
  private static final Set<Integer> GLUE_BEFORE = Set.of(CLOSE, COMMA, RANGE);
  private static final Set<Integer> CALLED = Set.of(MIN, MAX, EXP, LN, LOG10, SQRT);
  private static final Set<Integer> BEFORE_SIGN =
      Set.of(
          OPEN, RANGE, LT, LE, GT, GE, EQUALS, PLUS, MINUS, STAR, SLASH, COMMA, IS, COLON, AND, OR,
          NOT, AS, TO, OUTSIDE, EARNS, CARET);

  /// What a rule read, in canonical spacing, as reports quote it.
  static String of(TokenStream tokens, ParserRuleContext rule) {
    return join(
        IntStream.rangeClosed(rule.getStart().getTokenIndex(), rule.getStop().getTokenIndex())
            .mapToObj(tokens::get)
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .filter(token -> token.getType() != NEWLINE)
            .toList());
  }

  static String join(List<? extends Token> tokens) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && spaced(tokens, i)) {
        line.append(' ');
      }
      line.append(tokens.get(i).getText());
    }
    return line.toString();
  }

  private static boolean spaced(List<? extends Token> tokens, int index) {
    int before = tokens.get(index - 1).getType();
    int after = tokens.get(index).getType();
    boolean call = after == OPEN && CALLED.contains(before);
    boolean openEnd = before == LT && index > 1 && tokens.get(index - 2).getType() == RANGE;
    return !(GLUE_AFTER.contains(before)
        || GLUE_BEFORE.contains(after)
        || call
        || openEnd
        || isSign(tokens, index - 1));
  }

  /// A minus after an operator, or first in its cell with a number behind it, belongs to the
  /// number.
  private static boolean isSign(List<? extends Token> tokens, int index) {
    return tokens.get(index).getType() == MINUS
        && (index == 0
            ? tokens.get(index + 1).getType() == NUMBER
            : BEFORE_SIGN.contains(tokens.get(index - 1).getType()));
  }
}
