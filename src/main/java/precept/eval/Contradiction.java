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

  /// A quantity comes to a number outside its range.
  record OutOfRange(Definition.Quantity quantity, Bounds numbers) implements Contradiction {}
}
