package precept.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Definition;
import precept.model.Option;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;
import precept.source.Listed;
import precept.source.Span;
import precept.syntax.Name;
import precept.syntax.Row;

/// Items of a chart whose choices earn points by themselves.
final class EarningChoices {
  private EarningChoices() {}

  /// One finding a choice, with the points that it earns by itself.
  static Optional<List<Definition.Points>> of(
      Name item, Type type, Row row, List<String> cites, Scope scope) {
    if (type instanceof Type.AnyOf) {
      return scope.refuse(new TableMistake.SetItem(item).at(row.at()));
    }
    Map<String, BigFraction> points = scope.points(item);
    List<String> none =
        type.named().stream()
            .map(Option::name)
            .filter(choice -> !points.containsKey(choice))
            .toList();
    if (points.isEmpty() || !none.isEmpty()) {
      return scope.refuse(
          (points.isEmpty()
                  ? new TableMistake.NoGrade()
                  : new TableMistake.EarnsNothing(item, new Listed(none)))
              .at(row.at()));
    }
    return Optional.of(
        points.entrySet().stream()
            .map(choice ->
                new Definition.Points(
                    is(item, choice.getKey(), cites, row.cells().getFirst().at()),
                    choice.getValue(),
                    Optional.of(item.text())))
            .toList());
  }

  private static Clause is(Name item, String choice, List<String> cites, Span at) {
    return new Clause(
        new Condition.Holds(
            new Term.Reference(item.text()),
            new Test.OneOf(Set.of(new Value.Choice(choice)), true)),
        item.text() + " is " + choice,
        cites,
        at);
  }
}
