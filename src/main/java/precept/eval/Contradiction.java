package precept.eval;

import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Property;

/// Facts that cannot be true together: bad data, not a patient.
public sealed interface Contradiction {

  /// The facts have a combination that the guideline declares impossible.
  record Impossible(Property property) implements Contradiction {}

  /// A fact is given that does not apply to this patient.
  record NotApplicable(Definition.Input input) implements Contradiction {}

  /// A number is computed that lies outside its range.
  ///
  /// @param computed a quantity, or a decision whose rows compute
  record OutOfRange(Definition computed, Bounds numbers) implements Contradiction {}
}
