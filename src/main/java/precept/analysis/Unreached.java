package precept.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.model.Decision;
import precept.model.Value;

/// Answers of a table that no patient gets.
final class Unreached {
  private Unreached() {}

  /// @param places of the rows that some patient reaches
  static List<Finding> in(Compiled compiled, Decision decision, Set<Integer> places) {
    if (decision.recommends()) {
      return List.of();
    }
    List<Decision.Row> reached = places.stream().map(decision.rows()::get).toList();
    Set<Value> given = new HashSet<>();
    reached.forEach(row -> given.addAll(row.answer().values()));
    return decision.answerType().named().stream()
        .map(option -> (Value) new Value.Choice(option.name()))
        .filter(value -> !given.contains(value))
        .filter(value -> Paving.isNobody(compiled, handedOn(compiled, decision, value)))
        .<Finding>map(value -> new Finding.Unreached(decision, value))
        .toList();
  }

  private static boolean handsOn(Decision.Row row) {
    return row.answer() instanceof Decision.Answer.As;
  }

  /// The patients who are handed on to another decision that says so.
  private static Node<Boolean> handedOn(Compiled compiled, Decision decision, Value value) {
    Nodes nodes = compiled.nodes();
    List<Integer> rows =
        IntStream.range(0, decision.rows().size())
            .filter(row -> handsOn(decision.rows().get(row)))
            .boxed()
            .toList();
    if (rows.isEmpty()) {
      return nodes.leaf(false);
    }
    if (!compiled.collects(decision.name())) {
      return nodes.map(
          compiled.answer(decision.name()),
          some -> some.matching().stream().anyMatch(rows::contains) && says(some.belief(), value));
    }
    List<Node<Entry>> entries = compiled.entries(decision.name());
    Node<Boolean> where = nodes.leaf(false);
    for (int row : rows) {
      where =
          nodes.either(
              where,
              nodes.map(entries.get(row), some -> some.applies() && says(some.answer(), value)));
    }
    return where;
  }

  private static boolean says(Belief belief, Value value) {
    return !belief.has(Cause.Silence.class::isInstance)
        && parts(belief.possible()).anyMatch(value::equals);
  }

  /// The members of sets that were collected; any other value is one by itself.
  private static Stream<Value> parts(Possible possible) {
    Stream<Value> whole =
        possible.extent().stream()
            .flatMap(extent ->
                switch (extent) {
                  case Possible.Extent.Sets sets -> sets.possible().stream().map(Value.Choice::new);
                  case Possible.Extent.Numbers numbers -> Stream.empty();
                });
    Stream<Value> listed =
        possible.listed().stream()
            .flatMap(value ->
                value instanceof Value.Members(var names)
                    ? names.stream().map(Value.Choice::new)
                    : Stream.of(value));
    return Stream.concat(whole, listed);
  }
}
