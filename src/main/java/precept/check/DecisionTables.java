package precept.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Decision;
import precept.model.Decision.Answer;
import precept.model.Numerals;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;
import precept.source.Span;
import precept.syntax.Cell;
import precept.syntax.Declaration;
import precept.syntax.Formula;
import precept.syntax.Measured;
import precept.syntax.Name;
import precept.syntax.Pattern;
import precept.syntax.Phrase;
import precept.syntax.Row;
import precept.unit.Unit;

/// The rows of one decision, held against its head: columns, cells, answers.
///
/// Where a table has several answers, what they share is held against the first.
final class DecisionTables {
  private final Scope scope;

  /// Where mistakes in what the answers of a table share are reported, once.
  private final Scope shared;

  private final Declaration.Decision written;
  private final Type answerType;
  private final Quantities quantities;

  DecisionTables(Scope scope, Declaration.Decision written, Type answerType) {
    this.scope = scope;
    this.shared = scope.shared(written);
    this.written = written;
    this.answerType = answerType;
    this.quantities = new Quantities(scope);
  }

  /// The columns and rows; nothing where one of them is mistaken.
  record Table(List<Decision.Column> columns, List<Decision.Row> rows) {}

  /// A column as declared in the head.
  ///
  /// @param type absent where the head names something that is itself mistaken
  private record Column(
      Name name, Optional<Unit> unit, Optional<String> unitWritten, Optional<Type> type) {}

  Optional<Table> table() {
    if (written.rows().isEmpty()) {
      return shared.refuse(new TableMistake.NoRows("decision").at(written.name().at()));
    }
    return new TableHead(shared.mistakes(), written).read().flatMap(this::table);
  }

  private Optional<Table> table(TableHead.Head head) {
    List<Column> columns = head.columns().stream().map(this::column).toList();
    List<Row> body = written.rows().subList(2, written.rows().size());
    if (body.isEmpty()) {
      shared.refuse(new TableMistake.NoRows("decision").at(written.name().at()));
    }
    shared.refuseRepeated(columns.stream().map(Column::name).toList(), NameMistake.Duplicate::new);
    shared.refuseRepeated(
        body.stream().flatMap(row -> TableHead.nameIn(row).stream()).toList(),
        NameMistake.Duplicate::new);
    Optional<List<Decision.Row>> rows =
        Phrases.all(body, row -> row(head, columns, row, row.at().equals(body.getLast().at())));
    return rows.filter(some -> !some.isEmpty())
        .map(some ->
            new Table(
                columns.stream()
                    .map(column -> new Decision.Column(column.name().text(), column.unitWritten()))
                    .toList(),
                some));
  }

  private Column column(Cell cell) {
    return switch (cell) {
      case Cell.NameIn(var name, var unit, var at) -> inUnit(name, unit);
      case Cell.Test(Pattern.Among(var names, var at), var text) ->
          new Column(
              names.getFirst(), Optional.empty(), Optional.empty(), shared.type(names.getFirst()));
      case Cell other -> throw new IllegalStateException("not a column: " + other);
    };
  }

  /// Where the unit is mistaken, the cells are not held against it.
  private Column inUnit(Name name, Name written) {
    Optional<Unit> unit = new Units(shared.mistakes()).read(written);
    Optional<Type> type = shared.type(name);
    return new Column(
        name, unit, Optional.of(written.text()), unit.isPresent() ? type : Optional.empty());
  }

  private Optional<Decision.Row> row(
      TableHead.Head head, List<Column> columns, Row row, boolean last) {
    boolean otherwise = row.cells().size() > 1 && row.cells().get(1) instanceof Cell.Otherwise;
    List<Cell> cells = otherwise ? spread(row, columns.size()) : row.cells();
    if (!head.fits(row, otherwise)) {
      return shared.refuse(new TableMistake.Bars(row.cells().size(), head.width()).at(row.at()));
    }
    if (otherwise && !last) {
      shared.refuse(new TableMistake.EarlyOtherwise().at(row.cells().get(1).at()));
    }
    Optional<Name> name = TableHead.nameIn(row);
    if (name.isEmpty()) {
      shared.refuse(new TableMistake.NamelessRule().at(cells.getFirst().at()));
    }
    Optional<List<Decision.Cell>> tests =
        Phrases.all(
            IntStream.range(0, columns.size()).boxed().toList(),
            i -> cell(columns.get(i), cells.get(i + 1)));
    Optional<Answer> answer = answer(cells.get(columns.size() + 1 + written.place()));
    List<String> cites = cites(cells.get(head.cites()), row);
    Optional<String> remark = head.remarks() ? remark(cells.getLast()) : Optional.empty();
    return name.flatMap(rule ->
        tests.flatMap(all ->
            answer.map(says ->
                new Decision.Row(rule.text(), otherwise, all, says, cites, remark, row.at()))));
  }

  /// An `otherwise` row as if it had a cell for each column.
  private static List<Cell> spread(Row row, int columns) {
    List<Cell> cells = new ArrayList<>();
    cells.add(row.cells().getFirst());
    for (int i = 0; i < columns; i++) {
      cells.add(new Cell.Anything(row.cells().get(1).at()));
    }
    int answers = TableHead.doubleBar(row);
    cells.addAll(row.cells().subList(Math.min(answers, row.cells().size()), row.cells().size()));
    return cells;
  }

  private Optional<Decision.Cell> cell(Column column, Cell cell) {
    return switch (cell) {
      case Cell.Anything(var at) -> Optional.of(new Decision.Cell(new Test.Anything(), "-", at));
      case Cell.Blank(var at) -> shared.refuse(new TableMistake.Blank().at(at));
      case Cell.Test(var pattern, var text) ->
          column
              .type()
              .flatMap(type ->
                  new Patterns(
                          shared.mistakes(),
                          column.name().text(),
                          type,
                          shared.isDecision(column.name()),
                          column.unit())
                      .test(pattern))
              .map(test -> new Decision.Cell(test, text, cell.at()));
      case Cell.Citations(var words, var at)
          when column.type().filter(type -> isValue(type, small(words))).isPresent() ->
          shared.refuse(new TableMistake.NoTest(column.name(), smaller(words)).at(at));
      case Cell other -> shared.refuse(new TableMistake.NoTest(column.name()).at(other.at()));
    };
  }

  private static String small(List<Name> words) {
    return words.stream()
        .map(word -> word.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String smaller(List<Name> words) {
    return "values have small letters: " + small(words);
  }

  private static boolean isValue(Type type, String word) {
    return type instanceof Type.YesNo
        ? word.matches("yes|no")
        : type.named().stream().anyMatch(option -> option.name().equals(word));
  }

  private Optional<Answer> answer(Cell cell) {
    return switch (cell) {
      case Cell.Test(Pattern.Silent silent, var text) -> Optional.of(new Answer.Silent());
      case Cell.Test(Pattern.Among(var names, var at), var text)
          when names.size() == 1 && isNumber(names.getFirst()) ->
          computes(
              new Formula(new Phrase.Named(names.getFirst()), text, Optional.empty(), List.of()));
      case Cell.Test(Pattern.Among(var names, var at), var text) when names.size() == 1 ->
          value(names.getFirst()).map(Answer.Gives::new);
      case Cell.Computed(var formula) -> computes(formula);
      case Cell.Test(Pattern.Equal(var amount), var text) -> number(amount).map(Answer.Gives::new);
      case Cell.Conflict(var names, var at) -> conflict(names, at);
      case Cell.As(var decision, var at) -> as(decision);
      case Cell.Anything(var at) when !written.isFirst() ->
          Optional.of(new Answer.Gives(Value.Absence.NOT_APPLICABLE));
      case Cell.Anything(var at) -> scope.refuse(new TableMistake.AnythingAnswered().at(at));
      case Cell.Blank(var at) ->
          scope.refuse(
              (written.isFirst()
                      ? new TableMistake.NoAnswer()
                      : new TableMistake.NoAnswerBeside(written.name()))
                  .at(at));
      case Cell.Citations(var words, var at) when isValue(answerType, small(words)) ->
          scope.refuse(
              new TypeMistake.WrongAnswer(TypeWords.is(answerType), smaller(words)).at(at));
      case Cell other ->
          scope.refuse(new TypeMistake.WrongAnswer(TypeWords.is(answerType)).at(other.at()));
    };
  }

  private Optional<Answer> conflict(List<Name> names, Span at) {
    Optional<List<Value>> values = Phrases.all(names, this::value);
    if (new LinkedHashSet<>(names.stream().map(Name::text).toList()).size() < 2) {
      return scope.refuse(new TableMistake.LoneConflict().at(at));
    }
    return values.map(Answer.Conflict::new);
  }

  private Optional<Answer> as(Name name) {
    return scope
        .decision(name)
        .flatMap(decision -> {
          Type other = scope.types().get(name.text());
          boolean single = !decision.collects();
          if (other == null || (single && other.equals(answerType))) {
            return Optional.of(new Answer.As(name.text()));
          }
          return scope.refuse(new TypeMistake.OtherAnswer(name, written.name()).at(name.at()));
        });
  }

  /// One of the values that the decision can answer with.
  Optional<Value> value(Name name) {
    if (!TypeWords.choices(answerType).contains(name.text())) {
      NameMistake mistake =
          written.type().isEmpty()
              ? new NameMistake.Unknown(
                  "recommendation", name.text(), TypeWords.choices(answerType))
              : new NameMistake.UnknownChoice(name.text(), "`" + written.name() + "`", answerType);
      return scope.refuse(mistake.at(name.at()));
    }
    return Optional.of(
        answerType instanceof Type.YesNo
            ? Value.of(name.text().equals("yes"))
            : new Value.Choice(name.text()));
  }

  private Optional<Value> number(Measured amount) {
    if (!(answerType instanceof Type.Measure measure)) {
      return scope.refuse(new TypeMistake.WrongAnswer(TypeWords.is(answerType)).at(amount.at()));
    }
    Optional<BigFraction> number =
        new Units(scope.mistakes()).in(measure.unit(), amount, Optional.empty());
    if (number.isPresent()
        && (number.get().compareTo(measure.low()) < 0
            || number.get().compareTo(measure.high()) > 0)) {
      return scope.refuse(
          new NumberMistake.OutOfRange("`" + written.name() + "`", Numerals.text(measure))
              .at(amount.at()));
    }
    return number.map(Value.Amount::new);
  }

  /// Whether a name in a column of numbers is none of the choices beside them.
  private boolean isNumber(Name name) {
    return answerType instanceof Type.Measure
        && !TypeWords.choices(answerType).contains(name.text())
        && scope.declared().containsKey(name.text());
  }

  private Optional<Answer> computes(Formula formula) {
    if (!(answerType instanceof Type.Measure measure)) {
      return scope.refuse(
          new TypeMistake.WrongAnswer(TypeWords.is(answerType)).at(formula.phrase().at()));
    }
    Optional<Sized> value = quantities.value(formula, measure.unit());
    value.ifPresent(some -> quantities.whole(measure, some, written.name(), formula));
    return value.map(some -> new Answer.Computes(some.term(), formula.written()));
  }

  private List<String> cites(Cell cell, Row row) {
    if (cell instanceof Cell.Citations(var cites, var at)) {
      return shared.cites(cites);
    }
    shared.refuse(
        cell instanceof Cell.Blank || cell instanceof Cell.Anything
            ? new CitationMistake.Uncited("rule").at(row.at())
            : new TableMistake.NoCitations().at(cell.at()));
    return List.of();
  }

  private Optional<String> remark(Cell cell) {
    return switch (cell) {
      case Cell.Words(var label) -> Optional.of(label.text());
      case Cell.Blank blank -> Optional.empty();
      case Cell other -> shared.refuse(new TableMistake.UnquotedRemark().at(other.at()));
    };
  }
}
