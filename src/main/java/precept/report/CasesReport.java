package precept.report;

import java.util.ArrayList;
import java.util.List;
import precept.analysis.Insight;
import precept.cases.CaseResult;
import precept.cases.Coverage;
import precept.diagram.Compiled;
import precept.document.Sections;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.TestCase;
import precept.model.TestCase.RuleId;
import precept.model.Value;
import precept.wording.CaseWords;
import precept.wording.Words;

/// `cases.approved.md`: every test case with its facts, answers and reasons, for a person to
/// review.
public final class CasesReport {
  private CasesReport() {}

  public static String of(Compiled compiled, List<CaseResult> results) {
    Guideline guideline = compiled.guideline();
    StringBuilder text = new StringBuilder();
    text.append("# Test cases of ").append(CaseWords.id(guideline)).append("\n\n");
    text.append(Markdown.banner(guideline.edition())).append('\n');
    text.append(results.size()).append(" cases.\n\n");
    results.forEach(result -> text.append(section(compiled, result)));
    text.append("## Which cases prove which rule\n\n");
    Coverage coverage = Coverage.of(guideline, results);
    List<List<String>> rows = new ArrayList<>();
    for (RuleId rule : coverage.cases().keySet()) {
      List<String> cases = coverage.cases().getOrDefault(rule, List.of());
      String shown = cases.isEmpty() ? "**none**" : some(cases);
      rows.add(List.of(Markdown.code(rule.toString()), shown));
    }
    text.append(Markdown.table(List.of("rule", "cases"), rows));
    return text.toString();
  }

  private static String some(List<String> cases) {
    String shown = String.join(", ", cases.stream().limit(4).map(Markdown::code).toList());
    return cases.size() > 4 ? shown + " and " + (cases.size() - 4) + " more" : shown;
  }

  private static String section(Compiled compiled, CaseResult result) {
    Guideline guideline = compiled.guideline();
    TestCase testCase = result.testCase();
    StringBuilder text = new StringBuilder();
    text.append("## ").append(testCase.id()).append("\n\n");
    text.append(
        testCase.vignette().isEmpty() ? "" : Markdown.escaped(testCase.vignette()) + "\n\n");
    text.append(facts(guideline, testCase)).append('\n');
    if (result.status() != CaseResult.Status.PASSED) {
      text.append("**").append(result.status()).append("**\n\n");
      CaseWords.diagnostics(result)
          .forEach(some -> text.append("- ").append(Markdown.escaped(some.message())).append('\n'));
      text.append('\n');
    }
    String primary = guideline.answers().getFirst();
    List<String> others = guideline.answers().subList(1, guideline.answers().size());
    text.append(
        ExplanationMarkdown.answer(
            result.run(),
            primary,
            Insight.brief(compiled, result.run(), primary),
            Sections::reasons));
    others.forEach(name ->
        text.append(
            ExplanationMarkdown.item(
                result.run(), name, Words.rules(result.run().deciding(name)))));
    return text.append('\n').toString();
  }

  private static String facts(Guideline guideline, TestCase testCase) {
    Words words = new Words(guideline, true);
    StringBuilder text = new StringBuilder();
    for (Definition.Input input : guideline.inputs()) {
      Value value = testCase.patient().facts().get(input.name());
      if (value != null) {
        text.append("- ")
            .append(Markdown.escaped(input.label()))
            .append(": ")
            .append(Markdown.escaped(words.value(value, input.type())))
            .append('\n');
      }
    }
    return text.isEmpty() ? "- no fact is known\n" : text.toString();
  }
}
