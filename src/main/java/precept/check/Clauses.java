package precept.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import precept.source.Listed;
import precept.source.Span;
import precept.syntax.Name;

/// Clauses that may stand once, and clauses that hold one word of a list.
final class Clauses {
  private Clauses() {}

  /// The first; a mistake is reported for the second.
  static <C> Optional<C> one(List<C> clauses, Function<C, Span> at, String word, Scope scope) {
    if (clauses.size() > 1) {
      scope.refuse(new DeclarationMistake.RepeatedClause(word).at(at.apply(clauses.get(1))));
    }
    return clauses.stream().findFirst();
  }

  static <E extends Enum<E>> Optional<E> word(
      Name word, String clause, List<E> values, Scope scope) {
    Optional<E> found =
        values.stream()
            .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word.text()))
            .findFirst();
    if (found.isEmpty()) {
      Listed known =
          new Listed(values.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
      scope.refuse(new DeclarationMistake.UnknownWord(clause, word, known).at(word.at()));
    }
    return found;
  }
}
