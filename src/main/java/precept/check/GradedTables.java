package precept.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Definition;
import precept.model.Numerals;
import precept.model.Term;
import precept.model.Type;
import precept.syntax.Cell;
import precept.syntax.Name;
import precept.syntax.Pattern;
import precept.syntax.Phrase;
import precept.syntax.Row;
import precept.unit.Unit;

/// The rows of a score as charts have it: points as heads of columns, a row an item, and in each
/// cell the values of the item that earn the points above it. An item without a cell earns what its
/// choices earn by themselves.
final class GradedTables {
  private GradedTables() {}

  static boolean isHead(Row row) {
    List<Cell> cells = row.cells();
    return cells.size() > 1
        && !row.doubles().contains(true)
        && isNamed(cells.getFirst(), "item")
        && cells.getLast() instanceof Cell.Head(var word, var at)
        && word.equals("cites")
        && points(row).size() == cells.size() - 2;
  }

  static boolean isNamed(Cell cell, String name) {
    return cell instanceof Cell.Finding(Phrase.Named(var found), var text)
        && found.text().equals(name);
  }

  static Optional<BigFraction> number(Cell cell) {
    return cell instanceof Cell.Finding(Phrase.Literal(var amount), var text)
            && amount.unit().isEmpty()
        ? Optional.of(Numerals.fraction(amount.number()))
        : Optional.empty();
  }

  /// The points over the columns, as far as they are numbers.
  private static List<BigFraction> points(Row head) {
    return head.cells().subList(1, head.cells().size() - 1).stream()
        .flatMap(cell -> number(cell).stream())
        .toList();
  }

  /// What the rows add up to at the least and at the most: each item earns the points of one cell.
  static List<BigFraction> span(
      Row head, List<Row> body, Function<Name, Map<String, BigFraction>> own) {
    BigFraction low = BigFraction.ZERO;
    BigFraction high = BigFraction.ZERO;
    for (Row row : body) {
      List<BigFraction> earned = earned(head, row, own).sorted().toList();
      low = low.add(earned.isEmpty() ? BigFraction.ZERO : earned.getFirst());
      high = high.add(earned.isEmpty() ? BigFraction.ZERO : earned.getLast());
    }
    return List.of(low, high);
  }

  static boolean isWhole(Row head, List<Row> body, Function<Name, Map<String, BigFraction>> own) {
    return Stream.concat(
            points(head).stream(), body.stream().flatMap(row -> earned(head, row, own)))
        .allMatch(Numerals::isWhole);
  }

  private static Stream<BigFraction> earned(
      Row head, Row row, Function<Name, Map<String, BigFraction>> own) {
    List<BigFraction> points = points(head);
    return isUngraded(row)
        ? name(row.cells().getFirst()).map(own).map(Map::values).stream()
            .flatMap(Collection::stream)
        : IntStream.range(0, Math.min(points.size(), row.cells().size() - 1))
            .filter(i -> !(row.cells().get(i + 1) instanceof Cell.Blank))
            .mapToObj(points::get);
  }

  /// Whether an item has no cell of its own.
  private static boolean isUngraded(Row row) {
    return row.cells().stream()
        .skip(1)
        .limit(Math.max(0, row.cells().size() - 2))
        .allMatch(Cell.Blank.class::isInstance);
  }

  static Optional<List<Definition.Points>> rows(Row head, List<Row> body, Scope scope) {
    scope.refuseRepeated(
        body.stream().flatMap(row -> name(row.cells().getFirst()).stream()).toList(),
        TableMistake.RepeatedItem::new);
    return Phrases.all(body, row -> row(head, row, scope))
        .map(items -> items.stream().flatMap(List::stream).toList());
  }

  private static Optional<Name> name(Cell cell) {
    return switch (cell) {
      case Cell.Finding(Phrase.Named(var name), var text) -> Optional.of(name);
      case Cell.NameIn(var name, var unit, var at) -> Optional.of(name);
      case Cell other -> Optional.empty();
    };
  }

  /// @param unit of numbers that have none
  /// @param unitWritten as the author wrote it; may be nothing
  private record Item(Name name, Optional<Unit> unit, String unitWritten, Type type) {}

  private static Optional<List<Definition.Points>> row(Row head, Row row, Scope scope) {
    if (row.cells().size() != head.cells().size() || row.doubles().contains(true)) {
      return scope.refuse(
          new TableMistake.Bars(row.cells().size(), head.cells().size()).at(row.at()));
    }
    List<Name> cites =
        row.cells().getLast() instanceof Cell.Citations(var some, var at) ? some : List.of();
    List<String> cited = scope.cites(cites, row.at(), "item");
    Optional<Item> item = item(row.cells().getFirst(), scope);
    List<Cell> cells = row.cells().subList(1, row.cells().size() - 1);
    if (isUngraded(row)) {
      return item.flatMap(some -> EarningChoices.of(some.name(), some.type(), row, cited, scope));
    }
    if (item.isPresent() && !scope.points(item.get().name()).isEmpty()) {
      return scope.refuse(new TableMistake.EarnsTwice(item.get().name()).at(row.at()));
    }
    List<BigFraction> points = points(head);
    return item.flatMap(some -> {
      List<Integer> earning =
          IntStream.range(0, cells.size())
              .filter(i -> !(cells.get(i) instanceof Cell.Blank))
              .boxed()
              .toList();
      return Phrases.all(
          earning,
          i ->
              finding(some, cells.get(i), cited, scope)
                  .map(finding ->
                      new Definition.Points(
                          finding, points.get(i), Optional.of(some.name().text()))));
    });
  }

  private static Optional<Item> item(Cell cell, Scope scope) {
    return switch (cell) {
      case Cell.Finding(Phrase.Named(var name), var text) ->
          scope.type(name).map(type -> new Item(name, Optional.empty(), "", type));
      case Cell.NameIn(var name, var written, var at) -> {
        Optional<Unit> unit = new Units(scope.mistakes()).read(written);
        yield scope
            .type(name)
            .flatMap(
                type -> unit.map(some -> new Item(name, Optional.of(some), written.text(), type)));
      }
      case Cell other -> scope.refuse(new TableMistake.NoItem().at(other.at()));
    };
  }

  private static Optional<Clause> finding(Item item, Cell cell, List<String> cites, Scope scope) {
    return switch (cell) {
      case Cell.Test(var pattern, var text) -> finding(item, pattern, text, cites, scope);
      case Cell.Finding(Phrase.Named(var name), var text) ->
          finding(item, new Pattern.Among(List.of(name), name.at()), text, cites, scope);
      case Cell.Finding(Phrase.Literal(var amount), var text) ->
          finding(item, new Pattern.Equal(amount), text, cites, scope);
      case Cell.Anything(var at) -> scope.refuse(new TableMistake.AlwaysGraded().at(at));
      case Cell other -> scope.refuse(new TableMistake.NoGrading(item.name()).at(other.at()));
    };
  }

  private static Optional<Clause> finding(
      Item item, Pattern pattern, String text, List<String> cites, Scope scope) {
    if (pattern instanceof Pattern.Silent || pattern instanceof Pattern.Conflict) {
      return scope.refuse(new TableMistake.NoGrading(item.name()).at(pattern.at()));
    }
    String name = item.name().text();
    boolean reads = pattern instanceof Pattern.Comparison || pattern instanceof Pattern.Includes;
    boolean bare = Character.isDigit(text.charAt(text.length() - 1));
    return new Patterns(
            scope.mistakes(), name, item.type(), scope.isDecision(item.name()), item.unit())
        .test(pattern)
        .map(test ->
            new Clause(
                new Condition.Holds(new Term.Reference(name), test),
                (name + (reads ? " " : " is ") + text + (bare ? " " + item.unitWritten() : ""))
                    .strip(),
                cites,
                pattern.at()));
  }
}
