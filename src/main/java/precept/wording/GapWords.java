package precept.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.analysis.Between;
import precept.analysis.Finding;
import precept.model.Decision;
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
    List<String> notes =
        gap.between().stream()
            .filter(between -> !between.below().equals(between.above()))
            .map(between -> left(between) + " lies " + place(between))
            .toList();
    Optional<String> row =
        new NewRow(guideline, decision).of(gap.whom(), Optional.empty(), Optional.empty());
    return new Diagnostic(
            Code.GAP,
            decision.at(),
            "no rule of " + decision.name() + " answers some patients",
            "nothing is said when",
            notes,
            row.map(some -> List.of("add a rule, or say that the source is silent:", some))
                .orElse(
                    List.of(
                        "no single row says just this: widen a cell beside it, or end with an `otherwise` row")))
        .about(patients.of(gap.whom()));
  }

  Diagnostic unheld(Finding.Unheld found) {
    Decision decision = found.decision();
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
            List.of("it lies " + place(found.between())),
            help)
        .about(patients.of(found.whom()));
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
    return new NewRow(guideline, decision)
        .of(found.whom(), Optional.of(found.between()), found.otherwise());
  }
}
