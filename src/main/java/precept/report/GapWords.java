package precept.report;

import java.util.List;
import java.util.stream.Collectors;
import precept.analysis.Concerned;
import precept.analysis.Finding;
import precept.belief.Belief;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.eval.Evaluator;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.source.Code;
import precept.source.Diagnostic;

/// Patients whom no row of a table matches, worded.
final class GapWords {
  private final Guideline guideline;
  private final PatientsWords patients;

  GapWords(Guideline guideline) {
    this.guideline = guideline;
    this.patients = new PatientsWords(guideline);
  }

  Diagnostic gap(Finding.Gap gap) {
    Decision decision = gap.decision();
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
        patients.notes(gap.whom()),
        List.of(
            "add a rule, or say that the source is silent:",
            "| new_rule | " + cells + " || silent | S... |"));
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
