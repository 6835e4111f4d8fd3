package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.model.Guideline;
import precept.model.Revision.Renames;
import precept.model.TestCase.RuleId;
import precept.wording.Named;
import precept.wording.Piece;

/// Two versions' references in place: everything that either says stands in it once, beside what
/// the other says there.
public record Comparison(List<Sheet> sheets) {

  public static Comparison between(Guideline before, Guideline after) {
    Reference old = ReferenceReading.of(before, Map.of(), List.of());
    Reference now = ReferenceReading.of(after, Map.of(), List.of());
    return between(old, now, after.revision().renames());
  }

  static Comparison between(Reference before, Reference after, Renames renames) {
    List<Grid> old = new Grids(before, renames).all();
    List<Grid> now = new Grids(after, Renames.NONE).all();
    Sides sides = new Sides(renames);
    return new Comparison(
        Alignment.of(old, now, grid -> List.of(grid.key())).stream().map(sides::sheet).toList());
  }

  public List<Sheet> changed() {
    return sheets.stream().filter(Sheet::isChanged).toList();
  }

  public List<Sheet> unchanged() {
    return sheets.stream().filter(sheet -> !sheet.isChanged()).toList();
  }

  /// A part of the guideline: a decision, or all that is of one kind.
  ///
  /// @param about its anchor on the page, and what it is called
  /// @param head the first cell heads the rows
  public record Sheet(Named about, List<Cell> head, List<Row> rows) {
    public boolean isChanged() {
      return head.stream().anyMatch(Cell::isChanged) || !changed().isEmpty();
    }

    public List<Row> changed() {
      return rows.stream().filter(row -> row.mark() != Mark.SAME).toList();
    }

    public List<Row> unchanged() {
      return rows.stream().filter(row -> row.mark() == Mark.SAME).toList();
    }
  }

  public record Row(Mark mark, List<Cell> cells) {}

  public enum Mark {
    SAME(""),
    CHANGED("changed"),
    /// Another row stands before it now, in a table whose first match decides.
    MOVED("moved"),
    ADDED("new"),
    REMOVED("gone");

    private final String words;

    Mark(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// What both versions say in one place; absent where the version has no such row or column.
  ///
  /// @param same whether both say the same, or one of them has no such place and the other says
  ///   nothing there
  public record Cell(Optional<List<Piece>> before, Optional<List<Piece>> after, boolean same) {
    public boolean isChanged() {
      return !same;
    }

    /// What is said, of cells that did not change.
    public List<Piece> words() {
      return after.or(() -> before).orElse(List.of());
    }
  }

  /// The two versions, of which one has other names than the other.
  private record Sides(Renames renames) {

    Sheet sheet(Alignment.Pair<Grid> pair) {
      List<Alignment.Pair<Grid.Column>> columns =
          Alignment.of(
              pair.before().map(Grid::columns).orElse(List.of()),
              pair.after().map(Grid::columns).orElse(List.of()),
              column -> List.of(column.key()));
      List<Cell> head = new ArrayList<>();
      columns.forEach(column ->
          head.add(
              cell(column.before().map(Grid.Column::head), column.after().map(Grid.Column::head))));
      boolean ordered = pair.after().map(Grid::ordered).orElse(false);
      List<Row> rows = new ArrayList<>();
      Alignment.of(
              pair.before().map(Grid::lines).orElse(List.of()),
              pair.after().map(Grid::lines).orElse(List.of()),
              Grid.Line::keys)
          .forEach(line -> rows.add(row(columns, line, ordered)));
      return new Sheet(pair.after().or(pair::before).orElseThrow().about(), head, rows);
    }

    private Row row(
        List<Alignment.Pair<Grid.Column>> columns,
        Alignment.Pair<Grid.Line> line,
        boolean ordered) {
      List<Cell> cells = new ArrayList<>();
      for (Alignment.Pair<Grid.Column> column : columns) {
        cells.add(cell(said(line.before(), column.before()), said(line.after(), column.after())));
      }
      return new Row(mark(line, cells, ordered), cells);
    }

    private static Mark mark(Alignment.Pair<Grid.Line> line, List<Cell> cells, boolean ordered) {
      if (line.before().isEmpty()) {
        return Mark.ADDED;
      }
      if (line.after().isEmpty()) {
        return Mark.REMOVED;
      }
      return cells.stream().anyMatch(Cell::isChanged)
          ? Mark.CHANGED
          : (ordered && line.moved()) ? Mark.MOVED : Mark.SAME;
    }

    private static Optional<List<Piece>> said(
        Optional<Grid.Line> line, Optional<Grid.Column> column) {
      return line.flatMap(some -> column.map(some::words));
    }

    private Cell cell(Optional<List<Piece>> before, Optional<List<Piece>> after) {
      boolean same =
          (before.isPresent() && after.isPresent())
              ? before.get().stream().map(this::now).toList().equals(after.get())
              : before.or(() -> after).map(Sides::isNothing).orElse(true);
      return new Cell(before, after, same);
    }

    /// A piece as the new version would name it.
    private Piece now(Piece piece) {
      return switch (piece) {
        case Piece.Term(var text, var name) -> new Piece.Term(text, now(name));
        case Piece.Choice choice -> choice;
        case Piece.Plain plain -> plain;
      };
    }

    private String now(String anchor) {
      int dot = anchor.indexOf('.');
      return dot < 0
          ? renames.now(anchor)
          : renames.now(new RuleId(anchor.substring(0, dot), anchor.substring(dot + 1))).toString();
    }

    private static boolean isNothing(List<Piece> words) {
      return words.isEmpty() || words.equals(List.of(new Piece.Plain(Reference.ANY)));
    }
  }
}
