package precept.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import precept.analysis.Insight;
import precept.document.Section;
import precept.document.Section.Line;
import precept.document.Sections;
import precept.eval.Explanation;
import precept.eval.Explanations;
import precept.eval.Run;
import precept.wording.Words;

/// A run explained in Markdown, in the guideline's own labels.
public final class ExplanationMarkdown {
  private ExplanationMarkdown() {}

  public static String of(Run run, String title, List<String> answers, Map<String, Insight> whole) {
    return "# "
        + Markdown.escaped(title)
        + "\n\n"
        + Markdown.banner(run.guideline().edition())
        + "\n"
        + answers(run, answers, whole);
  }

  private static String answers(Run run, List<String> answers, Map<String, Insight> whole) {
    return answers.stream()
        .map(name ->
            whole.containsKey(name)
                ? answer(run, name, whole.get(name), Sections::all)
                : answer(run, name, Insight.NOTHING, Sections::brief))
        .collect(Collectors.joining());
  }

  /// @param part how much of the explanation is told
  static String answer(
      Run run, String name, Insight insight, Function<Sections, List<Section>> part) {
    StringBuilder text = new StringBuilder();
    Words words = new Words(run.guideline(), true);
    Explanation explanation = Explanations.of(run, name);
    Sections sections = new Sections(words, explanation, insight);
    String cites = words.citations(sections.citations());
    text.append("**").append(Markdown.escaped(explanation.subject().label())).append("** ");
    text.append(Markdown.escaped(sections.headline()));
    text.append(cites.isEmpty() ? "" : " — " + Markdown.escaped(cites)).append("\n\n");
    part.apply(sections).forEach(section -> text.append(section(section)));
    return text.toString();
  }

  private static String section(Section section) {
    StringBuilder text = new StringBuilder();
    text.append(section.title().isEmpty() ? "" : "*" + section.title() + "*\n\n");
    for (Line line : section.lines()) {
      text.append("  ".repeat(line.depth())).append("- ").append(Markdown.escaped(line.what()));
      text.append(line.found().isEmpty() ? "" : ": " + Markdown.escaped(line.found()));
      text.append(line.against().isEmpty() ? "" : " — " + Markdown.escaped(line.against()));
      text.append('\n');
    }
    return text.append('\n').toString();
  }
}
