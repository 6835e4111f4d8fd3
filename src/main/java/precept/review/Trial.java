package precept.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import precept.analysis.Remainder;
import precept.cases.CaseResult;
import precept.diagram.Compiled;
import precept.document.Changes.Succession;
import precept.document.Reference;
import precept.document.ReferenceReading;
import precept.model.Guideline;
import precept.report.CasesReport;
import precept.report.DiffMarkdown;
import precept.report.ReferenceMarkdown;
import precept.source.Diagnostic;
import precept.wording.CoverageWords;

/// A guideline compiled, with what its test cases gave.
public record Trial(Compiled compiled, List<CaseResult> results) {

  public Guideline guideline() {
    return compiled.guideline();
  }

  /// These and what no test case proves; what is accepted is marked.
  public List<Diagnostic> findings(List<Diagnostic> diagnostics) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(CoverageWords.diagnostics(guideline(), results));
    boolean passed = results.stream().noneMatch(result -> result.status().isAmiss());
    return Acceptances.in(guideline(), all, passed);
  }

  /// @param findings what is not in order, beside what no test case proves
  public Reference reference(List<Diagnostic> findings) {
    return ReferenceReading.of(guideline(), Remainder.in(compiled), findings(findings));
  }

  /// The reports of the version, by name.
  ///
  /// @param succession absent where it is the first version
  public SequencedMap<String, String> reports(
      Reference reference, Optional<Succession> succession) {
    SequencedMap<String, String> reports = new LinkedHashMap<>();
    reports.put("cases", CasesReport.of(compiled, results));
    reports.put("reference", ReferenceMarkdown.of(reference));
    succession
        .flatMap(DiffMarkdown::of)
        .ifPresent(changes -> reports.put(Approvals.CHANGES, changes));
    return reports;
  }
}
