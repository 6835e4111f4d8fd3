package precept.check;

import java.util.List;
import precept.model.Option;
import precept.syntax.Declaration;

/// What a rename can lead to, each as it is written: `pain.severe`, `scan.large`.
final class RevisionNames {
  private RevisionNames() {}

  /// The choices of inputs and decisions.
  static List<String> choices(Scope scope) {
    return scope.answerTypes().entrySet().stream()
        .flatMap(some ->
            some.getValue().named().stream()
                .map(Option::name)
                .map(name -> some.getKey() + "." + name))
        .toList();
  }

  static List<String> rules(Scope scope) {
    return scope.declared().values().stream()
        .filter(Declaration.Decision.class::isInstance)
        .map(Declaration.Decision.class::cast)
        .filter(Declaration.Decision::isFirst)
        .flatMap(decision ->
            decision.rows().stream()
                .flatMap(row -> TableHead.nameIn(row).stream())
                .map(rule -> decision.name() + "." + rule))
        .toList();
  }
}
