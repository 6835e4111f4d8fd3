package precept.benchmarks.table;

import java.util.List;
import java.util.stream.Collectors;

/// Tables as Precept reads them.
public final class PreceptText {
  /// What `guideline.yaml` holds for any tables.
  public static final String EDITION =
      """
      guideline: drawn
      version: 1.0.0
      title: Tables drawn by chance
      status: draft
      updated: 2026-01-01
      audience: Nobody
      notice: No guideline at all; for measuring only.
      strengths: []
      certainties: []
      statements:
        - { id: S1, section: None, says: "Nothing.", kind: decision, references: [] }
      """;

  private PreceptText() {}

  public static String of(Problem problem) {
    String inputs =
        problem.inputs().stream()
            .map(
                input -> "input %1$s \"%1$s\" : 0..%2$d mm\n".formatted(input.name(), input.high()))
            .collect(Collectors.joining());
    String tables = problem.tables().stream().map(PreceptText::of).collect(Collectors.joining());
    return "guideline drawn\n    answers "
        + problem.tables().getLast().name()
        + "\n\n"
        + inputs
        + tables;
  }

  private static String of(Table table) {
    StringBuilder text = new StringBuilder();
    text.append("\ndecision %s \"Which?\" : one of\n".formatted(table.name()));
    table.answers().forEach(answer -> text.append("    %1$s \"%1$s\"\n".formatted(answer)));
    List<String> heads = table.columns().stream().map(PreceptText::head).toList();
    text.append(row("rule", heads, table.name(), "cites"));
    text.append(row("---", heads.stream().map(head -> "---").toList(), "---", "---"));
    for (Table.Rule rule : table.rules()) {
      List<String> cells = rule.box().words(table.columns(), PreceptText::cell);
      text.append(row(rule.name(), cells, rule.answer(), "S1"));
    }
    return text.toString();
  }

  private static String row(String name, List<String> cells, String answer, String cites) {
    return "    | %s | %s || %s | %s |\n".formatted(name, String.join(" | ", cells), answer, cites);
  }

  private static String head(Column column) {
    return switch (column) {
      case Column.Measured(var name) -> name + " in mm";
      case Column.Answered(var name, var answers) -> name;
    };
  }

  private static String cell(Column column, Side side) {
    if (side.length() == column.high()) {
      return "-";
    }
    return switch (column) {
      case Column.Measured measured ->
          side.from() + (side.to() == measured.high() ? ".." : "..<") + side.to();
      case Column.Answered answered -> answered.answers().get(side.from());
    };
  }
}
