package precept.table;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  /// Of how many lines the columns are known before the first is given.
  private static final int AHEAD = 1_000;

  private static final long LETTERS = 8 << 20;

  /// Of how many columns that nothing is read from it is told.
  private static final int MOST = 1_000;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Lines lines;
  private final List<String> columns;
  private final Set<String> early;

  /// Any column may yet come.
  private final Map<String, Integer> places = new HashMap<>();

  private final Set<String> met = new HashSet<>();
  private final Set<String> passed = new TreeSet<>();

  private JsonTable(Lines lines, List<String> columns) {
    this.lines = lines;
    this.columns = columns;
    this.early = new HashSet<>(columns);
  }

  /// Its columns are those of the first lines.
  public static JsonTable of(Reader reader) {
    Lines lines = new Lines(reader);
    JsonTable table = new JsonTable(lines, List.of());
    Set<String> columns = new LinkedHashSet<>();
    List<String> ahead = new ArrayList<>();
    long letters = 0;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      ahead.add(line.get());
      table.row(line.get()).ifPresent(cells -> columns.addAll(cells.keySet()));
      letters += line.get().length();
      if (ahead.size() == AHEAD || letters > LETTERS) {
        break;
      }
    }
    lines.giveBack(ahead);
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
              .orElseGet(
                  () -> new Row.Malformed(line, "is no JSON object, or names something twice"));
        });
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Set<String> unmet() {
    Set<String> unmet = new TreeSet<>(places.keySet());
    unmet.removeAll(met);
    return unmet;
  }

  @Override
  public Set<String> passed() {
    return passed;
  }

  @Override
  public List<String> remarks() {
    return List.of();
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
        met.add(name);
      } else if (!early.contains(name) && passed.size() < MOST) {
        passed.add(name);
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
        cells.put(name, cell(parser, parser.nextToken()));
      }
      return parser.nextToken() == null ? Optional.of(cells) : Optional.empty();
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  private static Cell cell(JsonParser parser, JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      return Cell.ABSENT;
    }
    if (token.isScalarValue()) {
      return new Cell.Text(parser.getString());
    }
    if (token != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return new Cell.Nested();
    }
    List<String> texts = new ArrayList<>();
    boolean isNested = false;
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      if (item.isScalarValue() && item != JsonToken.VALUE_NULL) {
        texts.add(parser.getString());
      } else {
        isNested = true;
        parser.skipChildren();
      }
    }
    return isNested ? new Cell.Nested() : new Cell.Several(texts);
  }
}
