package precept.cohort;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The first lines of a table, and the different texts that stand in each of its columns.
///
/// @param values by place of the column, in the order in which they come; absent where there are
///   too many to be codes
public record Sample(List<String> columns, List<Optional<Set<String>>> values) {
  private static final int LINES = 10_000;

  /// Codes are few; what is said in more ways is a number, a day or a text.
  private static final int MOST = 20;

  public static Sample of(Table table) {
    List<String> columns = table.columns();
    List<Integer> places =
        columns.stream().map(column -> table.place(column).orElseThrow()).toList();
    List<Set<String>> seen = new ArrayList<>();
    columns.forEach(column -> seen.add(new LinkedHashSet<>()));
    for (int line = 0; line < LINES; line++) {
      Optional<Row> row = table.next();
      if (row.isEmpty()) {
        break;
      }
      if (row.get() instanceof Row.Read read) {
        for (int column = 0; column < columns.size(); column++) {
          if (read.at(places.get(column)) instanceof Cell.Text(var text)
              && seen.get(column).size() <= MOST) {
            seen.get(column).add(text.strip());
          }
        }
      }
    }
    return new Sample(
        columns,
        seen.stream().map(some -> Optional.of(some).filter(few -> few.size() <= MOST)).toList());
  }
}
