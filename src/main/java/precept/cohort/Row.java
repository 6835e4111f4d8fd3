package precept.cohort;

import java.util.List;

/// One patient as a table has them.
public sealed interface Row {
  /// The line on which it begins, from 1.
  long line();

  /// @param cells by place of the column; those at the end may be left out
  record Read(long line, List<Cell> cells) implements Row {
    public Cell at(int place) {
      return place >= 0 && place < cells.size() ? cells.get(place) : Cell.ABSENT;
    }
  }

  /// It cannot be taken apart; the next one can.
  record Malformed(long line, String reason) implements Row {}
}
