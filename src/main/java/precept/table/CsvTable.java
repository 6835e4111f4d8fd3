package precept.table;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.cohort.Cell;
import precept.cohort.Row;
import precept.cohort.Table;

/// A CSV file with a header. Nothing is guessed, and nothing lost: a line that is malformed is one
/// row that says so, and the next line is read as if it had not been there.
public final class CsvTable implements Table {
  /// Of how many lines one patient may be.
  private static final int MOST_LINES = 1_000;

  private final Lines lines;
  private final char separator;
  private final List<String> columns;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private long blank;

  private CsvTable(Lines lines, char separator, List<String> columns) {
    this.lines = lines;
    this.separator = separator;
    this.columns = List.copyOf(columns);
    for (int place = 0; place < columns.size(); place++) {
      places.putIfAbsent(columns.get(place), place);
    }
  }

  /// @return nothing where there is no header, or none that can be taken apart
  public static Optional<CsvTable> of(Reader reader, char separator) {
    Lines lines = new Lines(reader);
    CsvTable header = new CsvTable(lines, separator, List.of());
    return header
        .record()
        .flatMap(row ->
            row instanceof Row.Read(var line, var cells)
                ? Optional.of(cells)
                : Optional.<List<Cell>>empty())
        .map(cells ->
            cells.stream()
                .map(cell -> cell instanceof Cell.Text(var text) ? text.strip() : "")
                .toList())
        .map(columns -> new CsvTable(lines, separator, columns));
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<Integer> place(String column) {
    return Optional.ofNullable(places.get(column));
  }

  @Override
  public boolean isOpen() {
    return false;
  }

  @Override
  public Set<String> unmet() {
    return Set.of();
  }

  @Override
  public Set<String> passed() {
    return Set.of();
  }

  @Override
  public List<String> remarks() {
    return blank == 0
        ? List.of()
        : List.of(
            blank == 1
                ? "1 line is empty, and no patient"
                : blank + " lines are empty, and no patients");
  }

  @Override
  public Optional<Row> next() {
    return record().map(row -> row instanceof Row.Read read ? whole(read) : row);
  }

  /// Which field a line has too few of, or too many, nobody can say.
  private Row whole(Row.Read row) {
    return row.cells().size() == columns.size()
        ? row
        : new Row.Malformed(
            row.line(),
            "has "
                + row.cells().size()
                + (row.cells().size() == 1 ? " field" : " fields")
                + ", and the header has "
                + columns.size());
  }

  private Optional<Row> record() {
    Optional<String> first = lines.next();
    while (first.isPresent() && first.get().isEmpty() && columns.size() != 1) {
      blank++;
      first = lines.next();
    }
    return first.map(this::record);
  }

  private Row record(String first) {
    long line = lines.number();
    List<String> further = new ArrayList<>();
    StringBuilder text = new StringBuilder(first);
    boolean open = CsvFields.isOpen(first);
    while (open && further.size() < MOST_LINES && text.length() <= Lines.LONGEST) {
      Optional<String> next = lines.next();
      if (next.isEmpty()) {
        break;
      }
      further.add(next.get());
      text.append('\n').append(next.get());
      open = CsvFields.isOpen(next.get()) != open;
    }
    Row row = row(line, text.toString());
    boolean isWhole =
        row instanceof Row.Read(var at, var cells)
            && (columns.isEmpty() || cells.size() == columns.size());
    if (isWhole && further.stream().anyMatch(this::looksLikeAPatient)) {
      return new Row.Malformed(
          line,
          "to " + lines.number() + " may be one patient or several: a quote may not be closed");
    }
    if (!isWhole && !further.isEmpty()) {
      lines.giveBack(further); // they may be patients of their own
      return row(line, first) instanceof Row.Malformed alone
          ? alone
          : new Row.Malformed(line, "has a quote that is not closed");
    }
    return row;
  }

  /// A line within a field has seldom as many separators as a patient.
  private boolean looksLikeAPatient(String line) {
    return columns.size() > 1
        && line.chars().filter(letter -> letter == separator).count() >= columns.size() - 1;
  }

  private Row row(long line, String text) {
    if (text.length() > Lines.LONGEST) {
      return new Row.Malformed(line, "is longer than a million letters");
    }
    try {
      List<Cell> cells = new ArrayList<>();
      CsvFields.of(text, separator).forEach(field -> cells.add(new Cell.Text(field)));
      return new Row.Read(line, cells);
    } catch (CsvFields.Malformed malformed) {
      return new Row.Malformed(line, String.valueOf(malformed.getMessage()));
    }
  }
}
