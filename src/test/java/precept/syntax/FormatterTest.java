package precept.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.antlr.PreceptLexer;

/// The laws of the layout, for every text of the project that has no mistake of syntax.
class FormatterTest {
  @ParameterizedTest
  @MethodSource("precept.syntax.Sources#sound")
  void a_text_laid_out_is_laid_out(SourceText source) {
    String once = Formatter.format(source);
    assertThat(Formatter.format(of(source, once))).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("precept.syntax.Sources#sound")
  void layout_changes_no_word_and_no_comment(SourceText source) {
    SourceText laidOut = of(source, Formatter.format(source));
    assertThat(words(laidOut)).isEqualTo(words(source));
    assertThat(comments(laidOut)).isEqualTo(comments(source));
  }

  @ParameterizedTest
  @MethodSource("precept.syntax.Sources#sound")
  void layout_changes_no_meaning(SourceText source) {
    Document laidOut = Parser.parse(of(source, Formatter.format(source)));
    assertThat(laidOut.mistakes()).isEmpty();
    assertThat(laidOut.declarations())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Span.class)
        .isEqualTo(Parser.parse(source).declarations());
  }

  /// format(x with other spaces) = format(x)
  @ParameterizedTest
  @MethodSource("precept.syntax.Sources#sound")
  void layout_does_not_depend_on_the_spaces_of_the_author(SourceText source) {
    Random random = new Random(42);
    for (int i = 0; i < 5; i++) {
      SourceText wider = of(source, widened(source, random));
      assertThat(Formatter.format(wider)).isEqualTo(Formatter.format(source));
    }
  }

  @ParameterizedTest
  @MethodSource("precept.syntax.Sources#guidelines")
  void the_guidelines_are_laid_out(SourceText source) {
    assertThat(Formatter.format(source)).isEqualTo(source.text());
  }

  private static SourceText of(SourceText source, String text) {
    return new SourceText(source.path(), text);
  }

  /// The words that mean something; line ends and rulers have no length.
  private static List<String> words(SourceText source) {
    return new Lines(source, Parser.lexed(source))
        .tokens().stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .map(token ->
                switch (token.getType()) {
                  case PreceptLexer.NEWLINE -> "\n";
                  case PreceptLexer.RULER -> "---";
                  default -> token.getText();
                })
            .toList();
  }

  private static List<String> comments(SourceText source) {
    return Parser.lexed(source).stream()
        .filter(token -> token.getType() == PreceptLexer.COMMENT)
        .map(token -> token.getText().stripTrailing())
        .toList();
  }

  /// The same words, with spaces and tabs added between them.
  private static String widened(SourceText source, Random random) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Token token : Parser.lexed(source)) {
      text.append(source.text(), end, token.getStartIndex());
      text.append(List.of("", " ", "   ", "\t").get(random.nextInt(4)));
      text.append(token.getText());
      end = token.getStopIndex() + 1;
    }
    return text.append(source.text().substring(end)).toString();
  }
}
