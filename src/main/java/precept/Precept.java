package precept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import precept.analysis.Analysis;
import precept.analysis.Exact;
import precept.cases.Cases;
import precept.check.Checked;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.document.Casebook;
import precept.document.Chain;
import precept.document.Changes;
import precept.document.Changes.Succession;
import precept.document.FlowchartReading;
import precept.document.Reference;
import precept.document.Suite;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.Revision;
import precept.model.Target;
import precept.model.TestCase;
import precept.model.Version;
import precept.picture.ChainPicture;
import precept.picture.FlowchartPicture;
import precept.report.DiagramJson;
import precept.review.Acceptances;
import precept.review.Approvals;
import precept.review.Compared;
import precept.review.Review;
import precept.review.Trial;
import precept.site.Inserts;
import precept.site.Volume;
import precept.source.Diagnostic;
import precept.wording.FindingWords;
import precept.wording.NumberWords;

/// The pipeline on one page, and all that a program embedding the engine needs to know.
///
///     read -> parse -> check -> prove -> run the cases -> compare -> write the reports
public record Precept(Library library) {

  /// Parses and checks one version.
  public Checked<Guideline> check(Target target) {
    return library.guideline(target.guideline(), target.version());
  }

  /// Parses, checks and proves one version; what its authors accept is marked.
  public Checked<Guideline> examine(Target target) {
    Checked<Guideline> proved = check(target).and(some -> prove(Compiler.compile(some)));
    return new Checked<>(proved.result(), Acceptances.in(proved));
  }

  private static List<Diagnostic> prove(Compiled compiled) {
    return FindingWords.diagnostics(compiled.guideline(), Analysis.of(compiled));
  }

  /// Parses, checks and runs the test cases; absent where the version or they are not in order,
  /// which a review tells.
  public Optional<Suite> test(Target target) {
    return check(target)
        .then(this::tried)
        .result()
        .map(trial -> new Suite(trial.guideline(), trial.results()));
  }

  private Checked<Trial> tried(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    return library
        .cases(guideline)
        .map(cases -> new Trial(compiled, Cases.run(guideline, cases, Exact.in(compiled))));
  }

  /// Parses, checks, runs the test cases, proves, compares and writes the reports.
  public Review review(Target target) {
    Checked<Guideline> checked = check(target);
    Checked<Trial> tried = checked.then(this::tried);
    if (tried.result().isEmpty()) {
      return Review.untried(target, new Checked<>(checked.result(), tried.diagnostics()));
    }
    Trial trial = tried.result().get();
    List<Diagnostic> found = new ArrayList<>(tried.diagnostics());
    found.addAll(prove(trial.compiled()));
    Checked<Compared> changes = changes(target, trial.guideline());
    found.addAll(changes.diagnostics());
    Reference reference = trial.reference(found);
    changes.result().ifPresent(compared -> found.addAll(compared.diagnostics()));
    SequencedMap<String, String> reports =
        trial.reports(reference, changes.result().map(Compared::succession));
    boolean unmade = predecessor(target).isPresent() && !reports.containsKey(Approvals.CHANGES);
    return new Review(
        target,
        checked.result(),
        Optional.of(trial.results()),
        reports,
        unmade ? List.of(Approvals.CHANGES) : List.of(),
        trial.findings(found));
  }

  /// What two versions come to that have others between them, where it can be told.
  ///
  /// @param steps what each version says of how it differs from the one before
  public Optional<Changes> altogether(Guideline before, Guideline after, List<Revision> steps) {
    List<TestCase> cases = library.cases(after).result().orElse(List.of());
    return Compared.altogether(before, after, steps, cases);
  }

  /// Which patients two versions treat differently, with what is not in order about that.
  public Compared compared(Guideline before, Guideline after) {
    List<TestCase> cases = library.cases(after).result().orElse(List.of());
    return Compared.between(before, after, cases);
  }

  /// What a version changes against the one before it; absent where it is the first. Where that one
  /// is not in order, nothing can be said, which is a mistake.
  private Checked<Compared> changes(Target target, Guideline guideline) {
    Optional<Version> before = predecessor(target);
    Optional<Guideline> old =
        before.flatMap(version -> library.guideline(target.guideline(), version).result());
    return new Checked<>(
        old.map(some -> compared(some, guideline)),
        before
            .filter(version -> old.isEmpty())
            .map(version -> NumberWords.incomparable(guideline, version))
            .stream()
            .toList());
  }

  private Optional<Version> predecessor(Target target) {
    return target.version().before(library.versions(target.guideline()));
  }

  /// One version as it is published.
  ///
  /// @param volume for the site
  /// @param reports the same in Markdown, by file name; made when asked for, since the site does
  ///   not
  public record Publication(Volume volume, Supplier<SequencedMap<String, String>> reports) {}

  /// One version as it is published: its reference and its test cases; absent where it is not in
  /// order. What the pages promise for every patient is proved first.
  ///
  /// @param program the version of the program, which the exported diagrams name
  public Checked<Publication> publication(Target target, String program) {
    Checked<Guideline> checked = check(target);
    Checked<Trial> tried = checked.then(this::tried).and(trial -> prove(trial.compiled()));
    if (tried.result().isEmpty()) {
      return new Checked<>(
          Optional.empty(),
          Acceptances.in(
              new Checked<>(checked.result(), tried.diagnostics())
                  .and(some -> prove(Compiler.compile(some)))));
    }
    Trial trial = tried.result().get();
    Reference reference = trial.reference(tried.diagnostics());
    Optional<Succession> succession =
        changes(target, trial.guideline()).result().map(Compared::succession);
    return new Checked<>(
        Optional.of(
            new Publication(
                new Volume(
                    reference,
                    Casebook.of(trial.compiled(), trial.results()),
                    inserts(trial.compiled(), program),
                    succession),
                () -> trial.reports(reference, succession))),
        trial.findings(tried.diagnostics()));
  }

  private static Inserts inserts(Compiled compiled, String program) {
    Map<String, String> flowcharts = new LinkedHashMap<>();
    for (var decision : compiled.guideline().tables()) {
      flowcharts.put(decision.name(), FlowchartPicture.of(FlowchartReading.of(compiled, decision)));
    }
    return new Inserts(
        DiagramJson.of(compiled, program).orElse(""),
        ChainPicture.of(Chain.of(compiled.guideline())),
        flowcharts);
  }
}
