package precept.syntax;

import static precept.syntax.antlr.PreceptLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import precept.source.SourceText;

/// The one layout of a `.precept` file.
///
///     parse(format(x)) = parse(x)          format(format(x)) = format(x)
///
/// Declarations begin at the margin, all else is indented by four, and once more the choices of a further answer; cells, labels of choices and citations of a list
/// stand under each other; comments stay where they are.
public final class Formatter {
  private static final String INDENT = "    ";

  private Formatter() {}

  /// @param source a text without mistakes of syntax
  public static String format(SourceText source) {
    List<LayoutLine> lines = lines(new Lines(source, Parser.lexed(source)).tokens());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); ) {
      int end = blockEnd(lines, i);
      for (String line : LayoutBlock.of(lines.subList(i, end))) {
        text.append(line.isEmpty() ? "" : indent(lines, i)).append(line).append('\n');
      }
      i = end;
    }
    return text.toString();
  }

  /// A comment between lines of one kind does not part them.
  private static int blockEnd(List<LayoutLine> lines, int start) {
    int end = start + 1;
    for (int i = end; i < lines.size(); i++) {
      if (lines.get(start).alignsWith(lines.get(i))) {
        end = i + 1;
      } else if (!lines.get(i).isComment()) {
        break;
      }
    }
    return end;
  }

  /// A comment of its own is indented as the next line that is none.
  private static String indent(List<LayoutLine> lines, int index) {
    return lines.stream()
        .skip(index)
        .filter(line -> !line.words().isEmpty())
        .findFirst()
        .filter(line -> !line.declares())
        .map(line -> line.isChoice() && isBelowAnswer(lines, index) ? INDENT + INDENT : INDENT)
        .orElse("");
  }

  private static boolean isBelowAnswer(List<LayoutLine> lines, int index) {
    return lines.subList(0, index).reversed().stream()
        .takeWhile(line -> !line.declares())
        .anyMatch(LayoutLine::isAnswer);
  }

  private static List<LayoutLine> lines(List<CommonToken> tokens) {
    List<LayoutLine> lines = new ArrayList<>();
    List<Token> words = new ArrayList<>();
    List<Token> comments = new ArrayList<>();
    boolean blank = false;
    for (CommonToken token : tokens) {
      boolean meant = token.getChannel() == Token.DEFAULT_CHANNEL;
      if (token.getType() == COMMENT) {
        comments.add(token);
      } else if (token.getType() != NEWLINE) {
        words.add(token);
      } else if (!meant && words.isEmpty() && comments.isEmpty()) {
        blank = !lines.isEmpty();
      } else if (meant || words.isEmpty()) {
        if (blank) {
          lines.add(LayoutLine.BLANK);
        }
        lines.add(new LayoutLine(List.copyOf(words), text(comments)));
        words.clear();
        comments.clear();
        blank = false;
      }
    }
    return lines;
  }

  /// Comments inside a line that runs on come together at its end.
  private static String text(List<Token> comments) {
    return comments.stream()
        .map(comment -> comment.getText().stripTrailing())
        .collect(Collectors.joining("  "));
  }
}
