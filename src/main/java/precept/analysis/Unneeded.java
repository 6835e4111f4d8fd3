package precept.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Property;
import precept.model.References;
import precept.model.Value;

/// What no answer, property or population of a guideline needs.
final class Unneeded {
  private Unneeded() {}

  static List<Finding> in(Guideline guideline) {
    Set<String> needed = needed(guideline);
    Set<String> given = new HashSet<>();
    guideline.decisions().forEach(decision -> given(decision).forEach(given::add));
    List<Finding> unneeded = new ArrayList<>();
    guideline.definitions().values().stream()
        .filter(definition -> !needed.contains(definition.name()))
        .forEach(definition -> unneeded.add(new Finding.Unneeded(definition)));
    guideline.recommendations().values().stream()
        .filter(recommendation -> !given.contains(recommendation.name()))
        .forEach(recommendation -> unneeded.add(new Finding.Unused(recommendation)));
    return unneeded;
  }

  private static Set<String> needed(Guideline guideline) {
    Deque<String> open = new ArrayDeque<>(guideline.answers());
    clauses(guideline).flatMap(clause -> References.in(clause.condition())).forEach(open::add);
    Set<String> needed = new HashSet<>();
    while (!open.isEmpty()) {
      String name = open.remove();
      if (needed.add(name)) {
        open.addAll(References.of(guideline.definition(name)));
      }
    }
    return needed;
  }

  private static Stream<Clause> clauses(Guideline guideline) {
    Stream<Clause> members =
        guideline.population().stream()
            .flatMap(population -> population.members().stream())
            .map(Population.Member::clause);
    Stream<Clause> meanwhiles =
        guideline.decisions().stream()
            .flatMap(decision -> decision.meanwhiles().stream())
            .map(Decision.Meanwhile::when);
    Stream<Clause> properties = guideline.properties().stream().map(Property::clause);
    return Stream.of(members, meanwhiles, properties).flatMap(some -> some);
  }

  private static Stream<String> given(Decision decision) {
    Stream<Value> rows = decision.rows().stream().flatMap(row -> row.answer().values().stream());
    return rows.flatMap(
        value -> value instanceof Value.Choice(var name) ? Stream.of(name) : Stream.empty());
  }
}
