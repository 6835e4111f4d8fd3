package precept.check;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Clause;
import precept.model.Definition;
import precept.model.Numerals;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.syntax.Cell;
import precept.syntax.Declaration;
import precept.syntax.Name;
import precept.syntax.Phrase;
import precept.syntax.Row;
import precept.unit.Unit;

/// The rows of a score: a finding, its points, what they cite.
final class ScoreTables {
  private ScoreTables() {}

  /// The span of what the points add up to; absent where the table is not in order.
  static Optional<Type> type(Declaration.Score written, List<Diagnostic> mistakes) {
    if (written.rows().size() < 3) {
      mistakes.add(new TableMistake.NoRows("score").at(written.name().at()));
      return Optional.empty();
    }
    if (!isHead(written.rows().getFirst()) || !written.rows().get(1).isRuler()) {
      mistakes.add(new TableMistake.NoScoreHead().at(written.rows().getFirst().at()));
      return Optional.empty();
    }
    List<BigFraction> points = body(written).stream().flatMap(row -> points(row).stream()).toList();
    BigFraction low = sum(points.stream().filter(some -> some.signum() < 0).toList());
    BigFraction high = sum(points.stream().filter(some -> some.signum() > 0).toList());
    if (low.equals(high)) {
      mistakes.add(new TableMistake.NoPoints().at(written.name().at()));
      return Optional.empty();
    }
    boolean whole = points.stream().allMatch(Numerals::isWhole);
    return Optional.of(new Type.Measure(low, high, whole, Unit.ONE, Optional.empty()));
  }

  static Optional<List<Definition.Points>> rows(
      Declaration.Score written, Scope scope, Phrases phrases) {
    return Phrases.all(body(written), row -> row(row, scope, phrases));
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
    return points.flatMap(some -> finding.map(clause -> new Definition.Points(clause, some)));
  }

  private static List<Row> body(Declaration.Score written) {
    return written.rows().stream().skip(2).toList();
  }

  private static Optional<BigFraction> points(Row row) {
    return row.cells().size() > 1
            && row.cells().get(1) instanceof Cell.Finding(Phrase.Literal(var amount), var text)
            && amount.unit().isEmpty()
        ? Optional.of(Numerals.fraction(amount.number()))
        : Optional.empty();
  }

  private static boolean isHead(Row row) {
    return row.cells().size() == 3
        && isNamed(row.cells().getFirst(), "finding")
        && isNamed(row.cells().get(1), "points")
        && row.cells().get(2) instanceof Cell.Head(var word, var at)
        && word.equals("cites");
  }

  private static boolean isNamed(Cell cell, String name) {
    return cell instanceof Cell.Finding(Phrase.Named(var found), var text)
        && found.text().equals(name);
  }

  private static BigFraction sum(List<BigFraction> numbers) {
    return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }
}
