package precept.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import precept.model.Definition;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Population;
import precept.model.Property;
import precept.model.Recommendation;
import precept.model.Revision;
import precept.source.Diagnostic;
import precept.source.Listed;
import precept.syntax.Data;
import precept.syntax.Declaration;
import precept.syntax.Document;
import precept.syntax.Label;
import precept.syntax.Name;

/// Documents and an edition to a guideline, or every mistake in them.
public final class Checker {
  private final Edition edition;
  private final List<Declaration> declarations;
  private final List<Diagnostic> mistakes = new ArrayList<>();
  private final Scope scope;

  private final Optional<Data> metadata;

  private Checker(List<Document> documents, Edition edition, Optional<Data> metadata) {
    this.edition = edition;
    this.metadata = metadata;
    this.declarations =
        documents.stream().flatMap(document -> document.declarations().stream()).toList();
    this.scope = Scopes.of(declarations, edition, mistakes);
  }

  /// @param documents without mistakes of syntax, in the order of their file names
  public static Checked<Guideline> check(List<Document> documents, Edition edition) {
    return check(documents, edition, Optional.empty());
  }

  /// @param metadata the whole of `guideline.yaml`, for what it says of the version before
  public static Checked<Guideline> check(
      List<Document> documents, Edition edition, Optional<Data> metadata) {
    Checker checker = new Checker(documents, edition, metadata);
    Optional<Guideline> guideline = checker.guideline();
    guideline.ifPresent(some -> AcceptedNames.resolve(some, checker.mistakes));
    return Checked.of(guideline, checker.mistakes);
  }

  private Optional<Guideline> guideline() {
    Map<String, Definition> definitions = definitions();
    Map<String, Recommendation> recommendations = recommendations();
    Optional<Population> population = population();
    List<Property> properties = properties();
    List<String> answers = answers();
    Cycles.refuse(definitions, scope);
    Revision revision =
        metadata
            .map(data -> new RevisionChecker(scope, answers).revision(data))
            .orElse(Revision.NONE);
    if (mistakes.stream().noneMatch(Diagnostic::isError)) {
      Statements.account(edition, scope);
    }
    return Optional.of(
        new Guideline(
            edition,
            answers,
            population,
            Collections.unmodifiableMap(definitions),
            Collections.unmodifiableMap(recommendations),
            properties,
            revision));
  }

  private Map<String, Definition> definitions() {
    Definitions reading = new Definitions(scope);
    Map<String, Definition> definitions = new LinkedHashMap<>();
    for (Declaration declaration : declarations) {
      reading
          .definition(declaration)
          .ifPresent(definition -> definitions.put(definition.name(), definition));
    }
    return definitions;
  }

  private List<String> answers() {
    List<Declaration.Guideline> heads = of(Declaration.Guideline.class);
    if (heads.isEmpty()) {
      mistakes.add(new DeclarationMistake.NoGuideline(edition.guideline()).at(edition.at()));
      return List.of();
    }
    Declaration.Guideline head = heads.getFirst();
    if (heads.size() > 1) {
      mistakes.add(new DeclarationMistake.SecondGuideline().at(heads.get(1).id().at()));
    }
    if (!head.id().text().equals(edition.guideline())) {
      mistakes.add(new DeclarationMistake.OtherGuideline(edition.guideline()).at(head.id().at()));
    }
    if (head.answers().isEmpty()) {
      mistakes.add(new DeclarationMistake.NoAnswers().at(head.id().at()));
    }
    Set<String> seen = new HashSet<>();
    for (Name answer : head.answers()) {
      scope.type(answer);
      if (scope.declared().get(answer.text()) instanceof Declaration.Input) {
        mistakes.add(new DeclarationMistake.AnsweredFact(answer).at(answer.at()));
      } else if (!seen.add(answer.text())) {
        mistakes.add(new DeclarationMistake.RepeatedAnswer(answer).at(answer.at()));
      }
    }
    return head.answers().stream().map(Name::text).toList();
  }

  private Map<String, Recommendation> recommendations() {
    Map<String, Recommendation> recommendations = new LinkedHashMap<>();
    of(Declaration.Recommendation.class)
        .forEach(written -> recommendations.put(written.name().text(), recommendation(written)));
    return recommendations;
  }

  private Recommendation recommendation(Declaration.Recommendation written) {
    return new Recommendation(
        written.name().text(),
        written.label().text(),
        Clauses.one(written.directions(), Name::at, "direction", scope)
            .flatMap(word ->
                Clauses.word(word, "direction", List.of(Recommendation.Direction.values()), scope)),
        graded(written.strengths(), "strength", edition.strengths()),
        graded(written.certainties(), "certainty", edition.certainties()),
        text(written.rationales(), "rationale"),
        text(written.remarks(), "remark"),
        text(written.patients(), "patient"),
        scope.cites(written.cites(), written.name().at(), "recommendation"),
        written.name().at());
  }

  private Optional<String> text(List<Label> labels, String clause) {
    return Clauses.one(labels, Label::at, clause, scope).map(Label::text);
  }

  private Optional<String> graded(List<Name> words, String clause, List<Option> scheme) {
    List<String> known = scheme.stream().map(Option::name).toList();
    Optional<Name> word = Clauses.one(words, Name::at, clause, scope);
    word.filter(name -> !known.contains(name.text()))
        .map(name ->
            known.isEmpty()
                ? new DeclarationMistake.NoScheme(clause, name).at(name.at())
                : new DeclarationMistake.UnknownWord(clause, name, new Listed(known)).at(name.at()))
        .ifPresent(mistakes::add);
    return word.map(Name::text);
  }

  private Optional<Population> population() {
    List<Declaration.Population> written = of(Declaration.Population.class);
    if (written.size() > 1) {
      mistakes.add(
          new DeclarationMistake.RepeatedClause("population").at(written.get(1).label().at()));
    }
    return written.stream().findFirst().map(this::population);
  }

  private Population population(Declaration.Population written) {
    Phrases phrases = new Phrases(scope);
    List<Name> all =
        Stream.concat(
                written.cites().stream(),
                written.members().stream().flatMap(member -> member.cites().stream()))
            .toList();
    scope.cites(all, written.label().at(), "population");
    List<String> common = written.cites().stream().map(Name::text).toList();
    List<Population.Member> members =
        written.members().stream()
            .flatMap(line ->
                phrases
                    .clause(line, line.cites().isEmpty() ? common : names(line.cites()))
                    .map(clause -> new Population.Member(clause, line.presumed()))
                    .stream())
            .toList();
    if (written.members().isEmpty()) {
      mistakes.add(new DeclarationMistake.UnconditionalPopulation().at(written.label().at()));
    }
    return new Population(
        written.label().text(),
        members,
        text(written.outside(), "outside"),
        common,
        written.label().at());
  }

  private List<Property> properties() {
    List<Property> properties = new ArrayList<>();
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Never(var name, var label, var lines, var cites)) {
        property(name, label, lines, cites, false).ifPresent(properties::add);
      } else if (declaration
          instanceof Declaration.Impossible(var name, var label, var lines, var cites)) {
        property(name, label, lines, cites, true).ifPresent(properties::add);
      }
    }
    return properties;
  }

  private Optional<Property> property(
      Name name,
      Label label,
      List<Declaration.Clause> lines,
      List<Name> cites,
      boolean impossible) {
    List<Name> all =
        Stream.concat(cites.stream(), lines.stream().flatMap(line -> line.cites().stream()))
            .toList();
    List<String> cited = scope.cites(all, name.at(), "property");
    if (lines.size() != 1) {
      DeclarationMistake mistake =
          lines.isEmpty()
              ? new DeclarationMistake.UnconditionalProperty()
              : new DeclarationMistake.ManifoldProperty();
      mistakes.add(mistake.at(name.at()));
      return Optional.empty();
    }
    return new Phrases(scope)
        .clause(lines.getFirst(), cited)
        .map(clause ->
            new Property(name.text(), label.text(), clause, impossible, cited, name.at()));
  }

  private <D extends Declaration> List<D> of(Class<D> kind) {
    return declarations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> names(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }
}
