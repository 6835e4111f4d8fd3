package precept.document;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;
import precept.wording.Named;

/// What the answers of a guideline are made from, step by step.
///
/// @param links in the order of declaration, what feeds before what is fed
public record Chain(List<Link> links) {
  public Chain {
    links = List.copyOf(links);
  }

  /// A definition.
  ///
  /// @param answer whether it is an answer of the guideline
  /// @param from all that it refers to
  /// @param next those of them from which no other one is made as well: the shortest picture that
  ///   still shows what depends on what
  public record Link(Named about, Kind kind, boolean answer, List<Named> from, List<Named> next) {}

  public enum Kind {
    INPUT,
    CRITERION,
    SCORE,
    QUANTITY,
    DECISION
  }

  public static Chain of(Guideline guideline) {
    Set<String> names = new LinkedHashSet<>();
    Map<String, Set<String>> behind = new HashMap<>();
    guideline.answers().forEach(name -> follow(guideline, name, names, behind));
    return new Chain(names.stream().map(name -> link(guideline, name, behind)).toList());
  }

  /// @param behind by name, everything that it is made from, at first or at second hand
  private static void follow(
      Guideline guideline, String name, Set<String> names, Map<String, Set<String>> behind) {
    if (behind.containsKey(name)) {
      return;
    }
    Set<String> all = new LinkedHashSet<>();
    for (String from : References.of(guideline.definition(name))) {
      follow(guideline, from, names, behind);
      all.add(from);
      all.addAll(behind.getOrDefault(from, Set.of()));
    }
    behind.put(name, all);
    names.add(name);
  }

  private static Link link(Guideline guideline, String name, Map<String, Set<String>> behind) {
    Definition definition = guideline.definition(name);
    List<String> from = References.of(definition);
    List<String> next =
        from.stream()
            .filter(some ->
                from.stream()
                    .noneMatch(other -> behind.getOrDefault(other, Set.of()).contains(some)))
            .toList();
    return new Link(
        Named.of(definition),
        kind(definition),
        guideline.answers().contains(name),
        named(guideline, from),
        named(guideline, next));
  }

  private static List<Named> named(Guideline guideline, List<String> names) {
    return names.stream().map(guideline::definition).map(Named::of).toList();
  }

  private static Kind kind(Definition definition) {
    return switch (definition) {
      case Definition.Input input -> Kind.INPUT;
      case Definition.Criterion criterion -> Kind.CRITERION;
      case Definition.Score score -> Kind.SCORE;
      case Definition.Quantity quantity -> Kind.QUANTITY;
      case Decision decision -> Kind.DECISION;
    };
  }
}
