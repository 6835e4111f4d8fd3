package precept.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import precept.source.Span;

/// Where everything in a guideline is written that has a name: definitions, rules as
/// `decision.rule`, recommendations, properties and the population, each with its clauses.
public final class Places {
  private final SequencedMap<String, List<Span>> all = new LinkedHashMap<>();

  private Places() {}

  public static SequencedMap<String, List<Span>> in(Guideline guideline) {
    Places places = new Places();
    guideline.population().ifPresent(places::population);
    guideline.definitions().values().forEach(places::definition);
    guideline.recommendations().values().forEach(some -> places.add(some.name(), some.at()));
    for (Property property : guideline.properties()) {
      places.add(property.name(), property.at());
      places.add(property.name(), property.clause().at());
    }
    return places.all;
  }

  private void population(Population population) {
    add("population", population.at());
    population.members().forEach(member -> add("population", member.clause().at()));
  }

  private void definition(Definition definition) {
    String name = definition.name();
    add(name, definition.at());
    switch (definition) {
      case Definition.Input input -> input.onlyWhen().ifPresent(when -> add(name, when.at()));
      case Definition.Criterion criterion ->
          criterion.clauses().forEach(clause -> add(name, clause.at()));
      case Definition.Score score -> score.rows().forEach(row -> add(name, row.finding().at()));
      case Definition.Quantity quantity -> {}
      case Decision decision -> {
        decision.meanwhiles().forEach(some -> add(name, some.when().at()));
        if (decision.leads()) {
          decision.rows().forEach(row -> add(decision.rule(row).toString(), row.at()));
        }
      }
    }
  }

  private void add(String name, Span at) {
    all.computeIfAbsent(name, some -> new ArrayList<>()).add(at);
  }
}
