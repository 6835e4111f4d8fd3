package precept.machine;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import precept.diagram.Axis;

/// A program as code, for facts of one form. Replies lie ready, one a leaf, where there is one
/// answer: a lookup is then all that is left to do.
final class Fast<T> {
  /// What must hold before an answer is what its leaf says.
  private final Gate<T>[] gates;

  private final Leaves<T>[] answers;

  /// By leaf of the one answer; null where it takes more than the leaf.
  private final @Nullable Reply[] replies;

  /// @param opens the leaves at which it is open; where none is reached, it is closed
  /// @param concerns a gate that is closed for those whom this one does not concern
  record Gate<T>(ToIntFunction<T> leaf, BitSet opens, Optional<Gate<T>> concerns) {
    static <T, L> Gate<T> of(
        Flat<L> flat, Predicate<L> passes, Form form, Optional<Gate<T>> concerns) {
      BitSet opens = new BitSet();
      for (int leaf = 0; leaf < flat.leaves().size(); leaf++) {
        opens.set(leaf, passes.test(flat.leaves().get(leaf)));
      }
      return new Gate<>(LeafCode.of(flat, form), opens, concerns);
    }

    /// Whether a fact is given.
    static <T> Gate<T> given(String input, Form form) {
      Axis axis = form.axisAbout(input);
      return of(
          Flat.branch(axis.index(), List.of(axis.cells().size()), List.of(true)),
          is -> is,
          form,
          Optional.empty());
    }

    boolean isOpen(T facts) {
      if (concerns.isPresent() && !concerns.get().isOpen(facts)) {
        return true;
      }
      int at = leaf.applyAsInt(facts);
      return at >= 0 && opens.get(at);
    }
  }

  /// @param results by leaf; absent where it takes more than the leaf
  record Leaves<T>(String name, ToIntFunction<T> leaf, List<Optional<Result>> results) {}

  @SuppressWarnings("unchecked")
  Fast(List<Gate<T>> gates, List<Leaves<T>> answers) {
    this.gates = gates.toArray(Gate[]::new);
    this.answers = answers.toArray(Leaves[]::new);
    Leaves<T> first = answers.getFirst();
    this.replies =
        answers.size() > 1
            ? new Reply[0]
            : first.results().stream()
                .map(result ->
                    result.map(some -> new Reply.Results(Map.of(first.name(), some))).orElse(null))
                .toArray(Reply[]::new);
  }

  /// @return null where the code does not tell
  @Nullable Reply reply(T facts) {
    for (Gate<T> gate : gates) {
      if (!gate.isOpen(facts)) {
        return null;
      }
    }
    if (answers.length == 1) {
      int leaf = answers[0].leaf().applyAsInt(facts);
      return leaf < 0 ? null : replies[leaf];
    }
    Map<String, Result> results = LinkedHashMap.newLinkedHashMap(answers.length);
    for (Leaves<T> answer : answers) {
      int leaf = answer.leaf().applyAsInt(facts);
      Optional<Result> result = leaf < 0 ? Optional.empty() : answer.results().get(leaf);
      if (result.isEmpty()) {
        return null;
      }
      results.put(answer.name(), result.get());
    }
    return new Reply.Results(results);
  }
}
