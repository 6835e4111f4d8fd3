package precept.syntax;

import static precept.syntax.antlr.PreceptLexer.*;

import java.util.List;
import org.antlr.v4.runtime.Token;

/// A line as the formatter sees it: its words, and the comment behind them.
record LayoutLine(List<Token> words, String comment) {
  static final LayoutLine BLANK = new LayoutLine(List.of(), "");

  boolean declares() {
    return !words.isEmpty() && Lines.beginsDeclaration(words.getFirst());
  }

  boolean isComment() {
    return words.isEmpty() && !comment.isEmpty();
  }

  boolean isRow() {
    return !words.isEmpty() && (starts(BAR) || starts(DOUBLE_BAR));
  }

  /// A choice: a name and its label, and what it earns.
  boolean isChoice() {
    return words.size() > 1
        && words.get(1).getType() == STRING
        && (words.size() == 2 || words.get(2).getType() == EARNS)
        && !starts(POPULATION)
        && !starts(ASK)
        && !starts(NOTE)
        && !starts(RATIONALE)
        && !starts(REMARK)
        && !starts(PATIENT)
        && !starts(OUTSIDE);
  }

  /// The head of another answer of a table, below which its choices stand.
  boolean isAnswer() {
    return words.size() > 2 && starts(ALSO) && words.get(2).getType() == STRING;
  }

  boolean isItem() {
    return !words.isEmpty() && starts(MINUS);
  }

  boolean alignsWith(LayoutLine other) {
    return (isRow() && other.isRow())
        || (isItem() && other.isItem())
        || (isChoice() && other.isChoice());
  }

  private boolean starts(int type) {
    return words.getFirst().getType() == type;
  }
}
