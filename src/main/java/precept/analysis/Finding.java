package precept.analysis;

import java.util.List;
import precept.diagram.TooLarge;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Property;
import precept.model.Recommendation;
import precept.model.Value;

/// Something about a whole guideline that is not in order.
public sealed interface Finding {

  /// No rule answers some patients.
  record Gap(Decision decision, Concerned whom) implements Finding {}

  /// Several rules of a `unique` table answer some patients.
  ///
  /// @param agree whether they say the same
  record Overlap(Decision decision, List<String> rules, boolean agree, Concerned whom)
      implements Finding {}

  /// A rule that no patient reaches.
  record DeadRule(Decision decision, Decision.Row row) implements Finding {}

  /// A `never` that some patient breaks.
  record Refuted(Property property, Concerned whom) implements Finding {}

  /// A value that no patient gets as an answer.
  record Unreached(Decision decision, Value value) implements Finding {}

  /// A definition that no answer and no property needs.
  record Unneeded(Definition definition) implements Finding {}

  /// A recommendation that no decision gives.
  record Unused(Recommendation recommendation) implements Finding {}

  /// Together, population and `impossible` leave no patient.
  record Nobody(Guideline guideline) implements Finding {}

  /// A value of an input that population and `impossible` leave to no patient.
  record Emptied(Definition.Input input, Value value) implements Finding {}

  /// A `meanwhile` that is never the answer where its condition holds.
  record IdleMeanwhile(Decision decision, Decision.Meanwhile meanwhile) implements Finding {}

  /// The diagrams outgrew their limit: nothing is proved.
  ///
  /// @param axis what most of them turn on
  record Inconclusive(int nodes, String axis) implements Finding {
    public static Inconclusive of(TooLarge tooLarge, Guideline guideline) {
      return new Inconclusive(tooLarge.nodes(), Axes.name(tooLarge.axis().subject(), guideline));
    }
  }
}
