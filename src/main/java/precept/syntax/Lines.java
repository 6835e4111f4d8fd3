package precept.syntax;

import static precept.syntax.antlr.PreceptLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import precept.source.Diagnostic;
import precept.source.SourceText;

/// The token source between lexer and parser: it decides which line ends mean something.
///
/// Line ends that are blank, inside parentheses, or after `,` `and` `or` go to the hidden channel,
/// where the formatter still finds them; a line that starts with a declaration or a bar always ends
/// what was open. A declaration word that begins no declaration becomes a plain name.
final class Lines {
  private static final int DEEPEST_NESTING = 100;
  private static final int LONGEST_LINE = 2_000;
  private static final Set<Integer> DECLARATION_WORDS =
      Set.of(
          GUIDELINE,
          POPULATION,
          CHOICES,
          INPUT,
          CRITERION,
          QUANTITY,
          SCORE,
          RECOMMENDATION,
          DECISION,
          NEVER,
          IMPOSSIBLE);
  private static final Set<Integer> RUNS_ON = Set.of(COMMA, AND, OR);
  private static final Set<Integer> LINE_ENDS = Set.of(NEWLINE, COMMENT, Token.EOF);
  private static final Set<Integer> CHOOSING = Set.of(CHOICES, INPUT, DECISION);
  private static final Set<Integer> GOES_ON =
      Set.of(IS, INCLUDES, AND, OR, CITES, LT, LE, GT, GE, PLUS, MINUS, STAR, SLASH, COMMA, CLOSE);

  private final SourceText source;
  private final List<CommonToken> tokens;
  private final List<Diagnostic> mistakes = new ArrayList<>();
  private int declaration = Token.EOF;

  Lines(SourceText source, List<? extends Token> lexed) {
    this.source = source;
    this.tokens = new ArrayList<>(lexed.size() + 1);
    lexed.forEach(token -> tokens.add((CommonToken) token));
    arrange();
    Canonical.spell(tokens);
  }

  List<CommonToken> tokens() {
    return tokens;
  }

  /// Nesting or lines beyond any reader, which would also exhaust the stack of the rooms behind
  /// this one.
  List<Diagnostic> mistakes() {
    return mistakes;
  }

  static boolean beginsDeclaration(Token token) {
    return DECLARATION_WORDS.contains(token.getType());
  }

  /// Whether a word begins declarations.
  static boolean isDeclaration(String word) {
    return DECLARATION_WORDS.stream()
        .anyMatch(type -> VOCABULARY.getLiteralName(type).equals("'" + word + "'"));
  }

  private void arrange() {
    int depth = 0;
    int length = 0;
    int previous = NEWLINE;
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      if (token.getType() == NEWLINE) {
        boolean open = depth > 0 || RUNS_ON.contains(previous);
        if (previous == NEWLINE || (open && !endsWhatIsOpen(i + 1))) {
          token.setChannel(Token.HIDDEN_CHANNEL);
          continue;
        }
        depth = 0;
        length = 0;
      } else {
        settleDeclarationWord(token, i, previous);
        declaration =
            previous == NEWLINE && beginsDeclaration(token) ? token.getType() : declaration;
        depth += token.getType() == OPEN ? 1 : token.getType() == CLOSE ? -1 : 0;
        if (depth > DEEPEST_NESTING || ++length > LONGEST_LINE) {
          mistakes.add(new SyntaxMistake.TooDeep().at(Places.of(source, token)));
          tokens.subList(i, tokens.size()).clear();
          break;
        }
      }
      previous = token.getType();
    }
    if (previous != NEWLINE) {
      tokens.add(finalLineEnd());
    }
  }

  private void settleDeclarationWord(CommonToken token, int index, int previous) {
    if (!beginsDeclaration(token)
        || token.getType() == POPULATION
        || token.getType() == IMPOSSIBLE) {
      return;
    }
    boolean typeOfDecision = token.getType() == RECOMMENDATION && previous == COLON;
    boolean declares = previous == NEWLINE && declares(index);
    if (!declares && !typeOfDecision) {
      token.setType(NAME);
    }
  }

  /// A declaration word at the start of a line begins a declaration, unless it is tested or cited
  /// there, or is a choice: a name with its label and nothing else, in a declaration that has
  /// choices.
  private boolean declares(int index) {
    int next = typeAt(index + 1);
    boolean ends = LINE_ENDS.contains(typeAt(index + 2)) || typeAt(index + 2) == EARNS;
    boolean choice = next == STRING && ends && CHOOSING.contains(declaration);
    return !choice && !GOES_ON.contains(next) && !LINE_ENDS.contains(next);
  }

  private boolean endsWhatIsOpen(int index) {
    for (int i = index; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      if (token.getType() == NEWLINE || token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      return token.getType() == BAR
          || token.getType() == DOUBLE_BAR
          || (beginsDeclaration(token) && declares(i));
    }
    return true;
  }

  private int typeAt(int index) {
    return index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
  }

  private CommonToken finalLineEnd() {
    CommonToken end = new CommonToken(NEWLINE, "");
    end.setStartIndex(source.text().length());
    end.setStopIndex(source.text().length() - 1);
    end.setLine(source.lineAt(source.text().length()));
    return end;
  }
}
