package precept.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Alone;
import precept.diagram.Alone.Standing;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Test;
import precept.model.Type;

/// What heads a column, in the words of the table's own cells.
public final class ColumnWords {
  private final Words words;
  private final Decision decision;
  private final BiFunction<String, Type, String> cells;

  /// @param cells how a cell is called that stands over a column of a type
  public ColumnWords(Words words, Decision decision, BiFunction<String, Type, String> cells) {
    this.words = words;
    this.decision = decision;
    this.cells = cells;
  }

  /// Some places of a column, values first.
  public List<String> of(Alone.Question question, BitSet places) {
    Definition head = words.guideline().definition(question.column());
    BitSet values = new BitSet();
    List<String> parts = new ArrayList<>();
    places.stream()
        .forEach(place -> {
          switch (question.standings().get(place)) {
            case Standing.Valued valued -> values.set(place);
            case Standing.Believed(var belief) -> parts.add(words.belief(belief, head));
            case Standing.Passed(var truths) -> parts.add(passed(question, truths));
          }
        });
    if (!values.isEmpty()) {
      parts.addAll(0, new SideWords(words, question.axis()).sides(values));
    }
    return parts.stream().distinct().toList();
  }

  /// The cells that a set passes, as they stand in the table.
  private String passed(Alone.Question question, Map<Test, Belief> truths) {
    if (truths.values().stream().anyMatch(truth -> truth.is(Verdict.OPEN))) {
      return "not settled by the source";
    }
    Type type = words.guideline().definition(question.column()).type();
    int column =
        decision.columns().stream().map(Decision.Column::name).toList().indexOf(question.column());
    String passed =
        decision.rows().stream()
            .map(row -> row.cells().get(column))
            .filter(cell ->
                !(cell.test() instanceof Test.Anything)
                    && truths.containsKey(cell.test())
                    && truths.get(cell.test()).is(Verdict.YES))
            .map(Decision.Cell::written)
            .distinct()
            .map(written -> cells.apply(written, type))
            .collect(Collectors.joining(" and "));
    return passed.isEmpty() ? "otherwise" : passed;
  }
}
