package precept.benchmarks.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedCollection;

/// What a tool is given: tables, each of which may test the answers of those before it.
public record Problem(String name, List<Table> tables) {

  public Table table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  public SequencedCollection<Column.Measured> inputs() {
    LinkedHashSet<Column.Measured> inputs = new LinkedHashSet<>();
    for (Table table : tables) {
      for (Column column : table.columns()) {
        if (column instanceof Column.Measured input) {
          inputs.add(input);
        }
      }
    }
    return inputs;
  }
}
