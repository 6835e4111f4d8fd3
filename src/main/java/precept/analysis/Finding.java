package precept.analysis;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.TooLarge;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Property;
import precept.model.Recommendation;
import precept.model.Value;

/// Something about a whole guideline that is not in order.
public sealed interface Finding {

  /// No rule answers some patients.
  ///
  /// @param between numbers that its cells leave out, and that have a part in it
  record Gap(Decision decision, List<Between> between, Concerned whom) implements Finding {}

  /// Several rules of a `unique` table answer some patients.
  ///
  /// @param agree whether they say the same
  record Overlap(Decision decision, List<String> rules, boolean agree, Concerned whom)
      implements Finding {}

  /// An item of a score for which some patients earn the points of no cell.
  ///
  /// @param cell the first of its cells
  record Ungraded(Definition.Score score, Definition.Points cell, Concerned whom)
      implements Finding {}

  /// An item of a score for which some patients earn the points of two cells.
  record GradedTwice(Definition.Score score, List<Definition.Points> cells, Concerned whom)
      implements Finding {}

  /// Two findings of a score about one same thing that hold together for some patients, and neither
  /// wherever the other does: their points are added.
  record FoundTwice(Definition.Score score, List<Definition.Points> findings, Concerned whom)
      implements Finding {}

  /// Numbers that lie between the findings of a score about them, and earn nothing by them.
  record Unfound(Definition.Score score, Between between, Concerned whom) implements Finding {}

  /// A rule that no patient reaches.
  record DeadRule(Decision decision, Decision.Row row, Obstacle obstacle) implements Finding {}

  /// A rule without which everybody is told the same, with the same citations.
  ///
  /// @param others the rules that say so to those whom it answers
  /// @param whom those whom it answers
  record RedundantRule(
      Decision decision, Decision.Row row, List<Decision.Row> others, Concerned whom)
      implements Finding {}

  /// Cells in the place of which `-` would mean the same.
  ///
  /// @param columns those that can be replaced all at once, by their places
  /// @param single those that can be replaced one at a time
  record RedundantCells(
      Decision decision, Decision.Row row, List<Integer> columns, List<Integer> single)
      implements Finding {}

  /// Numbers that the cells of a column leave out, and no other row matches.
  ///
  /// @param otherwise the row that takes them, if there is one
  record Unheld(
      Decision decision, Between between, Optional<Decision.Row> otherwise, Concerned whom)
      implements Finding {}

  /// Neighbours that draw a boundary differently.
  ///
  /// @param whom those who stand on it
  record NeighbouringBoundary(Boundary boundary, Concerned whom) implements Finding {}

  /// A `never` that some patient breaks.
  record Refuted(Property property, Concerned whom) implements Finding {}

  /// A row that computes what it answers, and for some whom it answers has no number to compute
  /// with.
  record NoNumber(Decision decision, Decision.Row row, Concerned whom) implements Finding {}

  /// A computed number that comes to lie outside its range.
  ///
  /// @param row that computes it; none of a quantity
  /// @param witness a patient for whom it does
  /// @param number what it comes to
  /// @param holding a range that no patient leaves
  record OutOfRange(
      Definition computed,
      Optional<Decision.Row> row,
      Patient witness,
      BigFraction number,
      Bounds holding)
      implements Finding {}

  /// A computed number of which neither a proof was found that it keeps to its range nor a patient
  /// for whom it leaves it.
  ///
  /// @param row that computes it; none of a quantity
  /// @param left among whom neither was found
  /// @param reached what bounds the number there
  /// @param holding a range that no patient leaves
  record UnprovedRange(
      Definition computed,
      Optional<Decision.Row> row,
      Measures left,
      Bounds reached,
      Bounds holding)
      implements Finding {}

  /// An answer that is computed, and printed with all its digits.
  record Unrounded(Definition computed) implements Finding {}

  /// A value that no patient gets as an answer.
  record Unreached(Decision decision, Value value) implements Finding {}

  /// A definition that no answer and no property needs.
  record Unneeded(Definition definition) implements Finding {}

  /// A recommendation that no decision gives.
  record Unused(Recommendation recommendation) implements Finding {}

  /// Together, population and `impossible` leave no patient.
  ///
  /// @param because which of them; where none is named, a quantity would lie outside its range
  record Nobody(Guideline guideline, Obstacle.Outside because) implements Finding {}

  /// A value of an input that population and `impossible` leave to no patient.
  ///
  /// @param because which of them; where none is named, a quantity would lie outside its range
  record Emptied(Definition.Input input, Value value, Obstacle.Outside because)
      implements Finding {}

  /// A `meanwhile` that is never the answer where its condition holds.
  record IdleMeanwhile(Decision decision, Decision.Meanwhile meanwhile) implements Finding {}

  /// The diagrams outgrew a limit: nothing is proved.
  ///
  /// @param nodes how many there were
  /// @param full whether there was no room for more; otherwise the work was too much
  /// @param axis what most of them turn on
  record Inconclusive(int nodes, boolean full, String axis) implements Finding {
    public static Inconclusive of(TooLarge tooLarge, Guideline guideline) {
      return new Inconclusive(
          tooLarge.nodes(), tooLarge.full(), AxisNames.name(tooLarge.axis().subject(), guideline));
    }
  }
}
