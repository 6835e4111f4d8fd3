package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import precept.document.Grid.Column;
import precept.document.Grid.Line;
import precept.document.Reference.Row;
import precept.document.Reference.Said;
import precept.document.Reference.Table;
import precept.model.Revision.Renames;
import precept.model.TestCase.RuleId;
import precept.wording.Named;
import precept.wording.Piece;

/// The decisions of a reference as grids: all of them, and each one's table.
final class TableGrids {
  private static final String REMARK = "Remark";
  private static final String SOURCES = "Sources";

  /// What happens where several rules match.
  private static final Map<String, String> HITS =
      Map.of("unique", "only one can", "first", "the first decides", "collect", "all apply");

  private final Reference reference;
  private final Renames renames;

  TableGrids(Reference reference, Renames renames) {
    this.reference = reference;
    this.renames = renames;
  }

  Grid decisions() {
    List<Column> columns = Column.of("Decision", "Rules that match", "Do not wait");
    List<Line> lines = new ArrayList<>();
    for (Table table : reference.tables()) {
      List<Piece> meanwhile = new ArrayList<>();
      table
          .meanwhiles()
          .forEach(some -> {
            Pieces.add(meanwhile, "; ", said(some.says()));
            Pieces.add(meanwhile, " as long as ", some.when().words());
            Pieces.add(meanwhile, " ", Pieces.cites(some.when().cites()));
          });
      lines.add(
          Line.of(
              List.of(renames.now(table.about().name())),
              columns,
              table.answers().stream()
                  .map(some -> List.of(Pieces.term(some)))
                  .reduce(List.of(), TableGrids::listed),
              Pieces.plain(HITS.getOrDefault(table.hit(), table.hit())),
              meanwhile));
    }
    return Grid.of("decisions", "Decisions", columns, lines);
  }

  private static List<Piece> listed(List<Piece> some, List<Piece> more) {
    List<Piece> pieces = new ArrayList<>(some);
    Pieces.add(pieces, ", ", more);
    return pieces;
  }

  List<Grid> tables() {
    return reference.tables().stream().map(this::table).toList();
  }

  private Grid table(Table table) {
    List<Column> columns = new ArrayList<>(Column.of("Rule"));
    for (Reference.Column column : table.columns()) {
      List<Piece> head = new ArrayList<>(List.of(Pieces.term(column.about())));
      column.unit().ifPresent(unit -> head.add(new Piece.Plain(" in " + unit)));
      String key = "column " + renames.now(column.about().name());
      long others = columns.stream().filter(some -> some.key().startsWith(key + "#")).count();
      columns.add(new Column(key + "#" + others, head));
    }
    columns.addAll(Column.of("Then"));
    table.answers().stream()
        .skip(1)
        .map(some -> new Column("answer " + renames.now(some.name()), List.of(Pieces.term(some))))
        .forEach(columns::add);
    columns.addAll(Column.of(REMARK, SOURCES));
    List<Line> lines = table.rows().stream().map(row -> row(columns, row)).toList();
    String name = renames.now(table.about().name());
    Named about = new Named("table." + table.about().name(), table.about().label());
    return new Grid("table " + name, about, table.hit().equals("first"), columns, lines);
  }

  private Line row(List<Column> columns, Row row) {
    List<List<Piece>> cells = new ArrayList<>();
    cells.add(List.of(new Piece.Term(row.rule().rule().replace('_', ' '), row.rule().toString())));
    row.cells().forEach(cell -> cells.add(cell.words()));
    row.says().forEach(some -> cells.add(said(some)));
    cells.add(Pieces.plain(row.remark()));
    cells.add(Pieces.cites(row.cites()));
    return Line.of(List.of(key(row.rule())), columns, cells);
  }

  /// Where another rule took over its name, a rule has a key of its own.
  private String key(RuleId rule) {
    RuleId now = renames.now(rule);
    return renames.then(now).equals(rule) ? now.toString() : rule + " before";
  }

  private static List<Piece> said(Said says) {
    List<Piece> pieces = new ArrayList<>();
    switch (says.manner()) {
      case GIVES -> {}
      case SILENT -> pieces.add(new Piece.Plain("the source is silent"));
      case CONFLICT -> pieces.add(new Piece.Plain("conflict: "));
      case AS -> pieces.add(new Piece.Plain("goes on to "));
    }
    List<Piece> values = new ArrayList<>();
    says.values().forEach(value -> Pieces.add(values, " / ", List.of(value)));
    pieces.addAll(values);
    return pieces;
  }
}
