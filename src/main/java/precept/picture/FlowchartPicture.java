package precept.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.document.Flowchart;
import precept.document.Flowchart.End;
import precept.document.Flowchart.Question;
import precept.document.Flowchart.Saying;
import precept.document.Flowchart.Step;
import precept.document.Flowchart.Way;
import precept.document.Reference.Manner;
import precept.document.Reference.Said;
import precept.model.TestCase.RuleId;
import precept.picture.Drawing.Arrow;
import precept.picture.Drawing.Box;
import precept.picture.Drawing.Shape;
import precept.picture.Drawing.Size;
import precept.picture.Drawing.Words;
import precept.wording.Piece;

/// The way through a decision, from above to below.
public final class FlowchartPicture {
  /// More steps than this nobody reads.
  static final int MOST = 60;

  private FlowchartPicture() {}

  /// A picture, or a sentence where it would be no help.
  public static String of(Optional<Flowchart> flowchart) {
    if (flowchart.isEmpty()) {
      return sentence("has more steps than can be counted");
    }
    int steps = flowchart.get().steps().size();
    return steps == 0
        ? sentence("has no step: the guideline speaks of nobody")
        : steps > MOST
            ? sentence("has " + steps + " steps, more than can be read")
            : Svg.of(drawing(flowchart.get()));
  }

  private static String sentence(String reason) {
    return "<p class=\"hint\">As a flowchart this decision " + reason + ". Read the table.</p>\n";
  }

  static Drawing drawing(Flowchart flowchart) {
    List<Step> steps = flowchart.steps();
    List<Arrow> arrows = new ArrayList<>();
    for (int from = 0; from < steps.size(); from++) {
      if (steps.get(from) instanceof Question question) {
        for (Way way : question.ways()) {
          arrows.add(new Arrow(from, way.to(), way.words()));
        }
      }
    }
    return new Drawing(
        "picture.flowchart." + flowchart.about().name(),
        "The way through: " + flowchart.about().label(),
        "Each question says which step follows which finding. The table says the same.",
        IntStream.range(0, steps.size()).mapToObj(i -> box(i + 1, steps.get(i))).toList(),
        arrows);
  }

  private static Box box(int number, Step step) {
    return switch (step) {
      case Question question ->
          new Box(
              Shape.HEXAGON,
              "Step " + number + ", a question. " + ways(question),
              Optional.of("#" + question.about().name()),
              List.of(new Words(Size.MAIN, question.about().label(), Optional.empty())));
      case End end ->
          new Box(
              shape(end),
              "Step " + number + ", the end",
              Optional.empty(),
              Stream.concat(said(end), end.rules().stream().map(FlowchartPicture::rule)).toList());
    };
  }

  private static String ways(Question question) {
    return question.ways().stream()
        .map(way -> way.words() + ": step " + (way.to() + 1))
        .collect(Collectors.joining("; "));
  }

  private static Shape shape(End end) {
    List<Manner> manners = end.says().stream().map(some -> some.said().manner()).toList();
    return manners.contains(Manner.CONFLICT)
        ? Shape.DOUBLE
        : end.joint() == Flowchart.Joint.OPEN || manners.contains(Manner.SILENT)
            ? Shape.DASHED
            : manners.contains(Manner.AS) ? Shape.ROUND : Shape.PLAIN;
  }

  private static Stream<Words> said(End end) {
    Stream<Words> before =
        switch (end.joint()) {
          case ONE -> Stream.of();
          case ALL ->
              end.says().isEmpty()
                  ? Stream.of(plain(Size.MAIN, "Nothing applies"))
                  : Stream.of(plain(Size.SIDE, "All that applies"));
          case OPEN -> Stream.of(plain(Size.MAIN, "Left open by the source:"));
        };
    List<Said> first =
        end.says().stream().filter(some -> some.about().isEmpty()).map(Saying::said).toList();
    boolean several = first.size() > 1 || first.stream().anyMatch(said -> said.values().size() > 1);
    String mark = several ? "• " : "";
    return Stream.concat(before, end.says().stream().flatMap(some -> saying(some, mark)));
  }

  private static Stream<Words> saying(Saying some, String mark) {
    return some.about().isEmpty()
        ? said(some.said(), mark)
        : Stream.concat(
            Stream.of(plain(Size.SIDE, some.about().get().label())), said(some.said(), ""));
  }

  /// @param mark stands before each of several
  private static Stream<Words> said(Said said, String mark) {
    Stream<Words> values =
        said.values().stream()
            .map(value ->
                new Words(
                    Size.MAIN,
                    mark + value.text(),
                    value instanceof Piece.Term(var text, var name)
                        ? Optional.of("#" + name)
                        : Optional.empty()));
    return switch (said.manner()) {
      case GIVES -> values;
      case SILENT -> Stream.of(plain(Size.MAIN, mark + "Source is silent"));
      case CONFLICT ->
          Stream.concat(Stream.of(plain(Size.SIDE, "Conflict: the source says")), values);
      case AS -> Stream.concat(Stream.of(plain(Size.SIDE, "Goes on to")), values);
    };
  }

  private static Words plain(Size size, String text) {
    return new Words(size, text, Optional.empty());
  }

  private static Words rule(RuleId rule) {
    return new Words(Size.SIDE, "rule " + rule.rule().replace('_', ' '), Optional.of("#" + rule));
  }
}
