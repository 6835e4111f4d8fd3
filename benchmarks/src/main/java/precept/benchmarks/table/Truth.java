package precept.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is so, known from the boxes alone and from no tool.
public final class Truth {
  private final Problem problem;

  public Truth(Problem problem) {
    this.problem = problem;
  }

  /// Whether no rule of a table holds at a place that some patient comes to.
  ///
  /// @param place numbers by column; of a column that tests a table before, worked out where left
  ///   out
  public boolean isGap(String table, Map<String, Double> place) {
    Table where = problem.table(table);
    return point(where, place)
        .filter(point -> matching(where, point).isEmpty())
        .filter(point -> where.unreachable().stream().noneMatch(box -> box.holds(point)))
        .isPresent();
  }

  /// What the table says there; nothing where not exactly one rule holds, here and before.
  public Optional<String> answer(String table, Map<String, Double> place) {
    Table where = problem.table(table);
    List<Table.Rule> matching =
        point(where, place).map(point -> matching(where, point)).orElse(List.of());
    return matching.size() == 1 ? Optional.of(matching.getFirst().answer()) : Optional.empty();
  }

  /// Whether the first of these rules meets each of the others.
  public boolean meet(String table, List<String> rules) {
    List<Box> boxes =
        rules.stream().map(rule -> problem.table(table).rule(rule)).map(Table.Rule::box).toList();
    return boxes.size() > 1 && boxes.stream().skip(1).allMatch(boxes.getFirst()::meets);
  }

  /// How many pairs of rules meet.
  public int pairs() {
    int pairs = 0;
    for (Table table : problem.tables()) {
      for (int i = 0; i < table.rules().size(); i++) {
        Box box = table.rules().get(i).box();
        pairs +=
            (int) table.rules().stream().limit(i).filter(rule -> rule.box().meets(box)).count();
      }
    }
    return pairs;
  }

  /// Absent where a table before has not exactly one answer. The upper end of a column belongs to
  /// what lies just below it.
  private Optional<List<Double>> point(Table table, Map<String, Double> place) {
    List<Double> point = new ArrayList<>();
    for (Column column : table.columns()) {
      Optional<Double> number =
          Optional.ofNullable(place.get(column.name())).or(() -> answer(column, place));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      point.add(Math.min(number.get(), column.high() - 0.5));
    }
    return Optional.of(point);
  }

  private Optional<Double> answer(Column column, Map<String, Double> place) {
    return column instanceof Column.Answered answered
        ? answer(column.name(), place).map(answer -> (double) answered.answers().indexOf(answer))
        : Optional.empty();
  }

  private static List<Table.Rule> matching(Table table, List<Double> point) {
    return table.rules().stream().filter(rule -> rule.box().holds(point)).toList();
  }
}
