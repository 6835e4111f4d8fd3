package precept.diagram;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import precept.belief.Belief;
import precept.diagram.Alone.Standing;
import precept.model.Definition;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// What a column can come to, whoever the patient is.
final class Standings {
  private Standings() {}

  /// With the rows that pass then.
  ///
  /// @param node the rows that pass, for each patient
  static Map<Standing, Passing> of(
      ConditionCompiler conditions, Node<Boolean> care, Column column, Node<Passing> node) {
    Definition head = conditions.guideline().definition(column.name());
    Map<Standing, Passing> standings = new LinkedHashMap<>();
    if (head.type() instanceof Type.AnyOf) {
      Leaves.of(node).forEach(some -> standings.put(passed(column, some), some));
      return standings;
    }
    Optional<Set<Belief>> believed = believed(conditions, care, head);
    List<Axis.Cell> cells = Axes.cells(head.type(), Constants.in(column));
    List<Passing> along = column.along(cells);
    for (int cell = 0; cell < cells.size(); cell++) {
      Value value = cells.get(cell).value();
      if (value instanceof Value.Amount
          || believed.isEmpty()
          || believed.get().contains(Belief.known(value))) {
        standings.put(new Standing.Valued(cells.get(cell)), along.get(cell));
      }
    }
    believed.orElseGet(() -> absent(head)).stream()
        .filter(belief -> belief.possible().single().filter(Standings::isValue).isEmpty())
        .forEach(belief -> standings.put(new Standing.Believed(belief), column.passing(belief)));
    return standings;
  }

  /// What may be believed of it, whoever the patient is; absent for a fact.
  private static Optional<Set<Belief>> believed(
      ConditionCompiler conditions, Node<Boolean> care, Definition head) {
    if (head instanceof Definition.Input) {
      return Optional.empty();
    }
    Node<Optional<Belief>> believed =
        conditions.nodes().among(care, conditions.belief(head.name()));
    return Optional.of(
        Leaves.of(believed).stream()
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static Set<Belief> absent(Definition head) {
    return head instanceof Definition.Input input && input.onlyWhen().isPresent()
        ? Set.of(Belief.known(Value.Absence.NOT_APPLICABLE))
        : Set.of();
  }

  private static boolean isValue(Value value) {
    return !(value instanceof Value.Absence);
  }

  private static Standing passed(Column column, Passing passing) {
    Map<Test, Belief> truths = new LinkedHashMap<>();
    column.rows().forEach((test, rows) -> truths.put(test, passing.truth(rows.nextSetBit(0))));
    return new Standing.Passed(truths);
  }
}
