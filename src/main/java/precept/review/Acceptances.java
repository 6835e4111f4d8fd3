package precept.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.check.Checked;
import precept.model.Edition.Acceptance;
import precept.model.Guideline;
import precept.model.Places;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;

/// Findings that a guideline's authors know of and accept, each with their reason.
public final class Acceptances {
  private final Map<String, List<Span>> places;
  private final List<Acceptance> accepted;
  private final Set<Acceptance> met = new HashSet<>();

  private Acceptances(Guideline guideline) {
    this.places = Places.in(guideline);
    this.accepted = guideline.edition().accepted();
  }

  /// All of these, those that are accepted marked; and what is accepted though it is not found.
  /// While something else is wrong it may be hidden, and is not missed.
  ///
  /// @param tested whether all test cases pass, so that rules that none proves were looked for
  static List<Diagnostic> in(Guideline guideline, List<Diagnostic> diagnostics, boolean tested) {
    Acceptances acceptances = new Acceptances(guideline);
    List<Diagnostic> all = new ArrayList<>();
    diagnostics.forEach(some ->
        all.add(
            acceptances
                .of(some)
                .map(acceptance -> some.accepted(acceptance.because()))
                .orElse(some)));
    if (all.stream().noneMatch(Diagnostic::isError)) {
      acceptances.accepted.stream()
          .filter(some -> !acceptances.met.contains(some))
          .filter(some -> tested || some.finding() != Code.UNPROVED_RULE)
          .forEach(some -> all.add(nothing(some)));
    }
    return all;
  }

  /// All that checking noticed, before the cases were run; what is accepted is marked.
  public static List<Diagnostic> in(Checked<Guideline> checked) {
    return checked
        .result()
        .map(guideline -> in(guideline, checked.diagnostics(), false))
        .orElse(checked.diagnostics());
  }

  private Optional<Acceptance> of(Diagnostic diagnostic) {
    Optional<Acceptance> found =
        accepted.stream().filter(some -> matches(some, diagnostic)).findFirst();
    found.ifPresent(met::add);
    return found;
  }

  private boolean matches(Acceptance acceptance, Diagnostic diagnostic) {
    return acceptance.finding() == diagnostic.code()
        && places.getOrDefault(acceptance.name(), List.of()).stream()
            .anyMatch(place -> place.contains(diagnostic.at()));
  }

  private static Diagnostic nothing(Acceptance acceptance) {
    return Diagnostic.of(
        Code.NOTHING_ACCEPTED,
        acceptance.at(),
        "there is no "
            + acceptance.finding().number()
            + " at "
            + acceptance.name()
            + " to be accepted",
        "",
        "remove this entry");
  }
}
