package precept;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import precept.analysis.Analysis;
import precept.analysis.Exact;
import precept.analysis.Finding;
import precept.analysis.Remainder;
import precept.cases.CaseResult;
import precept.cases.Cases;
import precept.check.Checked;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.TooLarge;
import precept.diff.Diff;
import precept.diff.Difference;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.TestCase;
import precept.model.Version;
import precept.picture.ChainPicture;
import precept.picture.FlowchartPicture;
import precept.report.Acceptances;
import precept.report.Casebook;
import precept.report.CasesReport;
import precept.report.Chain;
import precept.report.Changes;
import precept.report.Changes.Succession;
import precept.report.Comparison;
import precept.report.CoverageWords;
import precept.report.DiagramJson;
import precept.report.DiffMarkdown;
import precept.report.DiffWords;
import precept.report.FindingWords;
import precept.report.Flowchart;
import precept.report.Reference;
import precept.report.ReferenceMarkdown;
import precept.site.Inserts;
import precept.site.Volume;
import precept.source.Diagnostic;

/// The pipeline on one page, and all that a program embedding the engine needs to know.
///
///     read -> parse -> check -> prove -> run the cases -> write the reports
public final class Precept {
  private final Library library;

  public Precept(Library library) {
    this.library = library;
  }

  /// One version of a guideline, by name.
  public record Target(String guideline, Version version) {
    @Override
    public String toString() {
      return guideline + "@" + version;
    }
  }

  /// What reviewing one version found.
  ///
  /// @param guideline absent where the version is not in order
  /// @param results absent likewise, or where the case files are not in order
  /// @param reports the reports that are to be approved, by file name; empty where there are no
  ///   results
  /// @param unmade what is to be approved as well and could not be written; the diagnostics say why
  public record Review(
      Target target,
      Optional<Guideline> guideline,
      Optional<List<CaseResult>> results,
      SequencedMap<String, String> reports,
      List<String> unmade,
      List<Diagnostic> diagnostics) {}

  public Library library() {
    return library;
  }

  /// All versions of all guidelines, or of one, or one version; empty where there is none.
  public List<Target> targets(Optional<String> guideline, Optional<Version> version) {
    List<Target> targets = new ArrayList<>();
    for (String id : library.guidelines()) {
      if (guideline.isEmpty() || guideline.get().equals(id)) {
        library.versions(id).stream()
            .filter(found -> version.isEmpty() || version.get().equals(found))
            .forEach(found -> targets.add(new Target(id, found)));
      }
    }
    return targets;
  }

  /// Parses and checks one version.
  public Checked<Guideline> check(Target target) {
    return library.guideline(target.guideline(), target.version());
  }

  /// Parses, checks and proves one version; what its authors accept is marked.
  public Checked<Guideline> examine(Target target) {
    Checked<Guideline> checked = check(target);
    List<Diagnostic> diagnostics = new ArrayList<>(checked.diagnostics());
    checked.result().ifPresent(guideline -> diagnostics.addAll(prove(guideline)));
    return new Checked<>(checked.result(), accepted(checked, diagnostics, false));
  }

  private static List<Diagnostic> accepted(
      Checked<Guideline> checked, List<Diagnostic> diagnostics, boolean tested) {
    return checked
        .result()
        .map(guideline -> Acceptances.in(guideline, diagnostics, tested))
        .orElse(diagnostics);
  }

  /// Looks for what fails to hold for every patient.
  public List<Diagnostic> prove(Guideline guideline) {
    return prove(Compiler.compile(guideline));
  }

  private static List<Diagnostic> prove(Compiled compiled) {
    return FindingWords.diagnostics(compiled.guideline(), Analysis.of(compiled));
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
    List<Diagnostic> diagnostics = new ArrayList<>(checked.diagnostics());
    Optional<Compiled> compiled = checked.result().map(Compiler::compile);
    Optional<List<CaseResult>> results = compiled.flatMap(some -> results(some, diagnostics));
    compiled.ifPresent(some -> diagnostics.addAll(prove(some)));
    if (results.isEmpty()) {
      return new Checked<>(Optional.empty(), accepted(checked, diagnostics, false));
    }
    List<Diagnostic> findings =
        findings(compiled.orElseThrow().guideline(), results.get(), diagnostics);
    return new Checked<>(
        Optional.of(publication(target, compiled.orElseThrow(), results.get(), findings, program)),
        findings);
  }

  private Publication publication(
      Target target,
      Compiled compiled,
      List<CaseResult> results,
      List<Diagnostic> findings,
      String program) {
    Guideline guideline = compiled.guideline();
    Inserts inserts =
        new Inserts(
            DiagramJson.of(compiled, program).orElse(""),
            ChainPicture.of(Chain.of(guideline)),
            flowcharts(compiled));
    Reference reference = Reference.of(guideline, Remainder.in(compiled), findings);
    Optional<Succession> succession =
        changes(target, guideline, new ArrayList<>()).map(Compared::succession);
    return new Publication(
        new Volume(reference, Casebook.of(compiled, results), inserts, succession),
        () -> {
          SequencedMap<String, String> reports = reports(compiled, results, reference);
          succession.flatMap(DiffMarkdown::of).ifPresent(some -> reports.put("changes", some));
          return reports;
        });
  }

  private static Map<String, String> flowcharts(Compiled compiled) {
    Map<String, String> flowcharts = new LinkedHashMap<>();
    compiled
        .guideline()
        .decisions()
        .forEach(decision ->
            flowcharts.put(decision.name(), FlowchartPicture.of(Flowchart.of(compiled, decision))));
    return flowcharts;
  }

  private static SequencedMap<String, String> reports(
      Compiled compiled, List<CaseResult> results, Reference reference) {
    SequencedMap<String, String> reports = new LinkedHashMap<>();
    reports.put("cases", CasesReport.of(compiled, results));
    reports.put("reference", ReferenceMarkdown.of(reference));
    return reports;
  }

  /// Parses, checks, runs the test cases and writes the reports.
  public Review review(Target target) {
    Checked<Guideline> checked = check(target);
    List<Diagnostic> diagnostics = new ArrayList<>(checked.diagnostics());
    Optional<Compiled> compiled = checked.result().map(Compiler::compile);
    Optional<List<CaseResult>> results = compiled.flatMap(some -> results(some, diagnostics));
    if (results.isEmpty()) {
      return new Review(
          target,
          checked.result(),
          results,
          new LinkedHashMap<>(),
          List.of(),
          accepted(checked, diagnostics, false));
    }
    Guideline guideline = checked.result().orElseThrow();
    diagnostics.addAll(prove(compiled.orElseThrow()));
    Optional<Compared> changes = changes(target, guideline, diagnostics);
    Reference reference =
        Reference.of(
            guideline,
            Remainder.in(compiled.orElseThrow()),
            findings(guideline, results.get(), diagnostics));
    changes.ifPresent(compared -> diagnostics.addAll(compared.diagnostics()));
    SequencedMap<String, String> reports =
        reports(compiled.orElseThrow(), results.get(), reference);
    changes
        .flatMap(compared -> DiffMarkdown.of(compared.succession()))
        .ifPresent(some -> reports.put("changes", some));
    boolean unmade = predecessor(target).isPresent() && !reports.containsKey("changes");
    return new Review(
        target,
        checked.result(),
        results,
        reports,
        unmade ? List.of("changes") : List.of(),
        findings(guideline, results.get(), diagnostics));
  }

  /// These and what no test case proves; what is accepted is marked.
  private static List<Diagnostic> findings(
      Guideline guideline, List<CaseResult> results, List<Diagnostic> diagnostics) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(CoverageWords.diagnostics(guideline, results));
    return Acceptances.in(guideline, all, allPassed(results));
  }

  private static boolean allPassed(List<CaseResult> results) {
    return results.stream().noneMatch(result -> result.status() == CaseResult.Status.FAILED);
  }

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
      List<Diagnostic> diagnostics) {}

  /// Of two states of one version, only what the newer one says beyond the older declares anything.
  public Compared compared(Guideline before, Guideline written) {
    Guideline after = written.since(before);
    List<TestCase> cases = library.cases(after).result().orElse(List.of());
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
            difference.map(some -> Changes.of(some, cases)),
            Comparison.between(before, after),
            diagnostics.stream().map(Diagnostic::message).toList());
    return new Compared(difference, succession, cases, diagnostics);
  }

  /// What a version changes against the one before it; absent where it is the first. Where that one
  /// is not in order, nothing can be said, which is a mistake.
  private Optional<Compared> changes(
      Target target, Guideline guideline, List<Diagnostic> diagnostics) {
    Optional<Guideline> before =
        predecessor(target)
            .flatMap(version -> library.guideline(target.guideline(), version).result());
    if (before.isEmpty()) {
      predecessor(target)
          .map(version -> DiffWords.incomparable(guideline, version))
          .ifPresent(diagnostics::add);
    }
    return before.map(some -> compared(some, guideline));
  }

  private Optional<Version> predecessor(Target target) {
    return library.versions(target.guideline()).stream()
        .filter(version -> version.compareTo(target.version()) < 0)
        .reduce((first, second) -> second);
  }

  private Optional<List<CaseResult>> results(Compiled compiled, List<Diagnostic> diagnostics) {
    Checked<List<TestCase>> cases = library.cases(compiled.guideline());
    diagnostics.addAll(cases.diagnostics());
    return cases.result().map(some -> Cases.run(compiled.guideline(), some, Exact.in(compiled)));
  }

  /// The folder of a version's approved reports.
  public Path approved(Target target) {
    return library
        .home()
        .resolve("testcases")
        .resolve(target.guideline())
        .resolve("approved")
        .resolve(target.version().toString());
  }
}
