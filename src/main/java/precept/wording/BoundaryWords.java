package precept.wording;

import java.util.List;
import precept.analysis.Boundary;
import precept.analysis.Boundary.Cut;
import precept.analysis.Finding;
import precept.model.Guideline;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;

/// Neighbours that draw a boundary differently, worded.
final class BoundaryWords {
  private BoundaryWords() {}

  static Diagnostic of(Guideline guideline, Finding.NeighbouringBoundary found) {
    Boundary boundary = found.boundary();
    String place =
        boundary.number().name()
            + " "
            + new Words(guideline, false)
                .value(new precept.model.Value.Amount(boundary.place()), boundary.number().type());
    String beside =
        "beside `"
            + written(boundary.other())
            + "` in "
            + name(boundary.other())
            + " at "
            + at(boundary.other());
    return new Diagnostic(
            Code.NEIGHBOURING_BOUNDARY,
            at(boundary.one()),
            name(boundary.one())
                + " and "
                + name(boundary.other())
                + " put "
                + place
                + " on different sides",
            "here `" + written(boundary.one()) + "`",
            List.of(beside),
            List.of(
                "if one boundary is meant, write it in one way; if not, give the number itself a row of its own in one of them"))
        .about(new PatientsWords(guideline).of(found.whom()));
  }

  private static String name(Cut cut) {
    return Words.kind(cut.definition()) + " " + cut.definition().name();
  }

  private static String written(Cut cut) {
    return switch (cut) {
      case Cut.InRow(var decision, var row, var cell) -> cell.written();
      case Cut.InClause(var definition, var clause) -> clause.written();
    };
  }

  private static Span at(Cut cut) {
    return switch (cut) {
      case Cut.InRow(var decision, var row, var cell) -> row.at();
      case Cut.InClause(var definition, var clause) -> clause.at();
    };
  }
}
