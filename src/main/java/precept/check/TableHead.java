package precept.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.source.Diagnostic;
import precept.syntax.Cell;
import precept.syntax.Declaration;
import precept.syntax.Name;
import precept.syntax.Pattern;
import precept.syntax.Row;

/// The first two lines of a decision table: what is asked, what is answered, and the ruler.
final class TableHead {
  private final List<Diagnostic> mistakes;
  private final Declaration.Decision decision;

  TableHead(List<Diagnostic> mistakes, Declaration.Decision decision) {
    this.mistakes = mistakes;
    this.decision = decision;
  }

  /// @param columns the cells between `rule` and the double bar
  /// @param cites the place of the column of citations
  /// @param remarks whether there is a column of remarks
  record Head(Row row, List<Cell> columns, int cites, boolean remarks) {

    int width() {
      return row.cells().size();
    }

    /// Whether a row has the same bars; `otherwise` stands for all columns at once, or for the
    /// first of them.
    boolean fits(Row other, boolean otherwise) {
      boolean same = other.doubles().equals(row.doubles());
      boolean folded =
          doubleBar(other) == 2
              && other.cells().size() - 2 == width() - doubleBar(row)
              && other.doubles().stream().filter(twin -> twin).count() == 1;
      boolean rest =
          other.cells().stream()
              .limit(Math.max(2, doubleBar(other)))
              .skip(2)
              .allMatch(cell -> cell instanceof Cell.Anything);
      return otherwise ? (same || folded) && rest : same;
    }
  }

  /// The number of cells before the double bar; 0 where there is none.
  static int doubleBar(Row row) {
    return Math.max(0, row.doubles().indexOf(true));
  }

  static Optional<Name> nameIn(Row row) {
    return row.cells().isEmpty() ? Optional.empty() : name(row.cells().getFirst());
  }

  Optional<Head> read() {
    Row head = decision.rows().getFirst();
    List<Cell> cells = head.cells();
    int middle = doubleBar(head);
    if (!isWord(cells, 0, "rule") || head.doubles().stream().filter(twin -> twin).count() != 1) {
      return refuse(new TableMistake.NoHead(answers(" | ")).at(head.at()));
    }
    if (middle < 2) {
      return refuse(new TableMistake.NoColumn().at(head.at()));
    }
    List<Cell> columns = cells.subList(1, middle);
    Optional<Cell> strange = columns.stream().filter(cell -> !isColumn(cell)).findFirst();
    if (strange.isPresent()) {
      return refuse(new TableMistake.StrangeColumn().at(strange.get().at()));
    }
    int cites = middle + decision.answers().size();
    if (!isRightSide(cells, middle, cites)) {
      return refuse(new TableMistake.RightSide(answers(", ")).at(head.at()));
    }
    if (decision.rows().size() < 2 || !decision.rows().get(1).isRuler()) {
      return refuse(new TableMistake.NoRuler().at(head.at()));
    }
    if (!decision.rows().get(1).doubles().equals(head.doubles())) {
      Row ruler = decision.rows().get(1);
      mistakes.add(new TableMistake.Bars(ruler.cells().size(), cells.size()).at(ruler.at()));
    }
    return Optional.of(new Head(head, columns, cites, cites + 1 < cells.size()));
  }

  /// The answers in the order in which they are declared, then what is cited.
  private boolean isRightSide(List<Cell> cells, int middle, int cites) {
    List<String> named =
        cells.stream()
            .skip(middle)
            .limit(decision.answers().size())
            .flatMap(cell -> name(cell).map(Name::text).stream())
            .toList();
    boolean end =
        cells.size() == cites + 1
            || (cells.size() == cites + 2 && isWord(cells, cites + 1, "remark"));
    return named.equals(decision.answers().stream().map(Name::text).toList())
        && isWord(cells, cites, "cites")
        && end;
  }

  private String answers(String between) {
    return decision.answers().stream().map(Name::text).collect(Collectors.joining(between));
  }

  private static boolean isColumn(Cell cell) {
    return cell instanceof Cell.NameIn || name(cell).isPresent();
  }

  private static Optional<Name> name(Cell cell) {
    return cell instanceof Cell.Test(Pattern.Among(var names, var at), var text)
            && names.size() == 1
        ? Optional.of(names.getFirst())
        : Optional.empty();
  }

  private static boolean isWord(List<Cell> cells, int index, String word) {
    return index < cells.size()
        && cells.get(index) instanceof Cell.Head(var found, var at)
        && found.equals(word);
  }

  private Optional<Head> refuse(Diagnostic mistake) {
    mistakes.add(mistake);
    return Optional.empty();
  }
}
