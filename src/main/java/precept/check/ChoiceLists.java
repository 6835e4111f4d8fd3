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

/// Lists of choices that inputs and decisions share.
///
/// @param named by name; empty where a list is itself mistaken
record ChoiceLists(Map<String, Optional<ChoiceList>> named) {

  /// @param points what a choice earns in a score, where the list says so
  record ChoiceList(List<Option> options, Map<String, BigFraction> points) {}

  static ChoiceLists of(List<Declaration> declarations, List<Diagnostic> mistakes) {
    Set<String> taken =
        declarations.stream()
            .flatMap(declaration -> list(declaration).stream())
            .map(listed -> listed.list().text())
            .collect(Collectors.toSet());
    Map<String, Optional<ChoiceList>> named = new LinkedHashMap<>();
    Set<Name> names = new LinkedHashSet<>();
    for (Declaration declaration : declarations) {
      if (declaration instanceof Declaration.Choices(var name, var choices)) {
        named.putIfAbsent(name.text(), list(name, choices, mistakes));
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

  private static Optional<ChoiceList> list(
      Name name, List<Declaration.Earning> choices, List<Diagnostic> mistakes) {
    Map<String, BigFraction> points = new LinkedHashMap<>();
    choices.forEach(choice ->
        choice
            .points()
            .ifPresent(some ->
                points.put(choice.choice().name().text(), Numerals.fraction(some.number()))));
    return options(choices.stream().map(Declaration.Earning::choice).toList(), name.at(), mistakes)
        .map(options -> new ChoiceList(options, points));
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

  /// The list that an input or decision takes its choices from.
  private static Optional<TypeText.Listed> list(@Nullable Declaration declaration) {
    Optional<TypeText> type =
        declaration instanceof Declaration.Input input
            ? Optional.of(input.type())
            : declaration instanceof Declaration.Decision decision
                ? decision.type()
                : Optional.empty();
    return type.filter(TypeText.Listed.class::isInstance).map(TypeText.Listed.class::cast);
  }

  /// What the choices of an input or decision earn; nothing where its list does not say so.
  Map<String, BigFraction> points(@Nullable Declaration declaration) {
    return list(declaration)
        .filter(listed -> !listed.any())
        .flatMap(listed -> named.getOrDefault(listed.list().text(), Optional.empty()))
        .map(ChoiceList::points)
        .orElse(Map.of());
  }
}
