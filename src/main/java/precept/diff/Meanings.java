package precept.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;

/// What definitions mean, without labels, citations and places: which names mean something else in
/// another version.
final class Meanings {
  private Meanings() {}

  /// The names of both versions whose definition differs, or that of anything they are made of.
  static Set<String> differing(Guideline old, Guideline now) {
    Set<String> differing = new LinkedHashSet<>();
    for (boolean grows = true; grows; ) {
      grows = false;
      for (Definition was : old.definitions().values()) {
        Definition is = now.definitions().get(was.name());
        boolean differs =
            is != null
                && (!meaning(was).equals(meaning(is))
                    || References.of(was).stream()
                        .anyMatch(name ->
                            differing.contains(name) || !now.definitions().containsKey(name)));
        grows |= differs && differing.add(was.name());
      }
    }
    return differing;
  }

  /// The names of both versions whose own definition differs.
  static Set<String> rewritten(Guideline old, Guideline now) {
    Set<String> rewritten = new LinkedHashSet<>();
    old.definitions()
        .forEach((name, was) -> {
          Definition is = now.definitions().get(name);
          if (is != null && !meaning(was).equals(meaning(is))) {
            rewritten.add(name);
          }
        });
    return rewritten;
  }

  /// Of a number without its range, which says who can be.
  private static List<Object> meaning(Definition definition) {
    return switch (definition) {
      case Definition.Input input -> List.of(input.onlyWhen().map(Clause::condition));
      case Definition.Criterion criterion ->
          List.of(
              criterion.quantifier(), criterion.clauses().stream().map(Clause::condition).toList());
      case Definition.Quantity quantity -> List.of(quantity.formula());
      case Definition.Score score ->
          List.copyOf(
              score.rows().stream()
                  .map(row -> List.<Object>of(row.finding().condition(), row.points()))
                  .toList());
      case Decision decision ->
          List.of(
              decision.hit(),
              decision.columns().stream().map(Decision.Column::name).toList(),
              decision.rows().stream().map(Meanings::row).toList());
    };
  }

  static List<Object> row(Decision.Row row) {
    return List.of(
        row.otherwise(), row.cells().stream().map(Decision.Cell::test).toList(), row.answer());
  }
}
