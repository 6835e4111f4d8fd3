package precept.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Property;
import precept.model.References;

/// Whom two versions speak of, and what the author changed about that.
final class Spoken {
  private final Laid laid;
  private final Nodes nodes;

  Spoken(Laid laid) {
    this.laid = laid;
    this.nodes = laid.nodes();
  }

  /// Those among some patients of whom one version speaks and the other does not, by its own words.
  ///
  /// @param differs the patients of whom a definition says something else
  Node<Boolean> otherwise(Node<Boolean> among, Function<String, Node<Boolean>> differs) {
    return nodes.without(nodes.both(among, differing()), nodes.any(made().stream().map(differs)));
  }

  private enum Whom {
    NOBODY,
    OUTSIDE,
    PATIENT;

    static Whom of(boolean can, boolean in) {
      return !can ? NOBODY : in ? PATIENT : OUTSIDE;
    }
  }

  private Node<Boolean> differing() {
    return nodes.combine(
        nodes.combine(laid.was().possible(), laid.was().scope(), Whom::of),
        nodes.combine(laid.is().possible(), laid.is().scope(), Whom::of),
        (was, is) -> was != is);
  }

  /// What decides whom a version speaks of.
  Set<String> made() {
    return Stream.of(laid.now(), laid.old())
        .flatMap(version ->
            Stream.of(
                    members(version),
                    version.impossibles().stream().map(Property::clause),
                    version.inputs().stream().flatMap(input -> input.onlyWhen().stream()))
                .flatMap(clauses -> clauses))
        .flatMap(clause -> References.in(clause.condition()))
        .map(laid::paired)
        .filter(laid::isInBoth)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// What was changed about whom it speaks of: the members of the population, what cannot be, and
  /// what facts and numbers may be; the population, where none of these was.
  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    if (!conditions(members(laid.old())).equals(conditions(members(laid.now())))) {
      edits.add(Edit.POPULATION);
    }
    laid.now().definitions().values().stream()
        .filter(is -> is instanceof Definition.Input || is instanceof Definition.Quantity)
        .filter(is ->
            Optional.ofNullable(laid.old().definitions().get(is.name()))
                .filter(was -> !was.type().equals(is.type()))
                .isPresent())
        .forEach(is -> edits.add(new Edit(is.name(), Optional.empty())));
    Map<String, Condition> was = impossible(laid.old());
    Map<String, Condition> is = impossible(laid.now());
    Stream.concat(is.keySet().stream(), was.keySet().stream())
        .distinct()
        .filter(
            name -> !Optional.ofNullable(was.get(name)).equals(Optional.ofNullable(is.get(name))))
        .forEach(name -> edits.add(new Edit(name, Optional.empty())));
    return edits.isEmpty() ? List.of(Edit.POPULATION) : edits;
  }

  private static Map<String, Condition> impossible(Guideline version) {
    return version.impossibles().stream()
        .collect(Collectors.toMap(Property::name, property -> property.clause().condition()));
  }

  private static Stream<Clause> members(Guideline version) {
    return version.population().stream()
        .flatMap(population -> population.members().stream())
        .map(Population.Member::clause);
  }

  private static List<Condition> conditions(Stream<Clause> clauses) {
    return clauses.map(Clause::condition).toList();
  }

  /// The patients to whom an input applies in one version and not in the other.
  Node<Boolean> applies(String input) {
    return nodes.combine(applies(laid.was(), input), applies(laid.is(), input), (a, b) -> a ^ b);
  }

  private Node<Boolean> applies(Compiled version, String input) {
    return version.guideline().definition(input) instanceof Definition.Input some
        ? some.onlyWhen()
            .map(when -> nodes.map(version.truth(when.condition()), truth -> !truth.is(Verdict.NO)))
            .orElse(nodes.leaf(true))
        : nodes.leaf(true);
  }
}
