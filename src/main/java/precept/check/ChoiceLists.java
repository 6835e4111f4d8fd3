package precept.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import precept.model.Numerals;
import precept.model.Option;
import precept.source.Diagnostic;
import precept.source.Span;
import precept.syntax.Declaration;
import precept.syntax.Name;
import precept.syntax.TypeText;

/// Lists of choices that inputs and decisions share, and what choices earn in a score.
///
/// @param named by name; their options are empty where a list is itself mistaken
record ChoiceLists(Map<String, ChoiceList> named) {

  record ChoiceList(Optional<List<Option>> options, List<TypeText.Choice> written) {}

  static ChoiceLists of(List<Declaration> declarations, List<Diagnostic> mistakes) {
    Set<String> taken =
        declarations.stream()
            .flatMap(declaration -> type(declaration).stream())
            .filter(TypeText.Listed.class::isInstance)
            .map(listed -> ((TypeText.Listed) listed).list().text())
            .collect(Collectors.toSet());
    Map<String, ChoiceList> named = new LinkedHashMap<>();
    Set<Name> names = new LinkedHashSet<>();
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Choices(var name, var choices)) {
        named.putIfAbsent(
            name.text(), new ChoiceList(options(choices, name.at(), mistakes), choices));
        names.add(name);
      }
    }
    if (named.keySet().containsAll(taken)) {
      names.stream()
          .filter(name -> !taken.contains(name.text()))
          .forEach(name -> mistakes.add(new TypeMistake.ListNotTaken(name).at(name.at())));
    }
    return new ChoiceLists(named);
  }

  static Optional<List<Option>> options(
      List<TypeText.Choice> choices, Span at, List<Diagnostic> mistakes) {
    Map<String, Span> seen = new HashMap<>();
    Map<String, TypeText.Choice> called = new HashMap<>();
    List<Option> options = new ArrayList<>();
    for (TypeText.Choice choice : choices) {
      Span first = seen.putIfAbsent(choice.name().text(), choice.name().at());
      if (first != null) {
        mistakes.add(new NameMistake.Duplicate(choice.name(), first).at(choice.name().at()));
      }
      TypeText.Choice other = called.putIfAbsent(choice.label().text().strip(), choice);
      if (other != null && first == null) {
        mistakes.add(
            new NameMistake.SharedLabel(choice.name(), other.name()).at(choice.label().at()));
      }
      options.add(new Option(choice.name().text(), choice.label().text()));
    }
    if (choices.isEmpty()) {
      mistakes.add(new TypeMistake.NoChoice().at(at));
      return Optional.empty();
    }
    return Optional.of(options);
  }

  /// What the choices of an input or decision earn, as far as that is said. Of a set several may
  /// hold, and then none earns by itself.
  Map<String, BigFraction> points(@Nullable Declaration declaration) {
    boolean collects = declaration instanceof Declaration.Decision decision && decision.collects();
    List<TypeText.Choice> choices =
        collects ? List.of() : type(declaration).map(this::choices).orElse(List.of());
    Map<String, BigFraction> points = new LinkedHashMap<>();
    for (TypeText.Choice choice : choices) {
      choice
          .points()
          .ifPresent(some -> points.put(choice.name().text(), Numerals.fraction(some.number())));
    }
    return points;
  }

  private List<TypeText.Choice> choices(TypeText type) {
    return switch (type) {
      case TypeText.OneOf(var choices, var at) -> choices;
      case TypeText.Listed(var list, var any, var at) ->
          Optional.ofNullable(named.get(list.text()))
              .filter(found -> !any)
              .map(ChoiceList::written)
              .orElse(List.of());
      case TypeText.AnyOf any -> List.of();
      case TypeText.YesNo yesNo -> List.of();
      case TypeText.Range range -> List.of();
    };
  }

  private static Optional<TypeText> type(@Nullable Declaration declaration) {
    return declaration instanceof Declaration.Input input
        ? Optional.of(input.type())
        : declaration instanceof Declaration.Decision decision ? decision.type() : Optional.empty();
  }
}
