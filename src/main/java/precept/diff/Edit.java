package precept.diff;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.model.Decision;
import precept.model.TestCase.RuleId;

/// What an author changed so that something else is said.
///
/// @param name the definition, what cannot be, or the population
/// @param rule of a table, where a rule of it is new, gone or says something else
public record Edit(String name, Optional<RuleId> rule) {

  static final Edit POPULATION = new Edit(Subject.POPULATION.answer(), Optional.empty());

  /// The rules of a table that are new, gone or say something else. Where its columns are others,
  /// all of it is another table.
  static Set<RuleId> rules(Decision before, Decision after) {
    Set<RuleId> edited = new LinkedHashSet<>();
    if (columns(before).equals(columns(after))) {
      Map<RuleId, Object> meanings = new HashMap<>();
      before.rows().forEach(row -> meanings.put(before.rule(row), Meanings.row(row)));
      for (Decision.Row row : after.rows()) {
        if (!Meanings.row(row).equals(meanings.remove(after.rule(row)))) {
          edited.add(after.rule(row));
        }
      }
      edited.addAll(meanings.keySet());
    }
    return edited;
  }

  private static List<String> columns(Decision decision) {
    return decision.columns().stream().map(Decision.Column::name).toList();
  }
}
