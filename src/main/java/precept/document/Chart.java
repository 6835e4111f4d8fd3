package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Definition;
import precept.model.Definition.Points;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.wording.Labels;
import precept.wording.Named;
import precept.wording.Piece;

/// A score of graded items: a row an item, a column for each number of points.
///
/// @param points the heads, from the least to the most
public record Chart(List<String> points, List<Item> items) {

  /// @param cells what of the item earns the points over each column; may be nothing
  /// @param written the same as the author wrote it
  public record Item(
      Named about, List<List<Piece>> cells, List<String> written, List<String> cites) {}

  /// Absent where the score's findings are no graded items.
  static Optional<Chart> of(Definition.Score score, Guideline guideline) {
    List<List<Points>> items =
        score.items().stream().filter(item -> item.getFirst().item().isPresent()).toList();
    List<BigFraction> heads =
        score.rows().stream().map(Points::points).distinct().sorted().toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Chart(
                heads.stream().map(Numerals::text).toList(),
                items.stream().map(cells -> item(cells, heads, guideline)).toList()));
  }

  private static Item item(List<Points> all, List<BigFraction> heads, Guideline guideline) {
    Definition about = guideline.definition(all.getFirst().item().orElseThrow());
    Labels labels = new Labels(guideline);
    List<List<Piece>> cells = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (BigFraction head : heads) {
      List<Piece> cell = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (Points some : all) {
        if (some.points().equals(head)) {
          String test = test(some, about);
          Pieces.add(cell, " or ", labels.cell(test, about.type()));
          words.add(test);
        }
      }
      cells.add(cell);
      written.add(String.join(" or ", words));
    }
    return new Item(Named.of(about), cells, written, all.getFirst().finding().cites());
  }

  /// What follows the item's name: the finding reads `pulse <= 40 /min`, or `oxygen is air`.
  private static String test(Points some, Definition about) {
    String test = some.finding().written().substring(about.name().length()).strip();
    return test.startsWith("is ") ? test.substring("is ".length()) : test;
  }
}
