package precept.analysis;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.eval.Outcome;
import precept.model.Value;

/// What would change an answer: changes of as few given facts as possible, each run through the
/// interpreter.
///
/// @param axes what the boxes' sides refer to
/// @param more sets of facts that would change it too, each fact as the first of its axes
/// @param complete whether there are no more than these
public record WhatIf(
    List<Axis> axes, List<Change> changes, List<SortedSet<Integer>> more, boolean complete) {
  static final WhatIf NOTHING = new WhatIf(List.of(), List.of(), List.of(), true);

  /// @param to where the changed facts then stand
  /// @param outcome what the answer then is; if it needs facts, those that the nearest such patient
  ///   needs
  /// @param facts the changed facts of that patient
  public record Change(Box to, Outcome outcome, Map<String, Value> facts) {}
}
