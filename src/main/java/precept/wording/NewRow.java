package precept.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.analysis.Between;
import precept.analysis.Concerned;
import precept.belief.Belief;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.diagram.Axis.Subject;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Term;
import precept.model.Type;
import precept.model.Value;

/// A row to paste for a patient whom no row matches.
///
/// It begins as what the patient has in each column and is widened, column by column, as far as no
/// other row is met. So it meets none for anybody, whatever heads the columns.
final class NewRow {
  private final Guideline guideline;
  private final Decision decision;
  private final List<Decision> answers;
  private final List<Decision.Row> others;

  NewRow(Guideline guideline, Decision decision) {
    this.guideline = guideline;
    this.decision = decision;
    this.answers = guideline.tableOf(decision);
    this.others = decision.rows().stream().filter(row -> !row.otherwise()).toList();
  }

  /// Absent where a column has no cell that says so.
  ///
  /// @param between numbers that are to be the cell of their column
  /// @param like the row that says the same; if none does, the source is silent
  Optional<String> of(Concerned whom, Optional<Between> between, Optional<Decision.Row> like) {
    String remark = hasRemarks() ? " |  |" : " |";
    return point(whom)
        .flatMap(point -> cells(point, between))
        .map(cells ->
            "| new_rule | "
                + String.join(" | ", cells)
                + " || "
                + says(like)
                + " | "
                + like.map(row -> String.join(", ", row.cites())).orElse("S...")
                + remark);
  }

  private String says(Optional<Decision.Row> like) {
    int place = like.map(decision.rows()::indexOf).orElse(-1);
    return answers.stream()
        .map(answer -> place < 0 ? "silent" : says(answer, answer.rows().get(place).answer()))
        .collect(Collectors.joining(" | "));
  }

  private String says(Decision of, Decision.Answer answer) {
    return answer.equals(new Decision.Answer.Gives(Value.Absence.NOT_APPLICABLE))
        ? "-"
        : AnswerWords.of(answer, of, guideline);
  }

  /// The text of a row tells, for no row need have a remark.
  private boolean hasRemarks() {
    String row = others.isEmpty() ? "" : others.getFirst().at().text();
    String right = row.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "").replaceFirst(".*\\|\\|", "");
    return right.chars().filter(some -> some == '|').count() > answers.size() + 1;
  }

  /// What the patient has in each column, so that no row matches; where the source admits several
  /// things, one of them.
  private Optional<List<Value>> point(Concerned whom) {
    Run run = Evaluator.decide(guideline, whom.witness());
    List<List<Value>> points = List.of(List.of());
    for (Decision.Column column : decision.columns()) {
      List<Value> values =
          computed(whom, column.name())
              .map(List::of)
              .orElseGet(() -> values(run.judgement(column.name()).belief().possible()));
      points =
          points.stream()
              .flatMap(point ->
                  values.stream().map(value -> Stream.concat(point.stream(), Stream.of(value))))
              .map(Stream::toList)
              .limit(1_000)
              .toList();
    }
    return points.stream()
        .filter(point ->
            others.stream()
                .allMatch(row ->
                    IntStream.range(0, point.size())
                        .anyMatch(column -> fails(row, column, point.get(column)))))
        .findFirst();
  }

  private static List<Value> values(Possible possible) {
    return possible.extent().isPresent() ? List.of() : List.copyOf(possible.listed());
  }

  /// Where it is not known whether the patient can be, what the region has of a computed number.
  private static Optional<Value> computed(Concerned whom, String column) {
    return whom.confirmed()
        ? Optional.empty()
        : whom.axes().stream()
            .filter(axis -> axis.subject().equals(new Subject.Computed(new Term.Reference(column))))
            .flatMap(axis ->
                whom.boxes().shown().stream()
                    .limit(1)
                    .filter(box -> box.sides().containsKey(axis.index()))
                    .map(box -> axis.cells().get(box.sides().get(axis.index()).nextSetBit(0))))
            .map(cell -> cell.value())
            .findFirst();
  }

  private static boolean fails(Decision.Row row, int column, Value value) {
    return Belief.known(value).test(row.cells().get(column).test()).is(Verdict.NO);
  }

  /// Those columns are widened first whose cells can say least.
  private Optional<List<String>> cells(List<Value> point, Optional<Between> between) {
    List<Set<Decision.Row>> kept = new ArrayList<>(); // for each column, the rows it keeps out
    for (int column = 0; column < point.size(); column++) {
      int here = column;
      kept.add(
          others.stream()
              .filter(row -> fails(row, here, point.get(here)))
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    List<Integer> order =
        IntStream.range(0, point.size())
            .boxed()
            .filter(column -> !isColumn(between, column))
            .sorted(Comparator.comparingInt(column -> freedom(point.get(column))))
            .toList();
    for (int column : order) {
      Set<Decision.Row> elsewhere = new HashSet<>();
      for (int other = 0; other < point.size(); other++) {
        if (other != column) {
          elsewhere.addAll(kept.get(other));
        }
      }
      kept.get(column).removeAll(elsewhere);
    }
    List<Optional<String>> cells =
        IntStream.range(0, point.size())
            .mapToObj(column ->
                isColumn(between, column)
                    ? WidestCell.interval(between.orElseThrow().left(), (Type.Measure) type(column))
                    : WidestCell.of(
                        type(column),
                        point.get(column),
                        kept.get(column).stream()
                            .map(row -> row.cells().get(column).test())
                            .toList()))
            .toList();
    return cells.stream().allMatch(Optional::isPresent)
        ? Optional.of(cells.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private boolean isColumn(Optional<Between> between, int column) {
    return between.filter(some -> some.column().equals(decision.columns().get(column))).isPresent();
  }

  private Type type(int column) {
    return guideline.definition(decision.columns().get(column).name()).type();
  }

  private static int freedom(Value value) {
    return switch (value) {
      case Value.Absence absence -> 0;
      case Value.Members members -> 1;
      case Value.Amount amount -> 2;
      case Value.Formula formula -> 2;
      case Value.Choice choice -> 3;
      case Value.Truth truth -> 3;
    };
  }
}
