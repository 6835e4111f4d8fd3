package precept.table;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.cohort.Cell;
import precept.cohort.Row;
import precept.cohort.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON Lines: an object a line. Numbers are the text that stands there.
public final class JsonTable implements Table {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Lines lines;
  private final List<String> columns;

  /// Any column may yet come.
  private final Map<String, Integer> places = new HashMap<>();

  private JsonTable(Lines lines, List<String> columns) {
    this.lines = lines;
    this.columns = columns;
  }

  /// Its columns are those of the first object.
  public static JsonTable of(Reader reader) {
    Lines lines = new Lines(reader);
    JsonTable table = new JsonTable(lines, List.of());
    List<String> columns = new ArrayList<>();
    table
        .line()
        .ifPresent(first -> {
          table.row(first).ifPresent(cells -> columns.addAll(cells.keySet()));
          lines.giveBack(List.of(first));
        });
    return new JsonTable(lines, List.copyOf(columns));
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<Integer> place(String column) {
    return Optional.of(places.computeIfAbsent(column, name -> places.size()));
  }

  @Override
  public Optional<Row> next() {
    return line()
        .map(text -> {
          long line = lines.number();
          return row(text)
              .<Row>map(cells -> new Row.Read(line, placed(cells)))
              .orElseGet(() ->
                  new Row.Malformed(
                      line, "is no JSON object of texts, numbers, yes, no and lists of them"));
        });
  }

  private Optional<String> line() {
    Optional<String> line = lines.next();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private List<Cell> placed(Map<String, Cell> cells) {
    List<Cell> placed = new ArrayList<>(java.util.Collections.nCopies(places.size(), Cell.ABSENT));
    cells.forEach((name, cell) -> {
      Integer place = places.get(name);
      if (place != null) {
        placed.set(place, cell);
      }
    });
    return placed;
  }

  private Optional<Map<String, Cell>> row(String text) {
    if (text.length() > Lines.LONGEST) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      Map<String, Cell> cells = new java.util.LinkedHashMap<>();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        Optional<Cell> cell = cell(parser, parser.nextToken());
        if (cell.isEmpty()) {
          return Optional.empty();
        }
        cells.put(name, cell.get());
      }
      return parser.nextToken() == null ? Optional.of(cells) : Optional.empty();
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Cell> cell(JsonParser parser, JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      return Optional.of(Cell.ABSENT);
    }
    if (token.isScalarValue()) {
      return Optional.of(new Cell.Text(parser.getString()));
    }
    if (token != JsonToken.START_ARRAY) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      if (!item.isScalarValue() || item == JsonToken.VALUE_NULL) {
        return Optional.empty();
      }
      texts.add(parser.getString());
    }
    return Optional.of(new Cell.Several(texts));
  }
}
