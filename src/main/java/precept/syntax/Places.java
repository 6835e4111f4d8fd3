package precept.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import precept.source.SourceText;
import precept.source.Span;

/// Where tokens and rules stand in their source.
final class Places {
  private Places() {}

  static Span of(SourceText source, Token token) {
    int start = Math.min(Math.max(0, token.getStartIndex()), source.text().length());
    boolean lineEnd = token.getType() == Token.EOF || token.getText().isBlank();
    int end = lineEnd ? start : Math.min(token.getStopIndex() + 1, source.text().length());
    return source.span(start, end);
  }

  static Span of(SourceText source, ParserRuleContext rule) {
    return of(source, rule.getStart()).to(of(source, rule.getStop()));
  }
}
