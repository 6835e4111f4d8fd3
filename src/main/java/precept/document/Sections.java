package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.analysis.Insight;
import precept.belief.Verdict;
import precept.document.Section.Line;
import precept.eval.Explanation;
import precept.eval.Explanation.Ground;
import precept.eval.Explanation.Step;
import precept.eval.Outcome;
import precept.model.Numerals;
import precept.wording.AnswerWords;
import precept.wording.Labels;
import precept.wording.Words;

/// An explanation as titled lines, before it becomes text or Markdown.
public final class Sections {
  private final Words words;
  private final Explanation explanation;
  private final OutcomeWords outcome;
  private final InsightWords insight;

  public Sections(Words words, Explanation explanation, Insight insight) {
    this.words = words;
    this.explanation = explanation;
    this.outcome = new OutcomeWords(words, explanation);
    this.insight = new InsightWords(words, insight, explanation.subject());
  }

  /// The outcome in one line: the answer with its grade, or the admission.
  public String headline() {
    return outcome.headline();
  }

  private List<Line> outcome() {
    return Stream.concat(outcome.lines().stream(), insight.notNeeded().stream()).toList();
  }

  /// What the rules cite that gave the answer.
  public List<String> citations() {
    return explanation.because().stream()
        .flatMap(step -> step.row().cites().stream())
        .distinct()
        .toList();
  }

  /// Everything: the reasons in full, the rules still open, what was ruled out, and what would
  /// change it.
  public List<Section> all() {
    if (explanation.outcome() instanceof Outcome.OutOfScope) {
      return said();
    }
    return present(
        Stream.concat(
            reasons().stream(),
            Stream.of(
                new Section("still possible", shallow(steps(explanation.open()))),
                new Section("made from", grounds(explanation.grounds(), 0)),
                new Section("why not", whyNot()),
                new Section("what would change it", insight.whatIf()))));
  }

  /// The outcome and its reasons down to the facts.
  public List<Section> reasons() {
    if (explanation.outcome() instanceof Outcome.OutOfScope) {
      return said();
    }
    return present(
        Stream.of(
            new Section("", outcome()),
            new Section("because", steps(explanation.because())),
            new Section("either way", insight.eitherWay())));
  }

  /// The outcome alone.
  public List<Section> said() {
    return present(Stream.of(new Section("", outcome())));
  }

  /// The outcome and the cells of the rules that gave it.
  public List<Section> brief() {
    if (explanation.outcome() instanceof Outcome.OutOfScope) {
      return said();
    }
    return present(
        Stream.of(
            new Section("", outcome()),
            new Section("because", shallow(steps(explanation.because())))));
  }

  private static List<Section> present(Stream<Section> sections) {
    return sections.filter(section -> !section.lines().isEmpty()).toList();
  }

  private static List<Line> shallow(List<Line> lines) {
    return lines.stream().filter(line -> line.depth() < 2).toList();
  }

  private List<Line> steps(List<Step> steps) {
    List<Line> lines = new ArrayList<>();
    for (Step step : steps) {
      lines.add(new Line(0, rule(step), "-> " + says(step), words.citations(step.row().cites())));
      lines.addAll(grounds(step.grounds(), 1));
    }
    return lines;
  }

  private List<Line> whyNot() {
    List<Line> lines = new ArrayList<>();
    for (Step step : explanation.whyNot()) {
      String reasons =
          step.row().otherwise()
              ? "another rule matches"
              : step.grounds().stream().map(this::reason).collect(Collectors.joining("; "));
      lines.add(new Line(0, rule(step), reasons, ""));
    }
    return lines;
  }

  private String reason(Ground ground) {
    return words.definition(ground.words())
        + " is "
        + found(ground)
        + ", needs "
        + ground.test().map(Sections::oneOf).orElse("");
  }

  /// A cell as a sentence goes on: `is yes`, `is one of a, b`, `< 14 days`.
  public static String tested(String test) {
    return Stream.of("<", ">", "includes", "outside").anyMatch(test::startsWith)
        ? Labels.units(test)
        : "is " + oneOf(test);
  }

  private static String oneOf(String test) {
    return test.contains(", ") && !test.startsWith("includes") && !test.startsWith("none of")
        ? "one of " + test
        : Labels.units(test);
  }

  private static String rule(Step step) {
    return step.decision().rule(step.row()).toString();
  }

  private String says(Step step) {
    return AnswerWords.of(step.row().answer(), step.decision(), words.guideline());
  }

  private List<Line> grounds(List<Ground> grounds, int depth) {
    List<Line> lines = new ArrayList<>();
    for (Ground ground : grounds) {
      String what =
          ground
              .subject()
              .map(some -> words.definition(some.name()))
              .orElseGet(() -> Labels.units(ground.words()));
      String cites = words.citations(ground.cites());
      lines.add(
          new Line(
              depth,
              what,
              found(ground) + points(ground),
              (ground.test().map(Sections::tested).orElse("") + " " + cites).strip()));
      lines.addAll(grounds(ground.beneath(), depth + 1));
    }
    return lines;
  }

  private String found(Ground ground) {
    return ground
        .belief()
        .flatMap(belief -> ground.subject().map(subject -> words.belief(belief, subject)))
        .orElse(verdict(ground.truth()));
  }

  private static String points(Ground ground) {
    return ground
        .points()
        .map(some ->
            some.isExact()
                ? (ground.truth() == Verdict.OPEN ? ", perhaps " : ", ")
                    + Numerals.text(some.low())
                    + (some.low().equals(BigFraction.ONE) ? " point" : " points")
                : ", "
                    + Numerals.text(some.low())
                    + " to "
                    + Numerals.text(some.high())
                    + " points")
        .orElse("");
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case YES -> "holds";
      case NO -> "does not hold";
      case OPEN -> "open";
    };
  }
}
