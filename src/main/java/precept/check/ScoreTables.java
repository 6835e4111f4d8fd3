package precept.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Clause;
import precept.model.Definition;
import precept.model.Numerals;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.syntax.Cell;
import precept.syntax.Declaration;
import precept.syntax.Name;
import precept.syntax.Row;
import precept.unit.Unit;

/// The rows of a score: a finding, its points, what they cite; or graded items (`GradedTables`).
final class ScoreTables {
  private ScoreTables() {}

  /// The span of what the points add up to; absent where the table is not in order.
  ///
  /// @param own what the choices of an item earn by themselves
  static Optional<Type> type(
      Declaration.Score written,
      Function<Name, Map<String, BigFraction>> own,
      List<Diagnostic> mistakes) {
    if (written.rows().isEmpty()) {
      mistakes.add(new TableMistake.NoRows("score").at(written.name().at()));
      return Optional.empty();
    }
    Row head = written.rows().getFirst();
    boolean graded = GradedTables.isHead(head);
    boolean ruled = written.rows().size() > 1 && written.rows().get(1).isRuler();
    if (!(graded || isHead(head)) || !ruled) {
      mistakes.add(new TableMistake.NoScoreHead().at(head.at()));
      return Optional.empty();
    }
    if (body(written).isEmpty()) {
      mistakes.add(new TableMistake.NoRows("score").at(written.name().at()));
      return Optional.empty();
    }
    List<BigFraction> points = body(written).stream().flatMap(row -> points(row).stream()).toList();
    List<BigFraction> span =
        graded
            ? GradedTables.span(head, body(written), own)
            : List.of(
                sum(points.stream().filter(some -> some.signum() < 0).toList()),
                sum(points.stream().filter(some -> some.signum() > 0).toList()));
    if (span.getFirst().equals(span.getLast())) {
      mistakes.add(
          (graded ? new TableMistake.SamePoints() : new TableMistake.NoPoints())
              .at(written.name().at()));
      return Optional.empty();
    }
    boolean whole =
        graded
            ? GradedTables.isWhole(head, body(written), own)
            : points.stream().allMatch(Numerals::isWhole);
    return Optional.of(
        new Type.Measure(span.getFirst(), span.getLast(), whole, Unit.ONE, Optional.empty()));
  }

  static Optional<List<Definition.Points>> rows(
      Declaration.Score written, Scope scope, Phrases phrases) {
    Optional<Row> head = written.rows().stream().findFirst().filter(GradedTables::isHead);
    return head.isPresent()
        ? GradedTables.rows(head.get(), body(written), scope)
        : Phrases.all(body(written), row -> row(row, scope, phrases));
  }

  private static Optional<Definition.Points> row(Row row, Scope scope, Phrases phrases) {
    if (row.cells().size() != 3 || row.doubles().contains(true)) {
      return scope.refuse(new TableMistake.Bars(row.cells().size(), 3).at(row.at()));
    }
    Optional<BigFraction> points = points(row);
    if (points.isEmpty()) {
      scope.refuse(new TableMistake.UncountedPoints().at(row.cells().get(1).at()));
    }
    if (!(row.cells().getFirst() instanceof Cell.Finding(var phrase, var text))) {
      return scope.refuse(new TableMistake.NoFinding().at(row.cells().getFirst().at()));
    }
    List<Name> cites =
        row.cells().get(2) instanceof Cell.Citations(var some, var at) ? some : List.of();
    List<String> cited = scope.cites(cites, row.at(), "finding");
    Optional<Clause> finding =
        phrases.clause(new Declaration.Clause(phrase, text, false, cites), cited);
    return points.flatMap(
        some -> finding.map(clause -> new Definition.Points(clause, some, Optional.empty())));
  }

  private static List<Row> body(Declaration.Score written) {
    return written.rows().stream().skip(2).toList();
  }

  private static Optional<BigFraction> points(Row row) {
    return row.cells().size() > 1 ? GradedTables.number(row.cells().get(1)) : Optional.empty();
  }

  private static boolean isHead(Row row) {
    return row.cells().size() == 3
        && GradedTables.isNamed(row.cells().getFirst(), "finding")
        && GradedTables.isNamed(row.cells().get(1), "points")
        && row.cells().get(2) instanceof Cell.Head(var word, var at)
        && word.equals("cites");
  }

  private static BigFraction sum(List<BigFraction> numbers) {
    return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }
}
