package precept.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import precept.analysis.InColumns;
import precept.diagram.Loosening;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.diagram.TooLarge;
import precept.model.Decision;

/// Where an edited table says something else, in its own columns.
final class Places {
  private final Laid laid;
  private final Edits edits;
  private final Map<String, Optional<Loosened>> tables = new HashMap<>();

  Places(Laid laid, Edits edits) {
    this.laid = laid;
    this.edits = edits;
  }

  /// @param both the rows of both versions
  /// @param alike the patients of whom both say the same that heads the columns
  private record Loosened(Decision both, Loosening loosening, Node<Boolean> alike) {}

  /// Absent where the columns are facts or others than before, where what heads them says something
  /// else of some of the patients, and where the columns do not tell these from all others.
  Optional<InColumns> of(String answer, Region region) {
    try {
      return tables
          .computeIfAbsent(answer, this::loosened)
          .filter(table -> Node.isNobody(laid.nodes().without(region.patients(), table.alike())))
          .filter(table -> table.loosening().tells(region.patients()))
          .map(table -> InColumns.of(table.both(), table.loosening(), region.patients()));
    } catch (TooLarge tooLarge) {
      tables.put(answer, Optional.empty());
      return Optional.empty();
    }
  }

  private Optional<Loosened> loosened(String answer) {
    if (!laid.isTold(answer)
        || !(laid.old().definition(answer) instanceof Decision was)
        || !(laid.now().definition(answer) instanceof Decision is)
        || !was.columns().equals(is.columns())
        || is.hit() == Decision.Hit.FIRST // walked row by row, and not by its columns
        || InColumns.asksFacts(is, laid.is())
        || was.rows().size() + is.rows().size() > 2 * InColumns.ROWS) {
      return Optional.empty();
    }
    Nodes nodes = laid.nodes();
    Node<Boolean> alike =
        nodes.without(
            laid.is().care(),
            nodes.any(is.columns().stream().map(column -> edits.differs(column.name()))));
    List<Decision.Row> rows =
        Stream.concat(is.rows().stream(), was.rows().stream())
            .filter(row -> !row.otherwise())
            .toList();
    Decision both = is.with(rows);
    return Optional.of(new Loosened(both, laid.is().loosening(both, laid.is().care()), alike));
  }
}
