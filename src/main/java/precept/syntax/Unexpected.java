package precept.syntax;

import static precept.syntax.antlr.PreceptParser.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import precept.source.Diagnostic;
import precept.source.SourceText;

/// What is wrong with a token where another one is expected.
final class Unexpected {
  private Unexpected() {}

  /// What a line of each kind looks like, for the help of a message.
  private static final Map<Integer, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(RULE_guidelineHead, "guideline wells-dvt"),
          Map.entry(RULE_guidelineLine, "answers next_test, cautions"),
          Map.entry(RULE_populationHead, "population \"Adults with suspected thrombosis\""),
          Map.entry(RULE_populationLine, "age >= 18 years presumed"),
          Map.entry(RULE_choicesHead, "choices frequency"),
          Map.entry(
              RULE_choicesLine, "several \"Several days\"   or   several \"Several days\" earns 1"),
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
          Map.entry(
              RULE_decisionLine,
              "hit unique   or   also dose \"Dose\" : 0..80 mg   or a row   | name | < 2 | - || answer | S8 |"),
          Map.entry(RULE_row, "| rule_out | < 2 | negative || no_imaging | S8 |"),
          Map.entry(RULE_neverHead, "never sent_away \"A likely patient is never sent away\""),
          Map.entry(RULE_impossibleHead, "impossible both \"Both at once cannot be\""),
          Map.entry(RULE_propertyLine, "wells >= 2 and next_test is no_imaging"));

  private static final java.util.regex.Pattern NAME_WITH_DASH =
      java.util.regex.Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

  private static final String DECLARATIONS =
      "guideline, population, choices, input, criterion, quantity, score, recommendation, decision, never or impossible";

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

  private static final Set<Integer> ROWS = Set.of(RULE_decisionLine, RULE_row, RULE_cell);

  static Diagnostic token(SourceText source, Token found, List<Integer> expected, int owner) {
    String text = found.getText();
    String wanted = wanted(expected);
    String remedy = remedy(found, expected, owner);
    SyntaxMistake mistake =
        switch (found.getType()) {
          case UNTERMINATED -> new SyntaxMistake.Unterminated();
          case CURLY_QUOTE -> new SyntaxMistake.CurlyQuote();
          case MATHS_SIGN ->
              new SyntaxMistake.MathsSign(
                  switch (text) {
                    case "×" -> "times is written *";
                    case "÷" -> "over is written /";
                    default -> "write not ..., or none of ...";
                  });
          case LONG_DASH -> new SyntaxMistake.LongDash();
          case ODD_SPACE -> new SyntaxMistake.OddSpace();
          case STRANGE, ELLIPSIS ->
              new SyntaxMistake.Strange(
                  String.format(Locale.ROOT, "U+%04X", text.codePointAt(0)),
                  switch (text) {
                    case "!" -> "write not ..., or none of ...";
                    case "&" -> "write and";
                    case "'" -> "use double quotes";
                    case ";" -> "a line ends without a mark";
                    case "…" -> "a range is written 14..28";
                    default ->
                        "write what is meant with plain letters, digits and signs; units as in mg/dL or umol/L, numbers as in 1000.5";
                  });
          case THOUSANDS -> new SyntaxMistake.Thousands(thousands(text));
          case DASHED ->
              new SyntaxMistake.DashedRange(text.replaceFirst("-", ".."), text.replace("-", " - "));
          case GLUED ->
              NAME_WITH_DASH.matcher(text).matches()
                  ? new SyntaxMistake.DashedName(text, text.replace('-', '_'), spaced(text))
                  : new SyntaxMistake.Glued(
                      text,
                      spaced(text).equals(text)
                          ? "a name has small letters, digits and _"
                          : "operators stand between spaces: " + spaced(text));
          case NEWLINE, Token.EOF -> new SyntaxMistake.EarlyEnd(wanted, remedy);
          default -> new SyntaxMistake.Misfit(text, wanted, remedy);
        };
    return mistake.at(Places.of(source, found));
  }

  private static String remedy(Token found, List<Integer> expected, int owner) {
    boolean inRow = ROWS.contains(owner);
    if (RESERVED.contains(found.getType()) && (expected.contains(NAME) || inRow)) {
      String instead =
          switch (inRow ? found.getType() : Token.EOF) {
            case NOT ->
                "; in a cell write none of a, b, or outside 2..5; what is not applicable beside another answer is -";
            case AND, OR -> "; a cell holds one test: 2..5, or a, b";
            default -> "";
          };
      return found.getText() + " is a word of the language and cannot be a name" + instead;
    }
    return EXAMPLES.containsKey(owner)
        ? "a line like this is expected: " + EXAMPLES.get(owner)
        : "a declaration begins with " + DECLARATIONS;
  }

  /// One comma may part thousands or decimals, and nobody can tell which.
  private static String thousands(String text) {
    String whole = text.replace(",", "");
    return text.indexOf(',') == text.lastIndexOf(',')
        ? "write " + whole + " or " + text.replace(',', '.') + ", whichever is meant"
        : "write " + whole;
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
    return words.isEmpty() || words.size() > 5 ? "" : "expected " + String.join(" or ", words);
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
