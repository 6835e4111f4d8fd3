package precept.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import precept.document.Reference.Place;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Property;
import precept.model.Recommendation;
import precept.model.Type;

/// For each statement and open question, what computes it: `pathway.late`, `criterion fit`, `never
/// ...`.
final class CitedBy {
  private final Map<String, List<Place>> places = new LinkedHashMap<>();

  private CitedBy() {}

  static CitedBy in(Guideline guideline) {
    CitedBy cited = new CitedBy();
    guideline.population().ifPresent(cited::population);
    guideline.definitions().values().forEach(cited::definition);
    for (Recommendation recommendation : guideline.recommendations().values()) {
      cited.add(
          recommendation.cites(), "recommendation " + recommendation.name(), recommendation.name());
    }
    for (Property property : guideline.properties()) {
      cited.add(
          property.cites(),
          (property.impossible() ? "impossible " : "never ") + property.name(),
          property.name());
    }
    return cited;
  }

  List<Place> places(String id) {
    return places.getOrDefault(id, List.of());
  }

  private void population(Population population) {
    add(population.cites(), "population", "population");
    population
        .members()
        .forEach(member -> add(member.clause().cites(), "population", "population"));
  }

  private void definition(Definition definition) {
    switch (definition) {
      case Definition.Input input -> {
        input
            .onlyWhen()
            .ifPresent(when -> add(when.cites(), "input " + input.name(), input.name()));
        if (input.type() instanceof Type.Measure measure) {
          measure.also().forEach(also -> add(also.cites(), "input " + input.name(), input.name()));
        }
      }
      case Definition.Criterion criterion ->
          clauses(criterion.clauses(), "criterion " + criterion.name(), criterion.name());
      case Definition.Quantity quantity ->
          add(quantity.cites(), "quantity " + quantity.name(), quantity.name());
      case Definition.Score score ->
          clauses(
              score.rows().stream().map(Definition.Points::finding).toList(),
              "score " + score.name(),
              score.name());
      case Decision decision -> decision(decision);
    }
  }

  private void decision(Decision decision) {
    decision
        .meanwhiles()
        .forEach(meanwhile ->
            add(meanwhile.when().cites(), decision.name() + " meanwhile", decision.name()));
    for (Decision.Row row : decision.rows()) {
      String rule = decision.rule(row).toString();
      add(row.cites(), rule, rule);
    }
  }

  private void clauses(List<Clause> clauses, String words, String anchor) {
    clauses.forEach(clause -> add(clause.cites(), words, anchor));
  }

  private void add(List<String> cites, String words, String anchor) {
    Place place = new Place(words, anchor);
    for (String cite : cites) {
      List<Place> found = places.computeIfAbsent(cite, some -> new ArrayList<>());
      if (!found.contains(place)) {
        found.add(place);
      }
    }
  }
}
