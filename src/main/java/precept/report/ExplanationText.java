package precept.report;

import java.util.List;
import java.util.Map;
import precept.analysis.Insight;
import precept.document.Sections;
import precept.eval.Explanation;
import precept.eval.Explanations;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Edition;
import precept.wording.Words;

/// A run explained for a terminal.
public final class ExplanationText {
  private ExplanationText() {}

  /// @param whole the answers explained with all that there is to say; the others are explained
  ///   briefly
  public static String of(
      Run run, String title, List<String> answers, Map<String, Insight> whole, Ink ink) {
    StringBuilder text = new StringBuilder();
    text.append(heading(run.guideline().edition(), title, ink));
    Words words = new Words(run.guideline(), false);
    words
        .readAsNotApplicable(run)
        .forEach(line -> text.append(ink.layout().wrapped(line, 0)).append('\n'));
    boolean outside = run.outcome(answers.getFirst()) instanceof Outcome.OutOfScope;
    for (String answer : outside ? answers.subList(0, 1) : answers) { // whoever is, is of all
      Explanation explanation = Explanations.of(run, answer);
      Sections sections =
          new Sections(words, explanation, whole.getOrDefault(answer, Insight.NOTHING));
      text.append('\n').append(outside ? "" : ink.strong(explanation.subject().label()) + "\n");
      String cites = words.citations(sections.citations());
      text.append(
              ink.layout().wrapped(sections.headline() + (cites.isEmpty() ? "" : "   " + cites), 2))
          .append('\n');
      (whole.containsKey(answer) ? sections.all() : sections.brief())
          .forEach(section -> text.append(ink.layout().section(section)));
    }
    return text.toString();
  }

  /// Which guideline speaks, and with which reservation.
  static String heading(Edition edition, String title, Ink ink) {
    String name =
        edition.guideline() + " " + edition.version() + " (" + edition.status().words() + ")";
    return ink.layout().wrapped(name + (title.isEmpty() ? "" : "   " + title), 0, 4)
        + "\n"
        + ink.layout().wrapped(edition.notice(), 0)
        + "\n";
  }
}
