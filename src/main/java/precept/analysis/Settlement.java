package precept.analysis;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.eval.Alternatives;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Value;

/// From what the completions of a patient known in part come to, to the outcome.
///
///     settled  =  every completion gives the same, and no number among it awaits facts
public final class Settlement {
  private Settlement() {}

  /// @param run of this patient, of whom the guideline is known to speak
  /// @param possible what the completions come to
  /// @param mattering the missing facts that turn what is told
  /// @param contested the missing facts that turn whether one thing is said alone
  public static Outcome of(
      Run run,
      String name,
      Set<Belief> possible,
      List<String> mattering,
      Supplier<List<String>> contested) {
    Set<Cause> causes = new LinkedHashSet<>();
    possible.forEach(belief -> causes.addAll(belief.causes()));
    Set<String> needed = new LinkedHashSet<>(mattering);
    causes.forEach(cause -> {
      if (cause instanceof Cause.Missing(var input)) {
        needed.add(input);
      }
    });
    return needed.isEmpty()
            && possible.stream().map(belief -> Told.of(run, name, belief)).distinct().count() == 1
        ? run.outcome(name, new Belief(possible.iterator().next().possible(), causes))
        : run.needs(
            name,
            run.missing(needed),
            possible(possible),
            causes,
            new Alternatives(said(possible), contested, true));
  }

  private static Set<Set<Value>> said(Set<Belief> possible) {
    return possible.stream()
        .map(Alternatives::of)
        .sorted(Comparator.comparing(Object::toString))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Whether one thing is said, and nothing against it.
  public static boolean isSaidAlone(Belief belief) {
    return Alternatives.of(belief).size() == 1;
  }

  /// What may yet be said; silence says nothing that could be named.
  private static Possible possible(Set<Belief> beliefs) {
    return beliefs.stream()
        .filter(belief -> !belief.has(Cause.Silence.class::isInstance))
        .map(Belief::possible)
        .reduce(Possible::or)
        .orElse(Possible.NOTHING);
  }
}
