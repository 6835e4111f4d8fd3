package precept.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Verdict;
import precept.document.Section;
import precept.document.Section.Line;
import precept.document.Sections;
import precept.eval.Explanation.Ground;
import precept.eval.Explanations;
import precept.eval.Interview;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Patient;
import precept.model.Type;
import precept.wording.Words;

/// One question as it is put to a person, with what may be answered and why it is asked.
public final class QuestionText {
  private static final int INDENT = 4;
  private static final int MOST = 6;

  private final Definition.Input input;
  private final Guideline guideline;
  private final Ink ink;

  public QuestionText(Definition.Input input, Guideline guideline, Ink ink) {
    this.input = input;
    this.guideline = guideline;
    this.ink = ink;
  }

  public String question(int number) {
    String question = "Question " + number + ": " + Words.question(input);
    return "\n"
        + ink.strong(ink.layout().wrapped(question, 0))
        + "\n"
        + input.note().map(this::indented).orElse("")
        + choices();
  }

  private String choices() {
    return switch (input.type()) {
      case Type.YesNo() -> indented("yes or no");
      case Type.OneOf(var options) -> numbered(options);
      case Type.AnyOf(var options) ->
          indented("all that apply, with commas between them, or none") + numbered(options);
      case Type.Measure measure -> indented(range(measure));
    };
  }

  private String numbered(List<Option> options) {
    return lines(
        IntStream.range(0, options.size())
            .mapToObj(i -> Line.of((i + 1) + "  " + options.get(i).name(), options.get(i).label()))
            .toList());
  }

  private static String range(Type.Measure measure) {
    String unit = unit(measure).isEmpty() ? "number" : unit(measure);
    return (measure.whole() ? "whole " : "")
        + unit
        + ", "
        + Numerals.text(measure.low())
        + " to "
        + Numerals.text(measure.high())
        + measure.also().stream()
            .map(also -> ", or in " + also.label())
            .collect(Collectors.joining())
        + measure
            .other()
            .map(other -> ", or " + other.name() + " (" + other.label() + ")")
            .orElse("");
  }

  /// The unit of a number without one, as the prompt says it; empty where there is none.
  public static String unit(Type.Measure measure) {
    return measure.unit().label(BigFraction.of(2));
  }

  public String prompt() {
    String unit = input.type() instanceof Type.Measure measure ? unit(measure) : "";
    return input.name() + (unit.isEmpty() ? "" : " in " + unit) + "> ";
  }

  /// What an answer was taken for, where it was typed otherwise.
  public String understood(Patient patient, String typed) {
    return Optional.ofNullable(patient.facts().get(input.name()))
        .map(value -> new Words(guideline, false).value(value, input.type()))
        .filter(text -> !text.equals(typed.strip()))
        .map(text -> indented("= " + text))
        .orElse("");
  }

  /// What may be answered, and what in the guideline turns on it.
  public String help(Interview interview) {
    List<Line> turning =
        interview.answers().stream()
            .filter(answer -> !interview.settled(answer))
            .flatMap(answer -> Explanations.of(interview.run(), answer).open().stream())
            .flatMap(step ->
                step.grounds().stream()
                    .flatMap(
                        ground -> turning(step.decision().rule(step.row()).toString(), ground)))
            .distinct()
            .toList();
    int more = turning.size() - MOST;
    return choices()
        + (turning.isEmpty() ? "" : indented("This is asked because these still turn on it:"))
        + lines(turning.stream().limit(MOST).toList())
        + (more > 0 ? indented("and " + more + " more") : "");
  }

  /// The cells and clauses that are about this fact and still open, however far beneath.
  private Stream<Line> turning(String place, Ground ground) {
    boolean cell = ground.words().equals(input.name()) && ground.test().isPresent();
    boolean clause =
        ground.test().isEmpty()
            && ground.beneath().stream().anyMatch(below -> below.words().equals(input.name()));
    if (!cell && !clause) {
      return ground.beneath().stream().flatMap(below -> turning(ground.words(), below));
    }
    return ground.truth() == Verdict.OPEN
        ? Stream.of(
            Line.of(
                place,
                ground.words() + ground.test().map(test -> " " + Sections.tested(test)).orElse("")))
        : Stream.empty();
  }

  private String lines(List<Line> lines) {
    return lines.isEmpty() ? "" : ink.layout().section(new Section("", lines));
  }

  private String indented(String text) {
    return ink.layout().wrapped(text, INDENT) + "\n";
  }
}
