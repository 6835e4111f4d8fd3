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
import precept.eval.Outcome;
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
        + new Words(run.guideline(), true)
            .readAsNotApplicable(run).stream()
                .map(line -> Markdown.escaped(line) + "\n\n")
                .collect(Collectors.joining())
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
    Words words = new Words(run.guideline(), true);
    Explanation explanation = Explanations.of(run, name);
    Sections sections = new Sections(words, explanation, insight);
    return headline(explanation, sections, words)
        + "\n\n"
        + part.apply(sections).stream()
            .map(ExplanationMarkdown::section)
            .collect(Collectors.joining());
  }

  /// What an answer says and by which rules, in a line of a list; what applies by a list below it.
  ///
  /// @param rules those that decide; may be nothing
  static String item(Run run, String name, String rules) {
    Words words = new Words(run.guideline(), true);
    Explanation explanation = Explanations.of(run, name);
    Sections sections = new Sections(words, explanation, Insight.NOTHING);
    String applies =
        explanation.outcome() instanceof Outcome.Collected
            ? sections.brief().stream()
                .filter(section -> section.title().isEmpty())
                .flatMap(section -> section.lines().stream())
                .map(line -> "  " + line(line))
                .collect(Collectors.joining())
            : "";
    return "- "
        + headline(explanation, sections, words)
        + (rules.isEmpty() ? "" : " — *because* " + Markdown.escaped(rules))
        + "\n"
        + applies;
  }

  private static String headline(Explanation explanation, Sections sections, Words words) {
    String cites = words.citations(sections.citations());
    return "**"
        + Markdown.escaped(explanation.subject().label())
        + "** "
        + Markdown.escaped(sections.headline())
        + (cites.isEmpty() ? "" : " — " + Markdown.escaped(cites));
  }

  private static String section(Section section) {
    StringBuilder text = new StringBuilder();
    text.append(section.title().isEmpty() ? "" : "*" + section.title() + "*\n\n");
    section.lines().forEach(line -> text.append(line(line)));
    return text.append('\n').toString();
  }

  private static String line(Line line) {
    return "  ".repeat(line.depth())
        + "- "
        + Markdown.escaped(line.what())
        + (line.found().isEmpty() ? "" : ": " + Markdown.escaped(line.found()))
        + (line.against().isEmpty() ? "" : " — " + Markdown.escaped(line.against()))
        + "\n";
  }
}
