package precept.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.analysis.Finding;
import precept.analysis.Measures;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Type;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.unit.Unit;

/// Quantities that leave their ranges, or may, worded.
final class RangeWords {
  private final Guideline guideline;

  RangeWords(Guideline guideline) {
    this.guideline = guideline;
  }

  Diagnostic left(Finding.OutOfRange found) {
    Definition.Quantity quantity = found.quantity();
    return new Diagnostic(
            Code.RANGE_LEFT,
            quantity.at(),
            quantity.name()
                + " leaves its range: it comes to "
                + Numerals.computed(found.number(), unit(quantity)),
            "not always within " + Numerals.text((Type.Measure) quantity.type()),
            List.of(),
            help(quantity, found.holding()))
        .about(
            new Diagnostic.Patients(
                List.of(),
                Optional.of(FactWords.command("explain", guideline, found.witness().facts()))));
  }

  Diagnostic unproved(Finding.UnprovedRange found) {
    Definition.Quantity quantity = found.quantity();
    String where =
        found.left().sides().entrySet().stream()
            .map(side -> side.getKey() + " " + side(side))
            .collect(Collectors.joining(", "));
    return new Diagnostic(
        Code.RANGE_UNPROVED,
        quantity.at(),
        "it is not proved that " + quantity.name() + " keeps to its range",
        "",
        List.of(
            "nothing was found where it leaves it; left is "
                + where
                + ", where it lies somewhere within "
                + range(found.reached(), unit(quantity))),
        help(quantity, found.holding()));
  }

  private static List<String> help(Definition.Quantity quantity, Bounds holding) {
    String range = range(holding, unit(quantity));
    return List.of(
        "a range that holds is " + range + "; leave the range out, and one is found",
        "where the source says that such patients cannot be, write it as impossible; where it cuts the number, as limited to");
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

  static Diagnostic unrounded(Definition.Quantity quantity) {
    return Diagnostic.of(
        Code.UNROUNDED_ANSWER,
        quantity.at(),
        "the answer " + quantity.name() + " is never rounded",
        "",
        "say how the source rounds it: = ... rounded to 0.1 mg, say");
  }
}
