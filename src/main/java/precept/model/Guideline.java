package precept.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One version of a guideline, whole.
///
/// @param answers the definitions it exists to give, the first being the primary one
/// @param definitions by name, in declaration order; none refers to itself, be it through others
/// @param recommendations by name, in declaration order
/// @param revision how it differs from the version before
public record Guideline(
    Edition edition,
    List<String> answers,
    Optional<Population> population,
    Map<String, Definition> definitions,
    Map<String, Recommendation> recommendations,
    List<Property> properties,
    Revision revision) {

  public Guideline {
    answers = List.copyOf(answers);
    properties = List.copyOf(properties);
  }

  /// The input of a name, be it the one that the version before gave it; the name itself where
  /// there is none.
  public String inputNow(String name) {
    String now = revision.renames().now(name);
    return !(definitions.get(name) instanceof Definition.Input)
            && definitions.get(now) instanceof Definition.Input
        ? now
        : name;
  }

  public Definition definition(String name) {
    Definition found = definitions.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no definition " + name);
    }
    return found;
  }

  /// What the same version says of itself beyond an older state; another version says all it says.
  public Guideline since(Guideline older) {
    return edition.version().equals(older.edition.version())
        ? revised(revision.since(older.revision))
        : this;
  }

  /// The same, which says this of how it differs from the version before.
  public Guideline revised(Revision another) {
    return new Guideline(
        edition, answers, population, definitions, recommendations, properties, another);
  }

  public List<Definition.Input> inputs() {
    return definitions.values().stream()
        .filter(Definition.Input.class::isInstance)
        .map(Definition.Input.class::cast)
        .toList();
  }

  public List<Decision> decisions() {
    return definitions.values().stream()
        .filter(Decision.class::isInstance)
        .map(Decision.class::cast)
        .toList();
  }

  /// The decision tables, each by its first answer.
  public List<Decision> tables() {
    return decisions().stream().filter(Decision::leads).toList();
  }

  /// The answers of a decision's table, itself among them.
  public List<Decision> tableOf(Decision decision) {
    return decisions().stream().filter(other -> other.table().equals(decision.table())).toList();
  }

  /// A rule by its name; absent where there is none of that name.
  public Optional<Decision.Row> row(TestCase.RuleId rule) {
    return definitions.get(rule.decision()) instanceof Decision decision
        ? decision.rows().stream().filter(row -> row.name().equals(rule.rule())).findFirst()
        : Optional.empty();
  }

  public List<Property> impossibles() {
    return properties.stream().filter(Property::impossible).toList();
  }

  public List<Property> nevers() {
    return properties.stream().filter(property -> !property.impossible()).toList();
  }

  /// The words for a choice or recommendation; the name where it has none.
  public String labelOf(Type type, String option) {
    return type.named().stream()
        .filter(candidate -> candidate.name().equals(option))
        .map(Option::label)
        .findFirst()
        .orElse(option);
  }
}
