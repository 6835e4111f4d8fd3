package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import precept.document.Reference.Meanwhile;
import precept.document.Reference.Rest;
import precept.document.Reference.Row;
import precept.document.Reference.Table;

/// Decisions as tables in Markdown.
final class TableMarkdown {
  private final StringBuilder text = new StringBuilder();

  private TableMarkdown() {}

  static String of(List<Table> tables) {
    TableMarkdown report = new TableMarkdown();
    report.decisions(tables);
    return report.text.toString();
  }

  private void decisions(List<Table> tables) {
    text.append("## Decisions\n\n");
    for (Table table : tables) {
      text.append("### ").append(Markdown.escaped(table.about().label())).append("\n\n");
      text.append(Markdown.code(table.about().name()))
          .append(", hit policy ")
          .append(table.hit())
          .append(beside(table))
          .append("\n\n");
      for (Meanwhile meanwhile : table.meanwhiles()) {
        text.append("Meanwhile ")
            .append(Markdown.code(meanwhile.says().written()))
            .append(" when ")
            .append(Markdown.clause(meanwhile.when()))
            .append("\n\n");
      }
      table(table);
      table.rest().ifPresent(this::rest);
    }
  }

  private static String beside(Table table) {
    String beside =
        table.answers().stream()
            .skip(1)
            .map(some -> Markdown.code(some.name()) + " (" + Markdown.escaped(some.label()) + ")")
            .collect(Collectors.joining(", "));
    return beside.isEmpty() ? "" : "; beside it " + beside;
  }

  private void rest(Rest rest) {
    text.append(Markdown.code(rest.rule())).append(" takes the rest:\n\n");
    rest.patients().forEach(row -> text.append("- ").append(Markdown.escaped(row)).append('\n'));
    text.append('\n');
  }

  private void table(Table table) {
    List<String> head = new ArrayList<>(List.of("rule"));
    table
        .columns()
        .forEach(column ->
            head.add(column.about().name() + column.unit().map(unit -> " in " + unit).orElse("")));
    table.answers().forEach(some -> head.add(some.name()));
    head.add("cites");
    head.addAll(table.remarked() ? List.of("remark") : List.of());
    List<List<String>> rows = table.rows().stream().map(row -> row(table, row)).toList();
    text.append(Markdown.table(head.stream().map(Markdown::escaped).toList(), rows));
  }

  private static List<String> row(Table table, Row row) {
    List<String> cells = new ArrayList<>(List.of(Markdown.escaped(row.rule().rule())));
    row.cells().forEach(cell -> cells.add(Markdown.escaped(cell.written())));
    row.says().forEach(some -> cells.add("**" + Markdown.escaped(some.written()) + "**"));
    cells.add(String.join(" ", row.cites()));
    if (table.remarked()) {
      cells.add(Markdown.escaped(row.remark().orElse("")));
    }
    return cells;
  }
}
