package precept.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.analysis.Finding;
import precept.analysis.Measures;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Type;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;
import precept.unit.Unit;

/// Quantities that leave their ranges, or may, worded.
final class RangeWords {
  private final Guideline guideline;

  RangeWords(Guideline guideline) {
    this.guideline = guideline;
  }

  Diagnostic left(Finding.OutOfRange found) {
    Definition computed = found.computed();
    return new Diagnostic(
            Code.RANGE_LEFT,
            at(found.computed(), found.row()),
            computed.name()
                + " leaves its range: it comes to "
                + Numerals.computed(found.number(), unit(computed)),
            "not always within " + Numerals.text((Type.Measure) computed.type()),
            List.of(),
            help(computed, found.holding()))
        .about(
            new Diagnostic.Patients(
                List.of(),
                Optional.of(FactWords.command("explain", guideline, found.witness().facts()))));
  }

  Diagnostic unproved(Finding.UnprovedRange found) {
    Definition computed = found.computed();
    String where =
        found.left().sides().entrySet().stream()
            .map(side -> side.getKey() + " " + side(side))
            .collect(Collectors.joining(", "));
    return new Diagnostic(
        Code.RANGE_UNPROVED,
        at(found.computed(), found.row()),
        "it is not proved that " + computed.name() + " keeps to its range",
        "",
        List.of(
            "nothing was found where it leaves it; left is "
                + where
                + ", where it lies somewhere within "
                + range(found.reached(), unit(computed))),
        help(computed, found.holding()));
  }

  private static Span at(Definition computed, Optional<Decision.Row> row) {
    return row.map(Decision.Row::at).orElse(computed.at());
  }

  private static List<String> help(Definition computed, Bounds holding) {
    String range = range(holding, unit(computed));
    boolean quantity = computed instanceof Definition.Quantity;
    return List.of(
        "a range that holds is "
            + range
            + (quantity ? "; leave the range out, and one is found" : ""),
        "where the source says that such patients cannot be, write it as impossible; where it cuts the number, as "
            + (quantity ? "limited to" : "min(...) or max(...)"));
  }

  private String side(Map.Entry<String, Measures.Side> side) {
    return range(side.getValue().bounds(), unit(guideline.definition(side.getKey())));
  }

  private static String range(Bounds bounds, Unit unit) {
    return bounds.isExact()
        ? Numerals.text(bounds.low(), unit)
        : Numerals.text(bounds.low()) + ".." + Numerals.text(bounds.high(), unit);
  }

  private static Unit unit(Definition definition) {
    return definition.type() instanceof Type.Measure measure ? measure.unit() : Unit.ONE;
  }

  static Diagnostic unrounded(Definition computed) {
    return Diagnostic.of(
        Code.UNROUNDED_ANSWER,
        computed.at(),
        "the answer " + computed.name() + " is never rounded",
        "",
        "say how the source rounds it: = ... rounded to 0.1 mg, say");
  }
}
