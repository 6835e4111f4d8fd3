package precept.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Edition;
import precept.model.Option;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.syntax.Declaration;
import precept.syntax.Name;

/// What a guideline's declarations make known before any of them is looked into.
final class Scopes {
  private Scopes() {}

  static Scope of(List<Declaration> declarations, Edition edition, List<Diagnostic> mistakes) {
    Map<String, Declaration> declared = declared(declarations, mistakes);
    Type.OneOf recommendations =
        new Type.OneOf(
            declarations.stream()
                .filter(Declaration.Recommendation.class::isInstance)
                .map(Declaration.Recommendation.class::cast)
                .map(found -> new Option(found.name().text(), found.label().text()))
                .toList());
    Map<String, Type> answerTypes = new HashMap<>();
    Map<String, Type> types = new HashMap<>();
    ChoiceLists lists = ChoiceLists.of(declarations, mistakes);
    Types reading = new Types(lists, mistakes);
    Function<Name, Map<String, BigFraction>> own = name -> lists.points(declared.get(name.text()));
    for (Declaration declaration : declarations) {
      type(declaration, reading, recommendations, own, mistakes)
          .ifPresent(type -> {
            String name = name(declaration).orElseThrow().text();
            answerTypes.putIfAbsent(name, type);
            types.putIfAbsent(name, asColumn(declaration, type));
          });
    }
    Scope scope =
        new Scope(
            citable(edition), declared, lists, types, answerTypes, new LinkedHashSet<>(), mistakes);
    Quantities.enclose(declarations, scope);
    return scope;
  }

  private static Set<String> citable(Edition edition) {
    Set<String> ids = new LinkedHashSet<>();
    edition.statements().forEach(statement -> ids.add(statement.id()));
    edition.openQuestions().forEach(question -> ids.add(question.id()));
    return ids;
  }

  private static Map<String, Declaration> declared(
      List<Declaration> declarations, List<Diagnostic> mistakes) {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    Map<String, Name> names = new HashMap<>();
    for (Declaration declaration : declarations) {
      name(declaration)
          .ifPresent(name -> {
            Name first = names.putIfAbsent(name.text(), name);
            if (first != null) {
              mistakes.add(new NameMistake.Duplicate(name, first.at()).at(name.at()));
            }
            declared.putIfAbsent(name.text(), declaration);
          });
    }
    return declared;
  }

  private static Optional<Type> type(
      Declaration declaration,
      Types reading,
      Type.OneOf recommendations,
      Function<Name, Map<String, BigFraction>> own,
      List<Diagnostic> mistakes) {
    return switch (declaration) {
      case Declaration.Input input ->
          reading
              .type(input.type())
              .flatMap(type -> new Conversions(mistakes).also(type, input.also()));
      case Declaration.Criterion criterion -> Optional.of(new Type.YesNo());
      case Declaration.Quantity quantity -> quantity.type().flatMap(reading::type);
      case Declaration.Score score -> ScoreTables.type(score, own, mistakes);
      case Declaration.Decision decision ->
          decision.type().isEmpty()
              ? Optional.of(recommendations)
              : reading.type(decision.type().get());
      case Declaration.Choices choices -> Optional.empty();
      case Declaration.Guideline guideline -> Optional.empty();
      case Declaration.Population population -> Optional.empty();
      case Declaration.Recommendation recommendation -> Optional.empty();
      case Declaration.Never never -> Optional.empty();
      case Declaration.Impossible impossible -> Optional.empty();
    };
  }

  private static Type asColumn(Declaration declaration, Type type) {
    boolean collects = declaration instanceof Declaration.Decision decision && decision.collects();
    return collects ? new Type.AnyOf(type.named()) : type;
  }

  private static Optional<Name> name(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Choices choices -> Optional.of(choices.name());
      case Declaration.Input input -> Optional.of(input.name());
      case Declaration.Criterion criterion -> Optional.of(criterion.name());
      case Declaration.Quantity quantity -> Optional.of(quantity.name());
      case Declaration.Score score -> Optional.of(score.name());
      case Declaration.Decision decision -> Optional.of(decision.name());
      case Declaration.Recommendation recommendation -> Optional.of(recommendation.name());
      case Declaration.Never never -> Optional.of(never.name());
      case Declaration.Impossible impossible -> Optional.of(impossible.name());
      case Declaration.Guideline guideline -> Optional.empty();
      case Declaration.Population population -> Optional.empty();
    };
  }
}
