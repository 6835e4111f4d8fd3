package precept.syntax;

import static precept.syntax.PhraseReader.some;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.syntax.antlr.PreceptParser.*;

/// ANTLR's tree of a declaration to ours.
final class DeclarationReader {
  private final PhraseReader phrases;
  private final RowReader rows;
  private final TypeReader types;
  private final FormulaReader formulas;
  private final DecisionReader decisions;

  DeclarationReader(SourceText source, TokenStream tokens, List<Diagnostic> mistakes) {
    this.phrases = new PhraseReader(source, tokens, mistakes);
    this.rows = new RowReader(phrases);
    this.types = new TypeReader(phrases, mistakes);
    this.formulas = new FormulaReader(phrases);
    this.decisions = new DecisionReader(phrases, rows, types);
  }

  /// What a declaration declares; of a table with several answers, each is declared by itself.
  List<? extends Declaration> declarations(DeclarationContext tree) {
    return tree.decision() != null
        ? decisions.decisions(tree.decision())
        : List.of(declaration(tree));
  }

  private Declaration declaration(DeclarationContext tree) {
    if (tree.guideline() != null) {
      return guideline(tree.guideline());
    } else if (tree.population() != null) {
      return population(tree.population());
    } else if (tree.choices() != null) {
      return new Declaration.Choices(
          phrases.name(tree.choices().choicesHead().name()),
          tree.choices().choicesLine().stream()
              .map(line -> types.choice(line.choice(), line.number()))
              .toList());
    } else if (tree.input() != null) {
      return input(tree.input());
    } else if (tree.criterion() != null) {
      return criterion(tree.criterion());
    } else if (tree.quantity() != null) {
      return quantity(tree.quantity());
    } else if (tree.score() != null) {
      return score(tree.score());
    } else if (tree.recommendation() != null) {
      return recommendation(tree.recommendation());
    } else if (tree.never() != null) {
      NeverHeadContext head = tree.never().neverHead();
      return new Declaration.Never(
          phrases.name(head.name()),
          phrases.label(head.STRING()),
          conditions(tree.never().propertyLine()),
          cites(tree.never().propertyLine()));
    }
    ImpossibleHeadContext head = tree.impossible().impossibleHead();
    return new Declaration.Impossible(
        phrases.name(head.name()),
        phrases.label(head.STRING()),
        conditions(tree.impossible().propertyLine()),
        cites(tree.impossible().propertyLine()));
  }

  private Declaration guideline(GuidelineContext tree) {
    GuidelineHeadContext head = tree.guidelineHead();
    Name id =
        head.name() != null
            ? phrases.name(head.name())
            : phrases.name(head.WORD() != null ? head.WORD() : head.GLUED());
    return new Declaration.Guideline(
        id,
        tree.guidelineLine().stream()
            .flatMap(line -> line.name().stream())
            .map(phrases::name)
            .toList());
  }

  private Declaration population(PopulationContext tree) {
    List<PopulationLineContext> lines = tree.populationLine();
    return new Declaration.Population(
        phrases.label(tree.populationHead().STRING()),
        some(
            lines,
            PopulationLineContext::condition,
            line -> clause(line.condition(), line.PRESUMED() != null, line.cites())),
        some(lines, PopulationLineContext::STRING, line -> phrases.label(line.STRING())),
        lines.stream()
            .filter(line -> line.condition() == null)
            .flatMap(line -> phrases.cites(line.cites()).stream())
            .toList());
  }

  private Declaration input(InputContext tree) {
    InputHeadContext head = tree.inputHead();
    List<InputLineContext> lines = tree.inputLine();
    List<TypeText.Choice> choices =
        some(lines, InputLineContext::choice, line -> types.choice(line.choice(), line.number()));
    return new Declaration.Input(
        phrases.name(head.name()),
        phrases.label(head.STRING()),
        types.type(head.type(), head.listed(), choices).orElseThrow(),
        some(lines, InputLineContext::ASK, line -> phrases.label(line.STRING())),
        some(lines, InputLineContext::NOTE, line -> phrases.label(line.STRING())),
        some(
            lines,
            line -> line.system,
            line ->
                new Declaration.Code(
                    phrases.named(line.system),
                    phrases.named(line.code),
                    phrases.label(line.STRING()))),
        some(
            lines,
            InputLineContext::condition,
            line -> clause(line.condition(), false, line.cites())),
        some(lines, InputLineContext::ALSO, this::also));
  }

  private Declaration.Also also(InputLineContext line) {
    return new Declaration.Also(
        phrases.named(line.unit()),
        line.equivalence().stream()
            .map(same ->
                new Declaration.Equivalence(
                    phrases.amount(same.amount(0)), phrases.amount(same.amount(1))))
            .toList(),
        line.equivalence().stream().map(phrases::written).collect(Collectors.joining(", ")),
        phrases.cites(line.cites()));
  }

  private Declaration criterion(CriterionContext tree) {
    List<CriterionLineContext> lines = tree.criterionLine();
    Function<CriterionLineContext, Declaration.Clause> clause =
        line -> clause(line.condition(), false, line.cites());
    return new Declaration.Criterion(
        phrases.name(tree.criterionHead().name()),
        phrases.label(tree.criterionHead().STRING()),
        some(lines, CriterionLineContext::OF, this::heading),
        some(lines, CriterionLineContext::MINUS, clause),
        some(lines, line -> line.MINUS() == null ? line.condition() : null, clause),
        lines.stream()
            .filter(line -> line.condition() == null && line.cites() != null)
            .flatMap(line -> phrases.cites(line.cites()).stream())
            .toList());
  }

  private Declaration.Heading heading(CriterionLineContext line) {
    String quantifier =
        line.ALL() != null
            ? "all"
            : line.ANY() != null ? "any" : line.NONE() != null ? "none" : "at least";
    int least = line.NUMBER() == null ? 0 : RowReader.smallNumber(line.NUMBER().getText());
    return new Declaration.Heading(quantifier, least, phrases.at(line));
  }

  private Declaration quantity(QuantityContext tree) {
    QuantityHeadContext head = tree.quantityHead();
    return new Declaration.Quantity(
        phrases.name(head.name()),
        phrases.label(head.STRING()),
        Optional.ofNullable(head.type()).map(type -> types.type(type, List.of())),
        Optional.ofNullable(head.unit()).map(phrases::named),
        some(
            tree.quantityLine(),
            QuantityLineContext::condition,
            line ->
                new Formula(
                    phrases.condition(line.condition()),
                    phrases.written(line.condition()),
                    formulas.rounding(line.rounding()),
                    phrases.cites(line.cites()))),
        some(
            tree.quantityLine(),
            QuantityLineContext::range,
            line ->
                new Declaration.Limit(
                    types.range(
                        line.range(),
                        line.unit(),
                        false,
                        Optional.empty(),
                        phrases.at(line.range())),
                    phrases.cites(line.cites()))),
        tree.quantityLine().stream()
            .filter(line -> line.condition() == null && line.range() == null)
            .flatMap(line -> phrases.cites(line.cites()).stream())
            .toList());
  }

  private Declaration score(ScoreContext tree) {
    return new Declaration.Score(
        phrases.name(tree.scoreHead().name()),
        phrases.label(tree.scoreHead().STRING()),
        tree.scoreRow().stream().map(rows::scoreRow).toList());
  }

  private Declaration recommendation(RecommendationContext tree) {
    List<RecommendationLineContext> lines = tree.recommendationLine();
    Function<RecommendationLineContext, Name> name = line -> phrases.name(line.name());
    Function<RecommendationLineContext, Label> label = line -> phrases.label(line.STRING());
    return new Declaration.Recommendation(
        phrases.name(tree.recommendationHead().name()),
        phrases.label(tree.recommendationHead().STRING()),
        some(lines, RecommendationLineContext::DIRECTION, name),
        some(lines, RecommendationLineContext::STRENGTH, name),
        some(lines, RecommendationLineContext::CERTAINTY, name),
        some(lines, RecommendationLineContext::RATIONALE, label),
        some(lines, RecommendationLineContext::REMARK, label),
        some(lines, RecommendationLineContext::PATIENT, label),
        lines.stream().flatMap(line -> phrases.cites(line.cites()).stream()).toList());
  }

  private Declaration.Clause clause(
      ConditionContext tree, boolean presumed, @Nullable CitesContext cites) {
    return new Declaration.Clause(
        phrases.condition(tree), phrases.written(tree), presumed, phrases.cites(cites));
  }

  private List<Declaration.Clause> conditions(List<PropertyLineContext> lines) {
    return some(
        lines,
        PropertyLineContext::condition,
        line -> clause(line.condition(), false, line.cites()));
  }

  private List<Name> cites(List<PropertyLineContext> lines) {
    return lines.stream()
        .filter(line -> line.condition() == null)
        .flatMap(line -> phrases.cites(line.cites()).stream())
        .toList();
  }
}
