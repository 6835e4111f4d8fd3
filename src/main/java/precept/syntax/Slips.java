package precept.syntax;

import static precept.syntax.antlr.PreceptParser.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import precept.source.Diagnostic;
import precept.source.Nearest;
import precept.source.SourceText;

/// A word that was misspelt, or something as other languages have it: what is meant is known, and
/// how it is written here.
final class Slips {
  /// Shorter words resemble too many others.
  private static final int SHORTEST = 4;

  private static final Set<Integer> CONDITIONS =
      Set.of(RULE_criterionLine, RULE_populationLine, RULE_propertyLine, RULE_inputLine);

  /// The words of the language.
  private static final List<String> WORDS =
      IntStream.rangeClosed(1, VOCABULARY.getMaxTokenType())
          .mapToObj(VOCABULARY::getLiteralName)
          .filter(literal -> literal != null && literal.matches("'[a-z][a-z0-9]+'"))
          .map(literal -> literal.replace("'", ""))
          .toList();

  private final SourceText source;
  private final List<Token> line;
  private final int at;
  private final List<Integer> expected;
  private final int owner;

  private Slips(SourceText source, List<Token> line, int at, List<Integer> expected, int owner) {
    this.expected = expected;
    this.source = source;
    this.line = line;
    this.at = at;
    this.owner = owner;
  }

  /// @param declares whether the word that is meant begins a declaration
  record Slip(Diagnostic said, boolean declares) {}

  /// @param expected what may stand there, where that is known
  /// @param owner the rule that owns the line
  static Optional<Slip> in(
      SourceText source, TokenStream tokens, Token found, List<Integer> expected, int owner) {
    int from = found.getTokenIndex();
    while (from > 0 && tokens.get(from - 1).getType() != NEWLINE) {
      from--;
    }
    int to = found.getTokenIndex();
    while (to < tokens.size() && tokens.get(to).getType() != NEWLINE) {
      to++;
    }
    List<Token> line =
        IntStream.range(from, to)
            .mapToObj(tokens::get)
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .toList();
    int at = line.indexOf(found);
    return at < 0 ? Optional.empty() : new Slips(source, line, at, expected, owner).slip();
  }

  private Optional<Slip> slip() {
    return foreign()
        .map(this::foreign)
        .or(() -> misspelt(at))
        .or(() -> at == 1 ? misspelt(0) : Optional.empty())
        .or(() -> missingComma().map(this::foreign));
  }

  private Slip foreign(String remedy) {
    return new Slip(
        new SyntaxMistake.Foreign(text(at), remedy).at(Places.of(source, line.get(at))), false);
  }

  /// As other languages have it.
  private Optional<String> foreign() {
    return switch (type(at)) {
      case EQUALS ->
          type(at + 1) == GT || type(at + 1) == LT
              ? Optional.of("write " + text(at + 1) + "=")
              : Optional.of(equal());
      case GT ->
          type(at - 1) == LT
              ? Optional.of("what is another value is written is none of")
              : Optional.empty();
      case DOUBLE_BAR -> CONDITIONS.contains(owner) ? Optional.of("write or") : Optional.empty();
      case COMMA -> decimal();
      case IN ->
          type(at + 1) == OPEN
              ? Optional.of("one of several is written is: " + subject() + " is " + listed(at + 2))
              : Optional.empty();
      case NAME ->
          text(at).matches("[sq]\\d+") && Set.of(CITES, COMMA).contains(type(at - 1))
              ? Optional.of("ids have a capital letter: " + text(at).toUpperCase(Locale.ROOT))
              : between(at);
      case NUMBER -> between(at - 1);
      case WORD -> small();
      default -> Optional.empty();
    };
  }

  private String equal() {
    int next = type(at + 1) == EQUALS ? at + 2 : at + 1;
    return type(at - 1) == BAR
        ? "a value stands in its cell alone: " + text(next) + unit(next + 1)
        : "a value is tested with is: " + subject() + " is " + text(next) + unit(next + 1);
  }

  /// `between 65 and 70`
  private Optional<String> between(int place) {
    if (!text(place).equals("between") || type(place + 1) != NUMBER || type(place + 3) != NUMBER) {
      return Optional.empty();
    }
    String range = text(place + 1) + ".." + text(place + 3) + unit(place + 4);
    boolean inCell = type(place - 1) == BAR;
    return Optional.of(
        "a range is written " + range + (inCell ? "" : ": " + subject() + " is " + range));
  }

  /// `3,5` without a space.
  private Optional<String> decimal() {
    return type(at - 1) == NUMBER
            && type(at + 1) == NUMBER
            && line.get(at - 1).getStopIndex() + 1 == line.get(at).getStartIndex()
            && line.get(at).getStopIndex() + 1 == line.get(at + 1).getStartIndex()
        ? Optional.of("decimals have a point: " + text(at - 1) + "." + text(at + 1))
        : Optional.empty();
  }

  /// `Male`, `AND`
  private Optional<String> small() {
    String small = text(at).toLowerCase(Locale.ROOT);
    boolean isWord = WORDS.contains(small);
    boolean isName = isWord || expected.isEmpty() || expected.contains(NAME);
    return small.equals(text(at)) || !isName
        ? Optional.empty()
        : Optional.of(
            (isWord ? "words of the language" : "names") + " have small letters: " + small);
  }

  /// `is male female`
  private Optional<String> missingComma() {
    boolean listed = Set.of(IS, COMMA, INCLUDES, BAR).contains(type(at - 2));
    return type(at) == NAME && type(at - 1) == NAME && listed
        ? Optional.of("several are parted by commas: " + text(at - 1) + ", " + text(at))
        : Optional.empty();
  }

  /// The misspelt word, with the word that it resembles.
  private Optional<Slip> misspelt(int place) {
    String word = text(place);
    if (type(place) != NAME || word.length() < SHORTEST) {
      return Optional.empty();
    }
    return new Nearest(word, WORDS)
        .name(word.length() < 6 ? 1 : 2)
        .map(meant ->
            new Slip(
                new SyntaxMistake.Misspelt(word, meant).at(Places.of(source, line.get(place))),
                place == 0 && Lines.isDeclaration(meant)));
  }

  private String unit(int place) {
    return type(place - 1) == NUMBER && Set.of(NAME, WORD, GLUED).contains(type(place))
        ? " " + text(place)
        : "";
  }

  private String subject() {
    return type(at - 1) == NAME ? text(at - 1) : "...";
  }

  /// `male, female`, up to the parenthesis that closes.
  private String listed(int from) {
    StringBuilder listed = new StringBuilder();
    for (int i = from; i < line.size() && type(i) != CLOSE; i++) {
      listed.append(type(i) == COMMA || listed.isEmpty() ? "" : " ").append(text(i));
    }
    return listed.toString();
  }

  private int type(int place) {
    return place < 0 || place >= line.size() ? Token.EOF : line.get(place).getType();
  }

  private String text(int place) {
    return place < 0 || place >= line.size() ? "..." : line.get(place).getText();
  }
}
