package precept.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import precept.model.TestCase.RuleId;
import precept.source.Span;

/// A decision table: one question, one answer. A table of several answers is a decision for each,
/// with the same rows but for what they answer.
///
/// @param answerType what one row answers; for a `recommendation`, the options are the guideline's
///   recommendations
/// @param table the first answer of its table, by which its rules are named
public record Decision(
    String name,
    String label,
    Type answerType,
    boolean recommends,
    Hit hit,
    List<Column> columns,
    List<Row> rows,
    List<Meanwhile> meanwhiles,
    String table,
    Span at)
    implements Definition {

  public Decision {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    meanwhiles = List.copyOf(meanwhiles);
  }

  /// As a column of another table: a `collect` decision is the set of what applies.
  @Override
  public Type type() {
    return collects() ? new Type.AnyOf(answerType.named()) : answerType;
  }

  /// Whether it is the first or only answer of its table; what the answers of a table share is
  /// shown and proved with the first.
  public boolean leads() {
    return table.equals(name);
  }

  public RuleId rule(Row row) {
    return new RuleId(table, row.name());
  }

  /// The same table with some of its rows.
  public Decision among(List<Integer> places) {
    return with(places.stream().map(rows::get).toList());
  }

  /// The same table with other rows.
  public Decision with(List<Row> others) {
    return new Decision(
        name, label, answerType, recommends, hit, columns, others, meanwhiles, table, at);
  }

  /// Whether rows compute what they answer, so that it may leave the declared range.
  public boolean computes() {
    return answerType instanceof Type.Measure
        && rows.stream().anyMatch(row -> row.answer() instanceof Answer.Computes);
  }

  /// Whether its numbers are computed, in its own rows or where these hand on to.
  public boolean reckons() {
    return answerType instanceof Type.Measure
        && rows.stream().anyMatch(row -> row.answer().source().isPresent());
  }

  /// What a row asks, cell by cell; of an `otherwise` row that no other matches.
  public Condition matches(Row row) {
    return row.otherwise()
        ? new Condition.Not(
            new Condition.Any(
                rows.stream().filter(other -> !other.otherwise()).map(this::matches).toList()))
        : new Condition.All(
            IntStream.range(0, columns.size())
                .<Condition>mapToObj(column ->
                    new Condition.Holds(
                        new Term.Reference(columns.get(column).name()),
                        row.cells().get(column).test()))
                .toList());
  }

  /// Whether it is a list of all that applies.
  public boolean collects() {
    return hit == Hit.COLLECT;
  }

  public enum Hit {
    UNIQUE,
    FIRST,
    COLLECT
  }

  /// @param unit the unit that the column's head declares for its cells, as written
  public record Column(String name, Optional<String> unit) {}

  /// @param written the cell as the author wrote it
  public record Cell(Test test, String written, Span at) {}

  /// @param otherwise matches where no other row does; then every cell tests for anything
  public record Row(
      String name,
      boolean otherwise,
      List<Cell> cells,
      Answer answer,
      List<String> cites,
      Optional<String> remark,
      Span at) {
    public Row {
      cells = List.copyOf(cells);
      cites = List.copyOf(cites);
    }
  }

  /// What a row says: a value, or an admission.
  public sealed interface Answer {
    record Gives(Value value) implements Answer {}

    record Silent() implements Answer {}

    record Conflict(List<Value> values) implements Answer {
      public Conflict {
        values = List.copyOf(values);
      }
    }

    /// Whatever the other decision says, its admissions included.
    record As(String decision) implements Answer {}

    /// A number computed for each patient.
    ///
    /// @param written the formula as the author wrote it
    record Computes(Term formula, String written) implements Answer {}

    /// The values that it names.
    default List<Value> values() {
      return switch (this) {
        case Gives(var value) -> List.of(value);
        case Conflict(var several) -> several;
        case Silent silent -> List.of();
        case As as -> List.of();
        case Computes computes -> List.of();
      };
    }

    /// What its value is taken from, if it is not said here.
    default Optional<Term> source() {
      return switch (this) {
        case As(var decision) -> Optional.of(new Term.Reference(decision));
        case Computes(var formula, var written) -> Optional.of(formula);
        case Gives gives -> Optional.empty();
        case Silent silent -> Optional.empty();
        case Conflict conflict -> Optional.empty();
      };
    }
  }

  /// What to do while facts are still missing.
  public record Meanwhile(Value answer, Clause when) {}
}
