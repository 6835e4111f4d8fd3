package precept.review;

import java.util.List;
import java.util.Optional;
import precept.analysis.Finding;
import precept.diagram.TooLarge;
import precept.diff.Diff;
import precept.diff.Difference;
import precept.document.Changes;
import precept.document.Changes.Succession;
import precept.document.ChangesReading;
import precept.document.Comparison;
import precept.model.Guideline;
import precept.model.Revision;
import precept.model.Revision.Renames;
import precept.model.TestCase;
import precept.source.Diagnostic;
import precept.wording.DiffWords;
import precept.wording.FindingWords;

/// Which patients two versions treat differently, with what is not in order about that.
///
/// @param difference absent where the diagrams outgrew their limit, which is then among the
///   diagnostics
/// @param succession the same as a document
/// @param cases the new version's
public record Compared(
    Optional<Difference> difference,
    Succession succession,
    List<TestCase> cases,
    List<Diagnostic> diagnostics) {

  /// Of two states of one version, only what the newer one says beyond the older declares anything.
  ///
  /// @param cases of the version as it is written
  public static Compared between(Guideline before, Guideline written, List<TestCase> cases) {
    Guideline after = written.since(before);
    Optional<Difference> difference;
    List<Diagnostic> diagnostics;
    try {
      difference = Optional.of(Diff.between(before, after));
      diagnostics = DiffWords.diagnostics(difference.get());
    } catch (TooLarge tooLarge) {
      difference = Optional.empty();
      diagnostics =
          FindingWords.diagnostics(after, List.of(Finding.Inconclusive.of(tooLarge, after)));
    }
    Succession succession =
        new Succession(
            before.edition(),
            difference.map(some -> ChangesReading.of(some, cases)),
            Comparison.between(before, after),
            diagnostics.stream().map(Diagnostic::message).toList());
    return new Compared(difference, succession, cases, diagnostics);
  }

  /// What two versions come to that have others between them; absent where names changed more than
  /// once, or the diagrams outgrew their limit.
  ///
  /// @param steps what each version says of how it differs from the one before
  public static Optional<Changes> altogether(
      Guideline before, Guideline after, List<Revision> steps, List<TestCase> cases) {
    List<Renames> renames =
        steps.stream()
            .map(Revision::renames)
            .filter(some ->
                !(some.names().isEmpty() && some.choices().isEmpty() && some.rules().isEmpty()))
            .toList();
    if (renames.size() > 1) {
      return Optional.empty();
    }
    Revision revision =
        new Revision(
            renames.isEmpty() ? Renames.NONE : renames.getFirst(),
            after.revision().ranks(),
            List.of());
    return between(before, after.revised(revision), cases)
        .succession()
        .changes()
        .map(Changes::altogether);
  }

  /// Whether it is proved that nobody is treated differently, and nothing else is to be said.
  public boolean unchanged() {
    return diagnostics.isEmpty()
        && difference.filter(some -> some.moved().isEmpty() && some.steps().isEmpty()).isPresent();
  }
}
