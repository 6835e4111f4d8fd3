package precept.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import precept.analysis.Movements.Found;
import precept.analysis.Movements.Movement;
import precept.analysis.WhatIf.Change;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.diagram.Compiled;
import precept.diagram.Point;
import precept.diagram.Region;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Patient;
import precept.model.Value;

/// Changes made to a patient, and run through the interpreter.
///
/// Where a number is computed from measurements, values of these are looked for that put it where
/// the change wants it; what is not found is not shown.
final class Replay {
  /// How many facts are changed together.
  private static final int FACTS = 2;

  /// Of how many sets of facts the changes are told.
  private static final int SETS = 12;

  /// How many boxes are shown for one set and one new answer.
  private static final int BOXES = 4;

  private final Compiled compiled;
  private final List<Axis> axes;
  private final Run run;
  private final String name;
  private final Point home;
  private final boolean computes;

  private Replay(Compiled compiled, Run run, String name) {
    this.compiled = compiled;
    this.axes = compiled.nodes().axes();
    this.run = run;
    this.name = name;
    this.home = Standing.of(axes, run).point();
    this.computes = Standing.computes(compiled);
  }

  /// @throws IllegalStateException where diagram and interpreter disagree: a bug
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
        Optional<Change> change = replay.change(movement, box);
        change.ifPresent(changes::add);
        change.ifPresent(some -> told.add(movement.facts()));
        complete &= change.isPresent() || !replay.computes; // else somebody may stand there
      }
    }
    boolean sure = more.isEmpty() || !replay.computes; // else nobody may stand there
    return new WhatIf(
        compiled.nodes().axes(), changes, sure ? List.copyOf(more) : List.of(), complete && sure);
  }

  private Optional<Change> change(Movement movement, Box box) {
    return new Measurements(run, axes, home, movement.facts(), box)
        .all()
        .flatMap(facts -> tried(movement, box, facts).stream())
        .findFirst();
  }

  private Optional<Change> tried(Movement movement, Box box, Map<String, Value> changed) {
    Map<String, Value> facts = new LinkedHashMap<>(run.patient().facts());
    facts.putAll(changed);
    Run all = Evaluator.decide(run.guideline(), new Patient(facts));
    if (inapplicable(all).stream().anyMatch(changed::containsKey)) {
      return Optional.empty(); // whom it would be changed for has no such fact
    }
    Run then = applicable(all);
    Optional<Run> whole = isThere(then, movement, box) ? whole(then) : Optional.empty();
    if (whole.isEmpty() && computes) {
      return Optional.empty();
    }
    Outcome outcome = Exact.outcome(compiled, then, name);
    if (whole.isPresent() && agree(movement.to(), whole.get(), then, outcome)) {
      return Optional.of(new Change(box, outcome, changed));
    }
    if (new Completions(compiled, then).mayBeDefective()) {
      return Optional.empty(); // what follows from a defect is foreseen by nobody
    }
    throw new IllegalStateException(
        "diagram and interpreter disagree on " + facts + ": " + movement.to() + ", " + outcome);
  }

  private boolean agree(Set<Outcome> to, Run whole, Run then, Outcome outcome) {
    return to.contains(whole.outcome(name).bare())
        && (computes
            || then.awaitsMembership()
            || (to.size() == 1 ? to.contains(outcome.bare()) : Exact.isOpen(outcome)));
  }

  /// Without the given facts that no longer apply.
  private Run applicable(Run all) {
    List<String> inapplicable = inapplicable(all);
    if (inapplicable.isEmpty()) {
      return all;
    }
    Map<String, Value> left = new LinkedHashMap<>(all.patient().facts());
    left.keySet().removeAll(inapplicable);
    return Evaluator.decide(run.guideline(), new Patient(left));
  }

  private List<String> inapplicable(Run some) {
    return new Completions(compiled, some).inapplicable();
  }

  /// Whether a change leads where it is to lead, and nothing else is changed with it.
  private boolean isThere(Run then, Movement movement, Box box) {
    Point point = Standing.of(axes, then).point();
    for (Axis axis : axes) {
      Optional<Integer> cell = point.cells().get(axis.index());
      Optional<Integer> before = home.cells().get(axis.index());
      boolean changed = movement.facts().contains(AxisNames.fact(axes, axis.index()));
      BitSet side = box.sides().get(axis.index());
      boolean there =
          changed
              ? side == null || cell.filter(side::get).isPresent()
              : cell.isEmpty() || before.isEmpty() || cell.equals(before);
      if (!there) {
        return false;
      }
    }
    return Witness.canBe(then);
  }

  /// One of the complete patients that this may be.
  private Optional<Run> whole(Run some) {
    return some.awaitsFacts()
        ? new Completions(compiled, some)
            .one(compiled.nodes().leaf(true))
            .map(patient -> Evaluator.decide(run.guideline(), patient))
            .filter(Witness::canBe)
        : Optional.of(some);
  }
}
