package precept.wording;

import java.util.List;
import precept.analysis.Finding;
import precept.model.Definition.Points;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.References;
import precept.model.Type;
import precept.source.Code;
import precept.source.Diagnostic;

/// What looks like a slip in a score of findings, worded.
final class ScoreWords {
  private static final String CHART =
      "or write the score as a chart (| item | 0 | 1 | ...): there each item earns the points of one cell";

  private ScoreWords() {}

  static Diagnostic twice(Guideline guideline, Finding.FoundTwice found) {
    Points one = found.findings().getFirst();
    Points other = found.findings().getLast();
    String about = References.in(other.finding().condition()).findFirst().orElse("");
    return Diagnostic.of(
            Code.FINDINGS_MEET,
            other.finding().at(),
            "two findings about "
                + about
                + " earn "
                + Numerals.text(one.points().add(other.points()))
                + " points together in "
                + found.score().name(),
            "`" + one.finding().written() + "` holds as well when",
            "let one of the two end where the other begins,",
            CHART)
        .about(new PatientsWords(guideline).of(found.whom()));
  }

  static Diagnostic between(Guideline guideline, Finding.Unfound found) {
    var between = found.between();
    Type.Measure type = (Type.Measure) guideline.definition(between.column().name()).type();
    return new Diagnostic(
            Code.UNHELD_NUMBER,
            found.score().at(),
            "the findings of "
                + found.score().name()
                + " leave out "
                + between.column().name()
                + " "
                + IntervalWords.of(between.left(), type),
            "so that it earns nothing",
            List.of(
                "it lies between `"
                    + between.below().written()
                    + "` and `"
                    + between.above().written()
                    + "`"),
            List.of("let one of the two include it,", CHART))
        .about(new PatientsWords(guideline).of(found.whom()));
  }
}
