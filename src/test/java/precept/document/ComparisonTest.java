package precept.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.Golden;
import precept.Repository;
import precept.document.Comparison.Cell;
import precept.document.Comparison.Mark;
import precept.document.Comparison.Row;
import precept.document.Comparison.Sheet;
import precept.model.Guideline;
import precept.model.Revision.Renames;
import precept.model.Target;
import precept.wording.Piece;

/// Two versions beside each other: nothing is lost, nothing stands twice, and nothing is marked
/// that is the same.
class ComparisonTest {

  /// Each version against itself and against every other one, older or newer.
  static Stream<List<Guideline>> pairs() {
    List<Target> targets = Repository.targets();
    return targets.stream()
        .flatMap(old ->
            targets.stream()
                .filter(now -> now.guideline().equals(old.guideline()))
                .map(now -> List.of(Repository.guideline(old), Repository.guideline(now))));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everything_that_either_version_says_stands_there_once(List<Guideline> pair) {
    Comparison comparison = Comparison.between(pair.getFirst(), pair.getLast());
    assertThat(said(comparison, Cell::before))
        .containsExactlyInAnyOrderElementsOf(
            written(pair.getFirst(), pair.getLast().revision().renames()));
    assertThat(said(comparison, Cell::after))
        .containsExactlyInAnyOrderElementsOf(written(pair.getLast(), Renames.NONE));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_row_is_marked_where_one_of_its_cells_is(List<Guideline> pair) {
    for (Sheet sheet : Comparison.between(pair.getFirst(), pair.getLast()).sheets()) {
      for (Row row : sheet.rows()) {
        boolean changed = row.cells().stream().anyMatch(Cell::isChanged);
        assertThat(changed).isEqualTo(row.mark() != Mark.SAME && row.mark() != Mark.MOVED);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_version_beside_itself_has_no_mark(List<Guideline> pair) {
    Reference same = reference(pair.getFirst());
    assertThat(Comparison.between(same, same, Renames.NONE).changed()).isEmpty();
  }

  @Test
  void what_wells_changed_in_2003_is_seen_in_place() {
    Comparison comparison =
        Comparison.between(
            Repository.guideline("wells-dvt", "1.0.0"), Repository.guideline("wells-dvt", "2.0.0"));
    StringBuilder text = new StringBuilder();
    for (Sheet sheet : comparison.changed()) {
      text.append("== ").append(sheet.about().label()).append('\n');
      text.append(line("", sheet.head()));
      sheet.changed().forEach(row -> text.append(line(row.mark().words(), row.cells())));
      text.append(sheet.unchanged().size()).append(" unchanged\n\n");
    }
    comparison.unchanged().forEach(sheet -> text.append("= ").append(sheet.about().label()));
    Golden.verify("report", "wells-1997-and-2003", text.toString());
  }

  @Test
  void a_rule_before_another_one_that_it_followed_has_moved_and_only_it() {
    List<String> old = List.of("a", "b", "c", "gone", "d");
    List<String> now = List.of("d", "a", "new", "b", "c");
    assertThat(Alignment.of(old, now, List::of))
        .containsExactly(
            pair("d", "d", true),
            pair("a", "a", false),
            pair("", "new", false),
            pair("b", "b", false),
            pair("c", "c", false),
            pair("gone", "", false));
  }

  private static Alignment.Pair<String> pair(String before, String after, boolean moved) {
    return new Alignment.Pair<>(
        Optional.of(before).filter(some -> !some.isEmpty()),
        Optional.of(after).filter(some -> !some.isEmpty()),
        moved);
  }

  private static Reference reference(Guideline guideline) {
    return ReferenceReading.of(guideline, java.util.Map.of(), List.of());
  }

  private static List<List<Piece>> written(Guideline guideline, Renames renames) {
    List<List<Piece>> written = new ArrayList<>();
    for (Grid grid : new Grids(reference(guideline), renames).all()) {
      grid.columns().forEach(column -> written.add(column.head()));
      grid.lines()
          .forEach(line -> grid.columns().forEach(column -> written.add(line.words(column))));
    }
    return written;
  }

  private static List<List<Piece>> said(
      Comparison comparison, Function<Cell, Optional<List<Piece>>> side) {
    return comparison.sheets().stream()
        .flatMap(sheet ->
            Stream.concat(
                sheet.head().stream(), sheet.rows().stream().flatMap(row -> row.cells().stream())))
        .flatMap(cell -> side.apply(cell).stream())
        .toList();
  }

  private static String line(String mark, List<Cell> cells) {
    StringBuilder line = new StringBuilder(mark);
    for (Cell cell : cells) {
      line.append(" | ");
      line.append(
          cell.isChanged()
              ? "[" + text(cell.before()) + "] -> [" + text(cell.after()) + "]"
              : Piece.text(cell.words()));
    }
    return line.append('\n').toString();
  }

  private static String text(Optional<List<Piece>> words) {
    return words.map(Piece::text).orElse("");
  }
}
