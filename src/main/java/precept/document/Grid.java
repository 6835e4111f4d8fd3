package precept.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import precept.wording.Named;
import precept.wording.Piece;

/// A part of a reference as rows and columns, so that all parts are compared alike.
///
/// @param key what makes it the same part in another version
/// @param about its anchor, and what it is called
/// @param ordered whether it matters which row stands first
/// @param columns the first one heads the rows
record Grid(String key, Named about, boolean ordered, List<Column> columns, List<Line> lines) {

  /// All that is of one kind.
  static Grid of(String name, String label, List<Column> columns, List<Line> lines) {
    return new Grid(name, new Named("all." + name, label), false, columns, lines);
  }

  /// Without columns in which nothing stands.
  Grid {
    List<Line> all = lines;
    columns =
        columns.stream()
            .filter(column -> all.stream().anyMatch(line -> !line.words(column).isEmpty()))
            .toList();
  }

  /// @param key what makes it the same column in another version
  record Column(String key, List<Piece> head) {
    static List<Column> of(String... heads) {
      List<Column> columns = new ArrayList<>();
      for (String head : heads) {
        columns.add(new Column(head, List.of(new Piece.Plain(head))));
      }
      return columns;
    }
  }

  /// @param keys what makes it the same row in another version, the surest first
  /// @param cells by column
  record Line(List<String> keys, Map<Column, List<Piece>> cells) {
    static Line of(List<String> keys, List<Column> columns, List<List<Piece>> words) {
      Map<Column, List<Piece>> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), words.get(i));
      }
      return new Line(keys, cells);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Line of(List<String> keys, List<Column> columns, List<Piece>... cells) {
      return of(keys, columns, List.of(cells));
    }

    List<Piece> words(Column column) {
      return cells.getOrDefault(column, List.of());
    }
  }
}
