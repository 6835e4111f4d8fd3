package precept.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Type;
import precept.source.Span;
import precept.syntax.Declaration;
import precept.syntax.Label;
import precept.syntax.Name;

/// Declarations of inputs, criteria, quantities, scores and decisions to definitions.
final class Definitions {
  private final Scope scope;
  private final Phrases phrases;

  Definitions(Scope scope) {
    this.scope = scope;
    this.phrases = new Phrases(scope);
  }

  /// The definition, or nothing for a declaration that is mistaken or defines none.
  Optional<? extends Definition> definition(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Input input -> input(input);
      case Declaration.Criterion criterion -> criterion(criterion);
      case Declaration.Quantity quantity -> new Quantities(scope).quantity(quantity);
      case Declaration.Score score -> score(score);
      case Declaration.Decision decision -> decision(decision);
      case Declaration.Choices choices -> Optional.empty();
      case Declaration.Guideline guideline -> Optional.empty();
      case Declaration.Population population -> Optional.empty();
      case Declaration.Recommendation recommendation -> Optional.empty();
      case Declaration.Never never -> Optional.empty();
      case Declaration.Impossible impossible -> Optional.empty();
    };
  }

  private Optional<Definition.Input> input(Declaration.Input written) {
    Optional<String> question =
        Clauses.one(written.asks(), Label::at, "ask", scope).map(Label::text);
    Optional<String> note = Clauses.one(written.notes(), Label::at, "note", scope).map(Label::text);
    Optional<Declaration.Clause> when =
        Clauses.one(written.onlyWhen(), clause -> clause.condition().at(), "only when", scope);
    Optional<Clause> onlyWhen =
        when.flatMap(clause -> phrases.clause(clause, scope.cites(clause.cites())));
    written
        .also()
        .forEach(also -> scope.cites(also.cites(), also.unit().at(), "convention of units"));
    return type(written.name())
        .filter(type -> when.isPresent() == onlyWhen.isPresent())
        .map(type ->
            new Definition.Input(
                written.name().text(),
                written.label().text(),
                type,
                question,
                note,
                written.codes().stream()
                    .map(code ->
                        new Definition.Binding(
                            code.system().text(), code.code().text(), code.display().text()))
                    .toList(),
                onlyWhen,
                written.name().at()));
  }

  private Optional<Definition.Criterion> criterion(Declaration.Criterion written) {
    Optional<Declaration.Heading> heading =
        Clauses.one(written.headings(), Declaration.Heading::at, "all of / any of", scope);
    List<Declaration.Clause> parts = heading.isPresent() ? written.items() : written.conditions();
    Optional<DeclarationMistake> disorder = disorder(written, heading);
    if (disorder.isPresent()) {
      return scope.refuse(disorder.get().at(written.name().at()));
    }
    List<String> common = scope.cites(written.cites());
    Optional<List<Clause>> clauses = Phrases.all(parts, part -> clause(part, common));
    return clauses.map(some ->
        new Definition.Criterion(
            written.name().text(),
            written.label().text(),
            quantifier(heading, some.size()),
            some,
            written.name().at()));
  }

  private static Optional<DeclarationMistake> disorder(
      Declaration.Criterion written, Optional<Declaration.Heading> heading) {
    if (heading.isPresent()) {
      int least = heading.get().least();
      boolean count = heading.get().quantifier().equals("at least");
      return !written.conditions().isEmpty()
          ? Optional.of(new DeclarationMistake.OutsideList())
          : written.items().isEmpty()
              ? Optional.of(new DeclarationMistake.EmptyList())
              : count && (least < 1 || least > written.items().size())
                  ? Optional.of(new DeclarationMistake.ShortList(least, written.items().size()))
                  : Optional.empty();
    }
    return written.conditions().size() == 1 && written.items().isEmpty()
        ? Optional.empty()
        : Optional.of(
            written.items().isEmpty() && written.conditions().isEmpty()
                ? new DeclarationMistake.UnconditionalCriterion()
                : new DeclarationMistake.NoQuantifier());
  }

  private static Definition.Quantifier quantifier(Optional<Declaration.Heading> heading, int size) {
    return switch (heading.map(Declaration.Heading::quantifier).orElse("")) {
      case "any" -> new Definition.Quantifier("any of", 1, size);
      case "none" -> new Definition.Quantifier("none of", 0, 0);
      case "at least" ->
          new Definition.Quantifier(
              "at least " + heading.orElseThrow().least() + " of",
              heading.orElseThrow().least(),
              size);
      case "all" -> new Definition.Quantifier("all of", size, size);
      default -> new Definition.Quantifier("", size, size);
    };
  }

  private Optional<Clause> clause(Declaration.Clause part, List<String> common) {
    List<String> own = scope.cites(part.cites());
    List<String> cites = Stream.concat(own.stream(), common.stream()).distinct().toList();
    if (cites.isEmpty()) {
      scope.refuse(new CitationMistake.Uncited("condition").at(part.condition().at()));
    }
    return phrases.clause(part, cites);
  }

  private Optional<Definition.Score> score(Declaration.Score written) {
    return type(written.name())
        .flatMap(type ->
            ScoreTables.rows(written, scope, phrases)
                .map(rows ->
                    new Definition.Score(
                        written.name().text(),
                        written.label().text(),
                        type,
                        rows,
                        written.name().at())));
  }

  private Optional<Decision> decision(Declaration.Decision written) {
    Optional<Decision.Hit> hit = hit(written);
    Optional<Type> type = answerType(written);
    if (type.isPresent() && type.get() instanceof Type.AnyOf) {
      return scope.refuse(new TypeMistake.SetAnswer().at(written.type().orElseThrow().at()));
    }
    boolean collects = hit.equals(Optional.of(Decision.Hit.COLLECT));
    if (collects && written.answers().size() > 1) {
      return scope
          .shared(written)
          .refuse(new TypeMistake.CollectsSeveral().at(written.hits().getFirst().at()));
    }
    if (collects && type.isPresent() && !(type.get() instanceof Type.OneOf)) {
      Span at = written.hits().getFirst().at();
      return scope.refuse(new TypeMistake.CollectsNothing().at(at));
    }
    return type.flatMap(answers ->
        new DecisionTables(scope, written, answers)
            .table()
            .flatMap(table ->
                hit.flatMap(policy ->
                    meanwhiles(written, answers)
                        .map(meanwhiles ->
                            new Decision(
                                written.name().text(),
                                written.question().text(),
                                answers,
                                written.type().isEmpty(),
                                policy,
                                table.columns(),
                                table.rows(),
                                meanwhiles,
                                written.answers().getFirst().text(),
                                written.name().at())))));
  }

  private Optional<Type> answerType(Declaration.Decision written) {
    return scope.answerTypes().containsKey(written.name().text())
        ? Optional.of(scope.answerTypes().get(written.name().text()))
        : Optional.empty();
  }

  private Optional<Decision.Hit> hit(Declaration.Decision written) {
    Scope shared = scope.shared(written);
    return Clauses.one(written.hits(), Name::at, "hit", shared)
        .map(word -> Clauses.word(word, "hit", List.of(Decision.Hit.values()), shared))
        .orElse(Optional.of(Decision.Hit.UNIQUE));
  }

  private Optional<List<Decision.Meanwhile>> meanwhiles(
      Declaration.Decision written, Type answers) {
    return Phrases.all(written.meanwhiles(), meanwhile -> meanwhile(meanwhile, written, answers));
  }

  private Optional<Decision.Meanwhile> meanwhile(
      Declaration.Meanwhile meanwhile, Declaration.Decision written, Type answers) {
    Name answer = meanwhile.answer();
    List<String> cites = scope.cites(meanwhile.cites(), answer.at(), "clause");
    Optional<Clause> when =
        phrases.clause(
            new Declaration.Clause(meanwhile.when(), meanwhile.written(), false, meanwhile.cites()),
            cites);
    return new DecisionTables(scope, written, answers)
        .value(answer)
        .flatMap(value -> when.map(some -> new Decision.Meanwhile(value, some)));
  }

  private Optional<Type> type(Name name) {
    return Optional.ofNullable(scope.types().get(name.text()));
  }
}
