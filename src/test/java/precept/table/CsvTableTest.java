package precept.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precept.cohort.Cell;
import precept.cohort.Row;

/// What was written is read, line for line; a line that is malformed hides no other.
///
///     read(written(rows)) = rows
///     read(written(rows) with a malformed line in between) = rows, with one that says so
class CsvTableTest {
  private static final int TABLES = 2_000;
  private static final List<String> MALFORMED =
      List.of("\"open,1", "5\" tall,1", "\"a\"b,1", "1", "1,2,3,4", "\"a,\"b\",c");

  @Test
  void what_was_written_is_read() {
    for (long seed = 0; seed < TABLES; seed++) {
      Random random = new Random(seed);
      List<List<String>> rows = rows(random);
      String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      assertThat(read(written(rows, end))).describedAs("seed " + seed).isEqualTo(rows);
    }
  }

  @Test
  void a_malformed_line_hides_no_other() {
    int met = 0;
    for (long seed = 0; seed < TABLES; seed++) {
      Random random = new Random(seed);
      List<List<String>> rows = rows(random);
      int place = random.nextInt(rows.size() + 1);
      String malformed = MALFORMED.get(random.nextInt(MALFORMED.size()));
      String text =
          written(rows.subList(0, place), "\n")
              + malformed
              + "\n"
              + written(rows.subList(place, rows.size()), "\n").replaceFirst("^a,b\n", "");
      List<List<String>> expected = new ArrayList<>(rows);
      expected.add(place, List.of("malformed"));
      boolean isClosedLater =
          rows.subList(place, rows.size()).stream()
              .flatMap(List::stream)
              .anyMatch(cell -> quoted(cell).startsWith("\""));
      if (!isClosedLater) { // else it may be a field of several lines, as any reader would take it
        met++;
        assertThat(read(text)).describedAs("seed %d\n%s", seed, text).isEqualTo(expected);
      }
    }
    assertThat(met).isGreaterThan(TABLES / 10);
  }

  @Test
  void a_malformed_line_is_told_by_its_number() {
    CsvTable table = CsvTable.of(new StringReader("a,b\n1,2\n3\n4,\"x\ny\"\n5"), ',').orElseThrow();
    List<Long> lines = new ArrayList<>();
    for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
      lines.add(row.get() instanceof Row.Malformed ? -row.get().line() : row.get().line());
    }
    assertThat(lines).containsExactly(2L, -3L, 4L, -6L);
  }

  @Test
  void a_quote_that_is_closed_by_another_patient_hides_nobody_in_silence() {
    assertThat(read("id,remark,ca\n1,\"x,yes\n2,y,no\n3,z\",yes\n4,z,no\n"))
        .containsExactly(List.of("malformed"), List.of("4", "z", "no"));
    assertThat(read("a\tb\tc\td\n".replace("\t", ",") + "2,\"see,yes,1\n3,x\",no,2\n4,,,\n"))
        .containsExactly(List.of("malformed"), List.of("4", "", "", ""));
  }

  @Test
  void empty_lines_are_told_and_lines_of_nothing_are_patients() {
    CsvTable table = CsvTable.of(new StringReader("a\tb\n\n\t\nyes\tno\n"), '\t').orElseThrow();
    assertThat(table.next().orElseThrow().line()).isEqualTo(3);
    assertThat(table.next().orElseThrow().line()).isEqualTo(4);
    assertThat(table.remarks()).containsExactly("1 line is empty, and no patient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\"a"})
  void what_has_no_header_is_no_table(String text) {
    assertThat(CsvTable.of(new StringReader(text), ',')).isEmpty();
  }

  @Test
  void a_quote_that_is_never_closed_takes_no_more_than_its_line() {
    String rest = "1,2\n".repeat(5_000);
    List<List<String>> rows = read("a,b\n\"open,2\n" + rest);
    assertThat(rows).hasSize(5_001);
    assertThat(rows.getFirst()).containsExactly("malformed");
  }

  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    // Where fields are of several lines, none has a separator: it may be a patient, which is told.
    String letters = random.nextBoolean() ? "a, \";ü=1" : "a\n \";ü=1";
    for (int row = 0; row < random.nextInt(6); row++) {
      rows.add(List.of("x" + cell(random, "a;ü=1"), cell(random, letters)));
    }
    return rows;
  }

  private static String cell(Random random, String letters) {
    int length = random.nextInt(5);
    return random
        .ints(length, 0, random.nextInt(3) == 0 ? letters.length() : 4)
        .mapToObj(at -> letters.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  private static String written(List<List<String>> rows, String end) {
    StringBuilder text = new StringBuilder("a,b").append(end);
    rows.forEach(row ->
        text.append(row.stream().map(CsvTableTest::quoted).collect(Collectors.joining(",")))
            .append(end));
    return text.toString();
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static List<List<String>> read(String text) {
    CsvTable table = CsvTable.of(new StringReader(text), ',').orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
      rows.add(
          switch (row.get()) {
            case Row.Malformed malformed -> List.of("malformed");
            case Row.Read(var line, var cells) ->
                cells.stream().map(cell -> ((Cell.Text) cell).text()).toList();
          });
    }
    return rows;
  }
}
