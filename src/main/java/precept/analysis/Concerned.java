package precept.analysis;

import java.util.List;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.model.Patient;

/// The patients whom a finding is about.
///
/// @param axes what the boxes' sides refer to
/// @param boxes some of the boxes that cover them, the simplest first
/// @param complete whether these boxes are all
/// @param witness one of them
/// @param confirmed whether the interpreter shows the same for the witness; otherwise a computed
///   number stands in the way, and it is not known that such a patient can be
public record Concerned(
    List<Axis> axes, List<Box> boxes, boolean complete, Patient witness, boolean confirmed) {

  /// The same, where there are others beside.
  Concerned andMore() {
    return new Concerned(axes, boxes, false, witness, confirmed);
  }
}
