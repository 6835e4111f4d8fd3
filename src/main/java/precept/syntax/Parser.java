package precept.syntax;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.antlr.v4.runtime.CodePointBuffer;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import precept.source.Diagnostic;
import precept.source.Invisible;
import precept.source.SourceText;
import precept.syntax.antlr.PreceptLexer;
import precept.syntax.antlr.PreceptParser;

/// Text to tree. After a mistake the parser goes on with the next line or declaration, so that all
/// are named at once.
public final class Parser {
  private final SourceText source;
  private final Lines lines;
  private final LineRecovery recovery;
  private final PreceptParser parser;

  private Parser(SourceText source) {
    this.source = source;
    this.lines = new Lines(source, lexed(source));
    this.recovery = new LineRecovery(source);
    CommonTokenStream tokens = new CommonTokenStream(new ListTokenSource(lines.tokens()));
    tokens.fill(); // a mistake is worded by what stands around it
    this.parser = new PreceptParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(recovery);
  }

  public static Document parse(SourceText source) {
    return new Parser(source).document();
  }

  /// A condition that stands in a YAML file.
  ///
  /// @param report takes each mistake
  public static Optional<Phrase> condition(SourceText source, List<Diagnostic> report) {
    Parser parser = new Parser(source);
    return parser.alone(
        PreceptParser::conditionAlone,
        (reader, tree) -> reader.condition(tree.condition()),
        report);
  }

  /// An amount that stands in a YAML file: `14 days`.
  public static Optional<Measured> amount(SourceText source, List<Diagnostic> report) {
    Parser parser = new Parser(source);
    return parser.alone(
        PreceptParser::amountAlone, (reader, tree) -> reader.amount(tree.amount()), report);
  }

  private Document document() {
    List<Declaration> declarations = new ArrayList<>();
    List<Diagnostic> mistakes = new ArrayList<>(lines.mistakes());
    mistakes.addAll(invisible());
    DeclarationReader reader = new DeclarationReader(source, parser.getTokenStream(), mistakes);
    List<PreceptParser.DeclarationContext> trees = new ArrayList<>();
    while (parser.getInputStream().LA(1) != Token.EOF) {
      trees.addAll(parser.file().declaration());
    }
    if (lines.mistakes().isEmpty()) {
      mistakes.addAll(recovery.mistakes());
    }
    if (mistakes.isEmpty()) {
      trees.forEach(tree -> declarations.addAll(reader.declarations(tree)));
    }
    return new Document(source, declarations, mistakes);
  }

  /// Comments that may show other words than they have.
  private List<Diagnostic> invisible() {
    return lines.tokens().stream()
        .filter(token -> token.getType() == PreceptLexer.COMMENT)
        .filter(token -> Invisible.IN_FILE.matcher(token.getText()).find())
        .map(token -> new SyntaxMistake.Invisible().at(Places.of(source, token)))
        .toList();
  }

  /// A phrase that stands alone; absent where there is any mistake in it, be it noticed only when
  /// the tree is read.
  private <T, R> Optional<R> alone(
      Function<PreceptParser, T> rule,
      BiFunction<PhraseReader, T, R> reading,
      List<Diagnostic> report) {
    List<Diagnostic> mistakes = new ArrayList<>(lines.mistakes());
    Optional<T> tree = attempt(rule);
    mistakes.addAll(recovery.mistakes());
    Optional<R> read =
        tree.filter(some -> mistakes.isEmpty())
            .map(some ->
                reading.apply(new PhraseReader(source, parser.getTokenStream(), mistakes), some));
    report.addAll(mistakes);
    return read.filter(some -> mistakes.isEmpty());
  }

  private <T> Optional<T> attempt(Function<PreceptParser, T> rule) {
    try {
      return Optional.of(rule.apply(parser));
    } catch (org.antlr.v4.runtime.RecognitionException reported) {
      return Optional.empty();
    }
  }

  /// Offsets in UTF-16 units, as everywhere else, rather than in code points.
  static List<? extends Token> lexed(SourceText source) {
    CodePointBuffer text = CodePointBuffer.withChars(CharBuffer.wrap(source.text().toCharArray()));
    PreceptLexer lexer = new PreceptLexer(CodePointCharStream.fromBuffer(text, source.path()));
    lexer.removeErrorListeners();
    return lexer.getAllTokens();
  }
}
