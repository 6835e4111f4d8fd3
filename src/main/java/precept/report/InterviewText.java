package precept.report;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import precept.analysis.Insight;
import precept.document.Sections;
import precept.eval.Explanations;
import precept.eval.Interview;
import precept.eval.Interview.Urgent;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Guideline;
import precept.model.Value;
import precept.wording.FactWords;
import precept.wording.Words;

/// How an interview begins, what must be said between its questions, and how it ended.
public final class InterviewText {
  private final Guideline guideline;
  private final Words labels;
  private final Ink ink;

  public InterviewText(Guideline guideline, Ink ink) {
    this.guideline = guideline;
    this.labels = new Words(guideline, true);
    this.ink = ink;
  }

  public String opening(List<String> answers) {
    String asked = answers.stream().map(labels::definition).collect(Collectors.joining(" "));
    return ExplanationText.heading(guideline.edition(), "", ink)
        + "\n"
        + ink.layout().wrapped("To be answered: " + asked, 0)
        + "\n"
        + "? explains a question, "
        + usage();
  }

  public static String usage() {
    return "undo takes an answer back, skip means not known, quit stops for now.\n";
  }

  public static String nothingToUndo() {
    return "There is no answer yet to take back.\n";
  }

  /// That an answer cannot be true beside the others, and so does not stand.
  public String contradictions(Run run) {
    return run.contradictions().stream()
            .map(some -> ink.error("error") + ": " + labels.contradiction(some))
            .map(line -> ink.layout().wrapped(line, 0) + "\n")
            .collect(Collectors.joining())
        + "This answer is taken back. If an earlier one is wrong, type undo.\n";
  }

  /// @param proposed the name that an empty line takes
  public String place(String proposed) {
    return told(
        "In which file are the answers to be kept? An empty line takes "
            + proposed
            + ", no keeps none.");
  }

  /// Where the answers are, and how to go on with them.
  ///
  /// @param options what the command to go on takes besides
  public String farewell(Interview interview, Optional<Path> kept, String options) {
    Map<String, Value> facts = interview.run().patient().facts();
    String verb = interview.settled() ? "explain" : "ask";
    String command =
        kept.map(file -> FactWords.command(verb, guideline, file))
            .orElseGet(() -> FactWords.command(verb, guideline, facts));
    return kept.map(file -> "The answers are in " + file + ".\n").orElse("")
        + (interview.settled() ? "To see it again: " : "To go on: ")
        + command
        + options
        + "\n";
  }

  /// What must not wait for the next question: an urgent order, one that no longer stands, and an
  /// answer that is settled while others are not.
  ///
  /// @param before what was known when something was last said
  public String news(Optional<Interview> before, Interview now) {
    Set<Urgent> urgent = before.map(Interview::urgent).orElse(Set.of());
    StringBuilder text = new StringBuilder();
    for (Urgent some : now.urgent()) {
      if (!urgent.contains(some)) {
        text.append(
            loud("ACT NOW: " + labels.urgent(some) + ". Check in parallel what is still needed."));
      }
    }
    for (Urgent some : urgent) {
      if (now.urgent().stream().noneMatch(other -> order(other).equals(order(some)))
          && now.run().outcome(some.answer()) instanceof Outcome.Needs needs) {
        boolean possible = needs.possible().named().contains(some.order());
        text.append(
            loud(
                "ACT NOW no longer stands: "
                    + order(some)
                    + (possible
                        ? ". It is one of several answers possible."
                        : ". It is ruled out.")));
      }
    }
    settled(urgent, before, now).forEach(answer -> text.append("\n" + settled(answer, now)));
    return text.toString();
  }

  /// Answers settled since, other than those that are explained now that nothing is asked any more.
  private static Set<String> settled(
      Set<Urgent> urgent, Optional<Interview> before, Interview now) {
    Set<String> told = new LinkedHashSet<>();
    urgent.forEach(some -> told.add(some.answer()));
    told.addAll(now.answers());
    if (now.next().isEmpty()) {
      told.removeAll(now.answers());
    }
    told.removeIf(answer ->
        !now.settled(answer) || before.map(earlier -> earlier.settled(answer)).orElse(false));
    return told;
  }

  private String settled(String answer, Interview now) {
    String headline =
        new Sections(labels, Explanations.of(now.run(), answer), Insight.NOTHING).headline();
    String line = "SETTLED: " + labels.definition(answer) + " " + headline;
    return ink.strong(ink.layout().wrapped(line, 0)) + "\n";
  }

  private String order(Urgent urgent) {
    return labels.value(urgent.order(), guideline.definition(urgent.answer()).type());
  }

  private String loud(String text) {
    return ink.error(told(text));
  }

  private String told(String text) {
    return "\n" + ink.layout().wrapped(text, 0) + "\n";
  }

  /// The answers that are settled, a line each: what a long explanation began with.
  public String settled(Interview interview) {
    List<String> answers = interview.answers().stream().filter(interview::settled).toList();
    return (answers.isEmpty() ? "" : "\n")
        + answers.stream().map(answer -> settled(answer, interview)).collect(Collectors.joining());
  }

  /// How many questions it took, and how many it saved.
  public String ending(Interview interview) {
    int all = guideline.inputs().size();
    int asked = interview.asked();
    int skipped = interview.skipped().size();
    int before = interview.run().patient().facts().size() - (asked - skipped);
    int saved = all - asked - before;
    return told(
        counted(asked, "question")
            + " asked"
            + (skipped == 0 ? "" : ", " + skipped + " of them skipped")
            + (before == 0 ? "" : ", " + counted(before, "fact") + " known before")
            + (interview.settled()
                ? "; " + saved + " of " + all + (saved == 1 ? " was" : " were") + " not needed."
                : ". Still needed: " + String.join(", ", interview.needed()) + "."));
  }

  private static String counted(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
