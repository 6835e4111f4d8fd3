package precept.syntax;

import static precept.syntax.antlr.PreceptParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.syntax.Slips.Slip;

/// Recovery by lines: a mistake costs the line it stands in, or, where no rule owns the line, what
/// is left of the declaration. Nothing is inserted or deleted, so nothing is guessed; one report a
/// line.
final class LineRecovery extends DefaultErrorStrategy {
  private static final Set<Integer> OWNS_LINE =
      Set.of(
          RULE_guidelineHead,
          RULE_guidelineLine,
          RULE_populationHead,
          RULE_populationLine,
          RULE_choicesHead,
          RULE_choicesLine,
          RULE_inputHead,
          RULE_inputLine,
          RULE_criterionHead,
          RULE_criterionLine,
          RULE_quantityHead,
          RULE_quantityLine,
          RULE_scoreHead,
          RULE_scoreRow,
          RULE_recommendationHead,
          RULE_recommendationLine,
          RULE_decisionHead,
          RULE_decisionLine,
          RULE_row,
          RULE_neverHead,
          RULE_impossibleHead,
          RULE_propertyLine);

  /// Under a head that cannot be read, lines would be taken for those of another declaration.
  private static final Set<Integer> HEADS =
      Set.of(
          RULE_guidelineHead,
          RULE_populationHead,
          RULE_choicesHead,
          RULE_inputHead,
          RULE_criterionHead,
          RULE_quantityHead,
          RULE_scoreHead,
          RULE_recommendationHead,
          RULE_decisionHead,
          RULE_neverHead,
          RULE_impossibleHead);

  private static final Map<Integer, Integer> LINE_OF =
      Map.ofEntries(
          Map.entry(RULE_guideline, RULE_guidelineLine),
          Map.entry(RULE_population, RULE_populationLine),
          Map.entry(RULE_choices, RULE_choicesLine),
          Map.entry(RULE_input, RULE_inputLine),
          Map.entry(RULE_criterion, RULE_criterionLine),
          Map.entry(RULE_quantity, RULE_quantityLine),
          Map.entry(RULE_score, RULE_scoreRow),
          Map.entry(RULE_recommendation, RULE_recommendationLine),
          Map.entry(RULE_decision, RULE_decisionLine),
          Map.entry(RULE_never, RULE_propertyLine),
          Map.entry(RULE_impossible, RULE_propertyLine));

  private final SourceText source;
  private final List<Diagnostic> mistakes = new ArrayList<>();

  /// Whether the last mistake is in the word that begins a declaration: its lines belong to none.
  private boolean headIsLost;

  LineRecovery(SourceText source) {
    this.source = source;
  }

  List<Diagnostic> mistakes() {
    return mistakes;
  }

  @Override
  public void sync(Parser parser) {}

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException mistake) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      Token found = mistake.getOffendingToken();
      int owner = owner(parser.getContext());
      List<Integer> expected = expected(mistake);
      Optional<Slip> slip = Slips.in(source, parser.getInputStream(), found, expected, owner);
      mistakes.add(
          slip.map(Slip::said).orElseGet(() -> Unexpected.token(source, found, expected, owner)));
      headIsLost = slip.filter(Slip::declares).isPresent();
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException mistake) {
    int rule = parser.getContext().getRuleIndex();
    if (rule == RULE_file || HEADS.contains(rule) || (headIsLost && OWNS_LINE.contains(rule))) {
      skipDeclaration(parser);
      endErrorCondition(parser);
    } else if (OWNS_LINE.contains(rule)) {
      skipLine(parser);
      endErrorCondition(parser);
    } else {
      throw mistake;
    }
  }

  private static void skipLine(Parser parser) {
    while (parser.getInputStream().LA(1) != NEWLINE && parser.getInputStream().LA(1) != Token.EOF) {
      parser.consume();
    }
    if (parser.getInputStream().LA(1) == NEWLINE) {
      parser.consume();
    }
  }

  private static void skipDeclaration(Parser parser) {
    do {
      skipLine(parser);
    } while (parser.getInputStream().LA(1) != Token.EOF
        && !Lines.beginsDeclaration(parser.getInputStream().LT(1)));
  }

  private static List<Integer> expected(RecognitionException mistake) {
    return mistake instanceof InputMismatchException && mistake.getExpectedTokens() != null
        ? mistake.getExpectedTokens().toList()
        : List.of();
  }

  /// The rule that owns the line, or would own it in the declaration before.
  private static int owner(RuleContext rule) {
    if (rule.getRuleIndex() == RULE_file && rule.getChildCount() > 0) {
      ParseTree before = rule.getChild(rule.getChildCount() - 1).getChild(0);
      return before instanceof RuleContext declaration
          ? LINE_OF.getOrDefault(declaration.getRuleIndex(), RULE_file)
          : RULE_file;
    }
    RuleContext at = rule;
    while (at.parent != null && !OWNS_LINE.contains(at.getRuleIndex())) {
      at = at.parent;
    }
    return at.getRuleIndex();
  }
}
