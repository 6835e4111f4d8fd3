package precept.check;

import precept.model.Edition;

/// Every statement of the source is accounted for: computed, or narrative with a reason, and not
/// both.
final class Statements {
  private Statements() {}

  static void account(Edition edition, Scope scope) {
    for (Edition.Statement statement : edition.statements()) {
      boolean cited = scope.cited().contains(statement.id());
      if (cited && statement.narrative().isPresent()) {
        scope.refuse(new CitationMistake.CitedNarrative(statement.id()).at(statement.at()));
      } else if (!cited && statement.narrative().isEmpty()) {
        scope.refuse(new CitationMistake.Unencoded(statement.id()).at(statement.at()));
      }
    }
  }
}
