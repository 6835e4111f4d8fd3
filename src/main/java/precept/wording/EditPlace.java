package precept.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import precept.diff.Difference;
import precept.diff.Edit;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
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
        .flatMap(rule -> row(rule, before, after))
        .or(() ->
            Optional.ofNullable(after.definitions().get(edit.name()))
                .map(is -> line(before.definition(edit.name()), is)))
        .or(() -> after.population().map(is -> member(before.population(), is)))
        .orElse(after.edition().at());
  }

  private static Optional<Span> row(RuleId rule, Guideline before, Guideline after) {
    return after
        .row(rule)
        .map(is -> before.row(rule).flatMap(was -> cell(was, is)).orElse(is.at()));
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

  /// The first line that was not there.
  private static Span line(Definition was, Definition is) {
    List<Condition> before = clauses(was).map(Clause::condition).toList();
    return clauses(is)
        .filter(clause -> !before.contains(clause.condition()))
        .map(Clause::at)
        .findFirst()
        .orElse(is.at());
  }

  private static Span member(Optional<Population> was, Population is) {
    List<Condition> before =
        was.stream()
            .flatMap(some -> some.members().stream())
            .map(member -> member.clause().condition())
            .toList();
    return is.members().stream()
        .map(Population.Member::clause)
        .filter(clause -> !before.contains(clause.condition()))
        .map(Clause::at)
        .findFirst()
        .orElse(is.at());
  }

  private static Stream<Clause> clauses(Definition definition) {
    return switch (definition) {
      case Definition.Criterion criterion -> criterion.clauses().stream();
      case Definition.Score score -> score.rows().stream().map(Definition.Points::finding);
      case Definition.Input input -> input.onlyWhen().stream();
      case Definition.Quantity quantity -> Stream.empty();
      case Decision decision -> Stream.empty();
    };
  }
}
