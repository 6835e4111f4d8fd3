package precept.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import precept.diff.Difference;
import precept.diff.Edit;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Property;
import precept.model.TestCase.RuleId;
import precept.source.Span;

/// Where an edit stands in the new version: the cell, the row or the line that differs; of what is
/// gone, what it stood in.
final class EditPlace {
  private EditPlace() {}

  static Span of(Edit edit, Difference difference) {
    Guideline before = difference.before();
    Guideline after = difference.after();
    return edit.rule()
        .flatMap(rule -> row(edit, rule, before, after))
        .or(() ->
            Optional.ofNullable(after.definitions().get(edit.name()))
                .map(is ->
                    line(
                        clauses(Optional.ofNullable(before.definitions().get(edit.name()))),
                        clauses(Optional.of(is)),
                        is.at())))
        .or(() -> named(edit.name(), after.properties()).map(Property::at))
        .or(() ->
            after
                .population()
                .map(
                    is -> line(members(before.population()), members(after.population()), is.at())))
        .orElse(after.edition().at());
  }

  private static Optional<Property> named(String name, List<Property> properties) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }

  /// The first cell that differs; of a further answer its row, where that is what differs.
  private static Optional<Span> row(Edit edit, RuleId rule, Guideline before, Guideline after) {
    boolean isFurther = !edit.name().equals(rule.decision());
    Optional<Decision.Row> was = row(edit.name(), rule, before);
    return row(edit.name(), rule, after)
        .map(is ->
            was.filter(some -> !isFurther || some.answer().equals(is.answer()))
                .flatMap(some -> cell(some, is))
                .orElse(is.at()));
  }

  /// As the answer of its table has it that is edited.
  private static Optional<Decision.Row> row(String answer, RuleId rule, Guideline version) {
    return version.definitions().get(answer) instanceof Decision decision
        ? decision.rows().stream().filter(row -> row.name().equals(rule.rule())).findFirst()
        : Optional.empty();
  }

  /// The first cell that differs; absent where none does.
  private static Optional<Span> cell(Decision.Row was, Decision.Row is) {
    for (int cell = 0; cell < Math.min(was.cells().size(), is.cells().size()); cell++) {
      if (!was.cells().get(cell).test().equals(is.cells().get(cell).test())) {
        return Optional.of(is.cells().get(cell).at());
      }
    }
    return Optional.empty();
  }

  /// The first line that was not there, or counts otherwise.
  private static Span line(Stream<Line> was, Stream<Line> is, Span otherwise) {
    List<Object> before = was.map(Line::meaning).toList();
    return is.filter(line -> !before.contains(line.meaning()))
        .map(Line::at)
        .findFirst()
        .orElse(otherwise);
  }

  private record Line(Object meaning, Span at) {
    static Line of(Clause clause) {
      return new Line(clause.condition(), clause.at());
    }
  }

  private static Stream<Line> members(Optional<Population> population) {
    return population.stream()
        .flatMap(some -> some.members().stream())
        .map(member -> Line.of(member.clause()));
  }

  private static Stream<Line> clauses(Optional<Definition> definition) {
    return definition.stream()
        .flatMap(some ->
            switch (some) {
              case Definition.Criterion criterion -> criterion.clauses().stream().map(Line::of);
              case Definition.Score score ->
                  score.rows().stream()
                      .map(row ->
                          new Line(
                              List.of(row.finding().condition(), row.points()),
                              row.finding().at()));
              case Definition.Input input -> input.onlyWhen().stream().map(Line::of);
              case Definition.Quantity quantity -> Stream.<Line>empty();
              case Decision decision -> Stream.<Line>empty();
            });
  }
}
