package precept.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import precept.cases.CaseResult;
import precept.check.Checked;
import precept.model.Guideline;
import precept.model.Target;
import precept.source.Diagnostic;

/// What reviewing one version found.
///
/// @param guideline absent where the version is not in order
/// @param results absent likewise, or where the case files are not in order
/// @param reports the reports that are to be approved, by name; empty where there are no results
/// @param unmade what is to be approved as well and could not be written; the diagnostics say why
public record Review(
    Target target,
    Optional<Guideline> guideline,
    Optional<List<CaseResult>> results,
    SequencedMap<String, String> reports,
    List<String> unmade,
    List<Diagnostic> diagnostics) {

  /// That nothing could be tried.
  public static Review untried(Target target, Checked<Guideline> checked) {
    return new Review(
        target,
        checked.result(),
        Optional.empty(),
        new LinkedHashMap<>(),
        List.of(),
        Acceptances.in(checked));
  }
}
