package precept.syntax;

import java.util.List;
import precept.source.Span;

/// A line of a table.
///
/// @param doubles for each bar, whether it is `||`; one bar more than cells
public record Row(List<Cell> cells, List<Boolean> doubles, Span at) {

  public boolean isRuler() {
    return cells.stream().allMatch(cell -> cell instanceof Cell.Ruler);
  }
}
