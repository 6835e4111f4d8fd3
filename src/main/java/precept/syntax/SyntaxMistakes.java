package precept.syntax;

import static precept.syntax.antlr.PreceptParser.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.source.Span;

/// All that this room says to authors.
final class SyntaxMistakes {
  private SyntaxMistakes() {}

  /// What a line of each kind looks like, for the help of a message.
  private static final Map<Integer, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(RULE_guidelineHead, "guideline wells-dvt"),
          Map.entry(RULE_guidelineLine, "answers next_test, cautions"),
          Map.entry(RULE_populationHead, "population \"Adults with suspected thrombosis\""),
          Map.entry(RULE_populationLine, "age >= 18 years presumed"),
          Map.entry(RULE_inputHead, "input age \"Age\" : 0..120 whole years"),
          Map.entry(RULE_inputLine, "negative \"Negative\"   or   ask \"How old is the patient?\""),
          Map.entry(RULE_criterionHead, "criterion frail \"Frail\""),
          Map.entry(RULE_criterionLine, "- age >= 75 years cites S9"),
          Map.entry(RULE_quantityHead, "quantity bmi \"Body mass index\" : 5..100 kg/m2"),
          Map.entry(RULE_quantityLine, "= weight / (height * height)"),
          Map.entry(RULE_scoreHead, "score wells \"Wells score\""),
          Map.entry(RULE_scoreRow, "| active_cancer | 1 | S3 |"),
          Map.entry(RULE_recommendationHead, "recommendation ultrasound \"Perform an ultrasound\""),
          Map.entry(
              RULE_recommendationLine, "direction for   or   rationale \"...\"   or   cites S7"),
          Map.entry(RULE_decisionHead, "decision next_test \"Which test?\" : recommendation"),
          Map.entry(RULE_decisionLine, "hit unique   or a row   | name | < 2 | - || answer | S8 |"),
          Map.entry(RULE_row, "| rule_out | < 2 | negative || no_imaging | S8 |"),
          Map.entry(RULE_neverHead, "never sent_away \"A likely patient is never sent away\""),
          Map.entry(RULE_impossibleHead, "impossible both \"Both at once cannot be\""),
          Map.entry(RULE_propertyLine, "wells >= 2 and next_test is no_imaging"));

  private static final java.util.regex.Pattern NAME_WITH_DASH =
      java.util.regex.Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

  private static final String DECLARATIONS =
      "guideline, population, input, criterion, quantity, score, recommendation, decision, never or impossible";

  private static final Set<Integer> RESERVED =
      Set.of(
          ASK,
          NOTE,
          POPULATION,
          IMPOSSIBLE,
          AND,
          OR,
          NOT,
          IS,
          OF,
          IN,
          INCLUDES,
          WHOLE,
          CITES,
          OTHERWISE,
          CONFLICT,
          SILENT,
          RULE,
          REMARK);

  static Diagnostic unexpected(SourceText source, Token found, List<Integer> expected, int owner) {
    Span at = Places.of(source, found);
    return switch (found.getType()) {
      case UNTERMINATED ->
          Diagnostic.of(
              Code.UNTERMINATED_TEXT,
              at,
              "a quoted text has no end",
              "starts here",
              "close it with \" on the same line; inside a text a quote is written \\\"");
      case CURLY_QUOTE ->
          foreign(at, "a typographic quotation mark", "write straight quotes: \"text\"");
      case MATHS_SIGN -> foreign(at, "a mathematical sign", "write <=, >=, * or / instead");
      case LONG_DASH ->
          foreign(at, "a long dash", "a range is written 14..28, a minus sign -, any value -");
      case ODD_SPACE ->
          foreign(at, "a non-breaking or otherwise special space", "write a plain space");
      case STRANGE ->
          foreign(
              at,
              "a character that the language does not have ("
                  + String.format(Locale.ROOT, "U+%04X", found.getText().codePointAt(0))
                  + ")",
              switch (found.getText()) {
                case "!" -> "write not ..., or none of ...";
                case "&" -> "write and";
                case "'" -> "use double quotes";
                default -> "remove it";
              });
      case THOUSANDS -> number(at, "a number with commas", found.getText().replace(",", ""));
      case DASHED -> number(at, "a range with a dash", found.getText().replace("-", ".."));
      case GLUED ->
          NAME_WITH_DASH.matcher(found.getText()).matches()
              ? Diagnostic.of(
                  Code.GLUED_OPERATOR,
                  at,
                  quoted(found) + " is no name",
                  "",
                  "names have no dashes: " + found.getText().replace('-', '_'),
                  "a subtraction has spaces: " + spaced(found.getText()))
              : Diagnostic.of(
                  Code.GLUED_OPERATOR,
                  at,
                  quoted(found) + " can only be a unit, and none may stand here",
                  "read as one word",
                  "operators stand between spaces: " + spaced(found.getText()));
      default -> plain(at, found, expected, owner);
    };
  }

  private static Diagnostic plain(Span at, Token found, List<Integer> expected, int owner) {
    String wanted = wanted(expected);
    String example = EXAMPLES.get(owner);
    String reserved =
        RESERVED.contains(found.getType()) && expected.contains(NAME)
            ? found.getText() + " is a word of the language and cannot be a name"
            : null;
    return new Diagnostic(
        Code.UNEXPECTED_TEXT,
        at,
        isEnd(found) ? "the line ends too early" : quoted(found) + " does not fit here",
        wanted.isEmpty() ? "" : "expected " + wanted,
        List.of(),
        reserved != null
            ? List.of(reserved)
            : example != null
                ? List.of("a line like this is expected: " + example)
                : List.of("a declaration begins with " + DECLARATIONS));
  }

  static Diagnostic tooDeep(Span at) {
    return Diagnostic.of(
        Code.TOO_DEEP,
        at,
        "this line nests more than 100 parentheses or has more than 2,000 words",
        "",
        "give its parts names: one criterion or quantity each");
  }

  static Diagnostic mixedAndOr(Span at) {
    return Diagnostic.of(
        Code.MIXED_AND_OR,
        at,
        "`and` and `or` stand side by side",
        "which belongs together?",
        "put parentheses: (a and b) or c, or a and (b or c)");
  }

  static Diagnostic emptyText(Span at) {
    return Diagnostic.of(
        Code.UNEXPECTED_TEXT, at, "this text is empty", "", "write what people are to read here");
  }

  static Diagnostic invisible(Span at) {
    return foreign(at, "a control character within this text", "remove it: nobody can see it");
  }

  static Diagnostic tooManyDigits(Span at) {
    return Diagnostic.of(
        Code.NUMBER_FORM, at, "this number has more than 40 digits", "", "round it");
  }

  static Diagnostic unknownEscape(Span at, String escape) {
    return Diagnostic.of(
        Code.UNKNOWN_ESCAPE,
        at,
        "the text has an unknown escape " + escape,
        "",
        "only \\\" and \\\\ are escapes");
  }

  private static Diagnostic foreign(Span at, String what, String help) {
    return Diagnostic.of(Code.FOREIGN_CHARACTER, at, "there is " + what + " here", "", help);
  }

  private static Diagnostic number(Span at, String what, String remedy) {
    return Diagnostic.of(Code.NUMBER_FORM, at, what + " cannot be read", "", "write " + remedy);
  }

  private static String quoted(Token token) {
    return "`" + token.getText() + "`";
  }

  private static boolean isEnd(Token token) {
    return token.getType() == NEWLINE || token.getType() == Token.EOF;
  }

  private static String spaced(String glued) {
    return glued.replaceAll("([/*-])", " $1 ").strip();
  }

  /// The set of expected tokens, collapsed to what a person calls them.
  private static String wanted(List<Integer> expected) {
    Set<String> words = new LinkedHashSet<>();
    expected.forEach(type -> words.add(called(type)));
    words.remove("");
    if (expected.contains(NAME)) {
      words.removeIf(word -> word.startsWith("`"));
    }
    return words.size() > 5 ? "" : String.join(" or ", words);
  }

  private static String called(int type) {
    return switch (type) {
      case NAME, WORD -> "a name";
      case STRING -> "a text in double quotes";
      case NUMBER -> "a number";
      case NEWLINE -> "the end of the line";
      case BAR, DOUBLE_BAR -> "a bar |";
      case LT, LE, GT, GE -> "a comparison";
      case GLUED, Token.EOF -> "";
      default ->
          VOCABULARY.getLiteralName(type) == null
              ? ""
              : "`" + VOCABULARY.getLiteralName(type).replace("'", "") + "`";
    };
  }
}
