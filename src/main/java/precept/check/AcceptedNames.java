package precept.check;

import java.util.List;
import java.util.Set;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Places;
import precept.source.Diagnostic;

/// What `accepted:` in `guideline.yaml` names is in the guideline.
final class AcceptedNames {
  private AcceptedNames() {}

  static void resolve(Guideline guideline, List<Diagnostic> mistakes) {
    Set<String> known = Places.in(guideline).keySet();
    for (Edition.Acceptance some : guideline.edition().accepted()) {
      if (!known.contains(some.name()) && !some.name().isEmpty()) {
        mistakes.add(
            new FieldMistake.UnknownId("definition or rule", some.name(), known).at(some.at()));
      }
    }
  }
}
