package precept.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.diagram.Answer;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Leaves;
import precept.diagram.Node;
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
    if (reached.stream().anyMatch(Unreached::handsOn)) {
      given.addAll(handedOn(compiled, decision));
    }
    return decision.answerType().named().stream()
        .map(option -> (Value) new Value.Choice(option.name()))
        .filter(value -> !given.contains(value))
        .<Finding>map(value -> new Finding.Unreached(decision, value))
        .toList();
  }

  private static boolean handsOn(Decision.Row row) {
    return row.answer() instanceof Decision.Answer.As;
  }

  /// What other decisions say of those patients who are handed on to them.
  private static Set<Value> handedOn(Compiled compiled, Decision decision) {
    Set<Value> given = new HashSet<>();
    said(compiled, decision)
        .filter(some -> !some.has(Cause.Silence.class::isInstance))
        .forEach(some -> parts(some.possible()).forEach(given::add));
    return given;
  }

  private static Stream<Belief> said(Compiled compiled, Decision decision) {
    if (!compiled.collects(decision.name())) {
      return cared(compiled, compiled.answer(decision.name()))
          .filter(
              some -> some.matching().stream().anyMatch(row -> handsOn(decision.rows().get(row))))
          .map(Answer::belief);
    }
    List<Node<Entry>> entries = compiled.entries(decision.name());
    return IntStream.range(0, entries.size())
        .filter(row -> handsOn(decision.rows().get(row)))
        .boxed()
        .flatMap(row -> cared(compiled, entries.get(row)))
        .filter(Entry::applies)
        .map(Entry::answer);
  }

  /// What a diagram comes to for those who can be.
  private static <T> Stream<T> cared(Compiled compiled, Node<T> node) {
    return Leaves.of(
            compiled
                .nodes()
                .combine(
                    node,
                    compiled.care(),
                    (some, can) -> can ? Optional.of(some) : Optional.<T>empty()))
        .stream()
        .flatMap(Optional::stream);
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
