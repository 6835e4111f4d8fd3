package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import precept.analysis.Movements.Found;
import precept.analysis.Movements.Movement;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.diagram.Compiled;
import precept.diagram.Region;
import precept.eval.Outcome;
import precept.eval.Run;
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

  /// How many facts are changed together.
  private static final int FACTS = 2;

  /// Of how many sets of facts the changes are told.
  private static final int SETS = 12;

  /// How many boxes are shown for one set and one new answer.
  private static final int BOXES = 4;

  /// @param to where the changed facts then stand
  /// @param outcome what the answer then is; if it needs facts, those that the nearest such patient
  ///   needs
  /// @param facts the changed facts of that patient
  public record Change(Box to, Outcome outcome, Map<String, Value> facts) {}

  static WhatIf of(Compiled compiled, Run run, String name) {
    Found found = Movements.of(compiled, run, name, FACTS);
    Replay replay = new Replay(compiled, run, name);
    List<Change> changes = new ArrayList<>();
    Set<SortedSet<Integer>> told = new LinkedHashSet<>();
    Set<SortedSet<Integer>> more = new LinkedHashSet<>();
    boolean complete = found.complete();
    for (Movement movement : found.all()) {
      if (told.size() == SETS && !told.contains(movement.facts())) {
        more.add(movement.facts());
        continue;
      }
      List<Box> boxes =
          new Region(compiled.nodes(), movement.where(), compiled.nodes().leaf(true))
              .cover(BOXES + 1);
      complete &= boxes.size() <= BOXES;
      for (Box box : boxes.subList(0, Math.min(BOXES, boxes.size()))) {
        Optional<Change> change = replay.of(movement, box);
        change.ifPresent(changes::add);
        change.ifPresent(some -> told.add(movement.facts()));
      }
    }
    boolean sure = more.isEmpty() || !Standing.computes(compiled); // else nobody may stand there
    return new WhatIf(
        compiled.nodes().axes(), changes, sure ? List.copyOf(more) : List.of(), complete && sure);
  }
}
