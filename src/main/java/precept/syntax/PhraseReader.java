package precept.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import precept.source.Diagnostic;
import precept.source.Invisible;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.antlr.PreceptParser.*;

/// ANTLR's tree of a condition, pattern or amount to ours.
final class PhraseReader {
  private static final int MOST_DIGITS = 40;

  private final SourceText source;
  private final TokenStream tokens;
  private final List<Diagnostic> mistakes;

  PhraseReader(SourceText source, TokenStream tokens, List<Diagnostic> mistakes) {
    this.source = source;
    this.tokens = tokens;
    this.mistakes = mistakes;
  }

  Phrase condition(ConditionContext tree) {
    if (tree.conjunction().size() == 1) {
      return conjunction(tree.conjunction(0));
    }
    tree.conjunction().stream()
        .filter(part -> part.negation().size() > 1)
        .findFirst()
        .ifPresent(part -> mistakes.add(new SyntaxMistake.MixedAndOr().at(at(tree))));
    return new Phrase.Or(tree.conjunction().stream().map(this::conjunction).toList(), at(tree));
  }

  private Phrase conjunction(ConjunctionContext tree) {
    return tree.negation().size() == 1
        ? negation(tree.negation(0))
        : new Phrase.And(tree.negation().stream().map(this::negation).toList(), at(tree));
  }

  private Phrase negation(NegationContext tree) {
    Phrase tested = tested(tree.tested());
    return tree.NOT().size() % 2 == 1 ? new Phrase.Not(tested, at(tree)) : tested;
  }

  private Phrase tested(TestedContext tree) {
    Phrase subject = sum(tree.sum());
    if (tree.test() != null) {
      return new Phrase.Tested(subject, pattern(tree.test()), at(tree));
    }
    if (tree.comparison() != null) {
      return new Phrase.Tested(subject, comparison(tree.comparison()), at(tree));
    }
    return tree.inclusion() != null
        ? new Phrase.Tested(subject, inclusion(tree.inclusion()), at(tree))
        : subject;
  }

  Pattern pattern(TestContext tree) {
    Span at = at(tree);
    if (tree.SILENT() != null) {
      return new Pattern.Silent(at);
    } else if (tree.CONFLICT() != null) {
      return new Pattern.Conflict(at);
    } else if (tree.comparison() != null) {
      return comparison(tree.comparison());
    } else if (tree.inclusion() != null) {
      return inclusion(tree.inclusion());
    } else if (tree.NONE() != null) {
      return new Pattern.NoneOf(names(tree.names()), at);
    } else if (tree.names() != null) {
      return new Pattern.Among(names(tree.names()), at);
    }
    Measured first = amount(tree.amount(0));
    if (tree.amount().size() == 1) {
      return new Pattern.Equal(first);
    }
    Measured second = amount(tree.amount(1));
    return tree.OUTSIDE() != null
        ? new Pattern.Outside(first, second, at)
        : new Pattern.Between(first, second, tree.LT() != null, at);
  }

  private Pattern comparison(ComparisonContext tree) {
    Pattern.Relation relation =
        tree.LT() != null
            ? Pattern.Relation.LESS
            : tree.LE() != null
                ? Pattern.Relation.AT_MOST
                : tree.GT() != null ? Pattern.Relation.MORE : Pattern.Relation.AT_LEAST;
    Optional<Measured> convention = Optional.ofNullable(tree.amount(1)).map(this::amount);
    return new Pattern.Comparison(relation, amount(tree.amount(0)), convention, at(tree));
  }

  private Pattern inclusion(InclusionContext tree) {
    Pattern.How how =
        tree.ALL() != null
            ? Pattern.How.ALL
            : tree.NONE() != null ? Pattern.How.NONE : Pattern.How.ANY;
    return new Pattern.Includes(how, names(tree.names()), at(tree));
  }

  Phrase sum(SumContext tree) {
    Phrase left = product(tree.product(0));
    for (int i = 1; i < tree.product().size(); i++) {
      boolean minus = terminal(tree, 2 * i - 1).equals("-");
      Phrase right = product(tree.product(i));
      left =
          new Phrase.Arithmetic(
              minus ? Phrase.Operator.MINUS : Phrase.Operator.PLUS,
              left,
              right,
              left.at().to(right.at()));
    }
    return left;
  }

  private Phrase product(ProductContext tree) {
    Phrase left = power(tree.power(0));
    for (int i = 1; i < tree.power().size(); i++) {
      boolean over = terminal(tree, 2 * i - 1).equals("/");
      Phrase right = power(tree.power(i));
      left =
          new Phrase.Arithmetic(
              over ? Phrase.Operator.OVER : Phrase.Operator.TIMES,
              left,
              right,
              left.at().to(right.at()));
    }
    return left;
  }

  private Phrase power(PowerContext tree) {
    Phrase base = factor(tree.factor(0));
    return tree.factor().size() == 1
        ? base
        : new Phrase.Power(base, factor(tree.factor(1)), at(tree));
  }

  private Phrase factor(FactorContext tree) {
    if (tree.amount() != null) {
      return new Phrase.Literal(amount(tree.amount()));
    } else if (tree.name() != null) {
      return new Phrase.Named(name(tree.name()));
    } else if (tree.condition() != null) {
      return condition(tree.condition());
    } else if (tree.MIN() == null && tree.MAX() == null) {
      return new Phrase.Function(terminal(tree, 0), sum(tree.sum(0)), at(tree));
    }
    List<Phrase> operands = new ArrayList<>();
    tree.sum().forEach(operand -> operands.add(sum(operand)));
    return new Phrase.Extreme(tree.MAX() != null, operands, at(tree));
  }

  Measured amount(AmountContext tree) {
    return new Measured(
        number(tree.number()), Optional.ofNullable(tree.unit()).map(this::named), at(tree));
  }

  BigDecimal number(NumberContext tree) {
    if (tree.getText().length() > MOST_DIGITS) {
      mistakes.add(new SyntaxMistake.TooManyDigits().at(at(tree)));
      return BigDecimal.ZERO;
    }
    BigDecimal number = new BigDecimal(tree.NUMBER().getText());
    return tree.MINUS() == null ? number : number.negate();
  }

  List<Name> names(NamesContext tree) {
    return tree.name().stream().map(this::name).toList();
  }

  /// None where nothing is cited.
  List<Name> cites(@Nullable CitesContext tree) {
    return tree == null ? List.of() : citations(tree.citations());
  }

  List<Name> citations(CitationsContext tree) {
    return tree.WORD().stream().map(this::name).toList();
  }

  Name name(NameContext tree) {
    return named(tree);
  }

  Name named(ParserRuleContext tree) {
    return new Name(tree.getText(), at(tree));
  }

  Name name(TerminalNode node) {
    return new Name(node.getText(), at(node.getSymbol()));
  }

  /// A quoted text without its quotes. The only escapes are `\"` and `\\`.
  Label label(TerminalNode node) {
    String quoted = node.getText();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\\') {
        c = quoted.charAt(++i);
        if (c != '"' && c != '\\') {
          int start = node.getSymbol().getStartIndex() + i - 1;
          mistakes.add(new SyntaxMistake.UnknownEscape("\\" + c).at(source.span(start, start + 2)));
        }
      }
      text.append(c);
    }
    if (text.toString().isBlank()) {
      mistakes.add(new SyntaxMistake.EmptyText().at(at(node.getSymbol())));
    } else if (Invisible.IN_LINE.matcher(text).find()) {
      mistakes.add(new SyntaxMistake.Invisible().at(at(node.getSymbol())));
    }
    return new Label(text.toString(), at(node.getSymbol()));
  }

  String written(ParserRuleContext tree) {
    return Spacing.of(tokens, tree);
  }

  Span at(ParserRuleContext tree) {
    return Places.of(source, tree);
  }

  Span at(Token token) {
    return Places.of(source, token);
  }

  private static String terminal(ParserRuleContext tree, int index) {
    return tree.getChild(index).getText();
  }

  /// The lines that have a certain part, each read.
  static <L, P, R> List<R> some(
      List<L> lines, Function<L, @Nullable P> part, Function<L, R> reading) {
    return lines.stream().filter(line -> part.apply(line) != null).map(reading).toList();
  }
}
