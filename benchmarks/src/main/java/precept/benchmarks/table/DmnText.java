package precept.benchmarks.table;

import java.util.List;
import java.util.stream.Collectors;

/// Tables as DMN 1.2, the newest version that all the tools read.
public final class DmnText {
  /// What stands before a table's name in its id.
  public static final String TABLE = "table_";

  private final String number;

  /// @param number how a tool calls the type of a number
  public DmnText(String number) {
    this.number = number;
  }

  public String of(Problem problem) {
    String inputs =
        problem.inputs().stream()
            .map(input ->
                """
                <inputData id="input_%1$s" name="%1$s"><variable id="variable_%1$s" name="%1$s" typeRef="%2$s"/></inputData>
                """
                    .formatted(input.name(), number))
            .collect(Collectors.joining());
    String decisions = problem.tables().stream().map(this::of).collect(Collectors.joining());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" id="drawn" name="drawn" namespace="urn:drawn">
    %s%s</definitions>
    """
        .formatted(inputs, decisions);
  }

  private String of(Table table) {
    return """
    <decision id="%1$s" name="%1$s">
    <variable id="variable_%1$s" name="%1$s" typeRef="string"/>
    %2$s<decisionTable id="%6$s%1$s" hitPolicy="UNIQUE">
    %3$s<output id="output_%1$s" name="%1$s" typeRef="string"><outputValues id="values_%1$s"><text>%4$s</text></outputValues></output>
    %5$s</decisionTable>
    </decision>
    """
        .formatted(
            table.name(),
            joined(table.columns().stream().map(column -> requirement(table, column)).toList()),
            joined(table.columns().stream().map(column -> input(table, column)).toList()),
            listed(table.answers()),
            joined(table.rules().stream().map(rule -> rule(table, rule)).toList()),
            TABLE);
  }

  private static String requirement(Table table, Column column) {
    String required =
        switch (column) {
          case Column.Measured(var name) -> "<requiredInput href=\"#input_" + name + "\"/>";
          case Column.Answered(var name, var answers) ->
              "<requiredDecision href=\"#" + name + "\"/>";
        };
    return "<informationRequirement id=\"%s_needs_%s\">%s</informationRequirement>"
        .formatted(table.name(), column.name(), required);
  }

  private String input(Table table, Column column) {
    String type =
        switch (column) {
          case Column.Measured measured -> number;
          case Column.Answered answered -> "string";
        };
    String values =
        switch (column) {
          case Column.Measured measured -> "[0.." + measured.high() + "]";
          case Column.Answered(var name, var answers) -> listed(answers);
        };
    return """
    <input id="%1$s_%2$s" label="%2$s"><inputExpression id="expression_%1$s_%2$s" typeRef="%3$s"><text>%2$s</text></inputExpression>\
    <inputValues id="values_%1$s_%2$s"><text>%4$s</text></inputValues></input>\
    """
        .formatted(table.name(), column.name(), type, values);
  }

  private static String rule(Table table, Table.Rule rule) {
    String id = table.name() + "_" + rule.name();
    StringBuilder text = new StringBuilder("<rule id=\"" + id + "\">");
    List<String> cells = rule.box().words(table.columns(), DmnText::cell);
    for (int i = 0; i < cells.size(); i++) {
      text.append(entry("inputEntry", id + "_" + i, cells.get(i)));
    }
    text.append(entry("outputEntry", id + "_answer", quoted(rule.answer())));
    return text.append("</rule>").toString();
  }

  private static String entry(String kind, String id, String text) {
    return "<%1$s id=\"%2$s\"><text>%3$s</text></%1$s>".formatted(kind, id, text);
  }

  private static String cell(Column column, Side side) {
    if (side.length() == column.high()) {
      return "-";
    }
    return switch (column) {
      case Column.Measured measured ->
          "[%d..%d%s".formatted(side.from(), side.to(), side.to() == measured.high() ? "]" : ")");
      case Column.Answered answered -> quoted(answered.answers().get(side.from()));
    };
  }

  private static String listed(List<String> answers) {
    return answers.stream().map(DmnText::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String answer) {
    return '"' + answer + '"';
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
