package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.analysis.Between;
import precept.analysis.Concerned;
import precept.analysis.Finding;
import precept.belief.Belief;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.eval.Evaluator;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Type;
import precept.source.Code;
import precept.source.Diagnostic;

/// Patients whom no row of a table matches, and numbers left between its cells, worded.
final class GapWords {
  private final Guideline guideline;
  private final PatientsWords patients;

  GapWords(Guideline guideline) {
    this.guideline = guideline;
    this.patients = new PatientsWords(guideline);
  }

  Diagnostic gap(Finding.Gap gap) {
    Decision decision = gap.decision();
    List<String> notes = new ArrayList<>(patients.notes(gap.whom()));
    gap.between()
        .forEach(between -> notes.add(notes.size() - 1, left(between) + " lies " + place(between)));
    String cells =
        decision.columns().stream()
            .map(column ->
                gap.whom().boxes().stream()
                    .findFirst()
                    .map(box -> cell(gap.whom(), box, column))
                    .orElse("-"))
            .collect(Collectors.joining(" | "));
    return new Diagnostic(
        Code.GAP,
        decision.at(),
        "no rule of " + decision.name() + " answers some patients",
        "nothing is said when",
        notes,
        List.of(
            "add a rule, or say that the source is silent:",
            "| new_rule | " + cells + " || silent | S... |"));
  }

  Diagnostic unheld(Finding.Unheld found) {
    Decision decision = found.decision();
    List<String> notes = new ArrayList<>(List.of("it lies " + place(found.between())));
    notes.addAll(patients.notes(found.whom()));
    List<String> help = new ArrayList<>();
    Optional<String> row = row(found);
    help.add(
        "let one of the two cells include it"
            + (row.isPresent() ? ", or give it a row of its own:" : ""));
    row.ifPresent(help::add);
    return new Diagnostic(
        Code.UNHELD_NUMBER,
        decision.at(),
        "the cells of " + decision.name() + " leave out " + left(found.between()),
        found
            .otherwise()
            .map(rest -> "so that `" + rest.name() + "` takes it")
            .orElse("so that nothing applies"),
        notes,
        help);
  }

  private String left(Between between) {
    return between.column().name() + " " + IntervalWords.of(between.left(), type(between));
  }

  private static String place(Between between) {
    return "between the cells `"
        + between.below().written()
        + "` and `"
        + between.above().written()
        + "`";
  }

  private Type.Measure type(Between between) {
    return (Type.Measure) guideline.definition(between.column().name()).type();
  }

  /// A row that says what is said now.
  private Optional<String> row(Finding.Unheld found) {
    Decision decision = found.decision();
    return IntervalWords.cell(found.between().left(), type(found.between()))
        .map(cell ->
            decision.columns().stream()
                    .map(column -> column.equals(found.between().column()) ? cell : "-")
                    .collect(Collectors.joining(" | ", "| new_rule | ", " || "))
                + found
                    .otherwise()
                    .map(rest ->
                        AnswerWords.of(rest.answer(), decision, guideline)
                            + " | "
                            + String.join(", ", rest.cites()))
                    .orElse("silent | S...")
                + " |");
  }

  /// A cell to paste: the side of an input, or what the witness has of anything else.
  private String cell(Concerned whom, Box box, Decision.Column column) {
    if (guideline.definition(column.name()) instanceof Definition.Input) {
      return whom.axes().stream()
          .filter(axis -> axis.subject().equals(new Axis.Subject.Fact(column.name())))
          .filter(axis -> box.sides().containsKey(axis.index()))
          .map(axis -> patients.side(axis, box).replace(" or ", ", "))
          .findFirst()
          .orElse("-");
    }
    Belief belief = Evaluator.decide(guideline, whom.witness()).judgement(column.name()).belief();
    return new Words(guideline, false)
        .belief(belief, guideline.definition(column.name()))
        .replaceFirst(":.*", "");
  }
}
