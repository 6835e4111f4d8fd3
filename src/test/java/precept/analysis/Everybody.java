package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import precept.belief.Cause;
import precept.belief.Verdict;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Point;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// Every combination of cells of a small guideline, each run through the interpreter one by one:
/// what laws about many patients are held against.
record Everybody(Guideline guideline, List<Axis> axes, List<One> all) {

  /// @param inapplicable inputs that have a cell here, and for this patient no value
  record One(Point point, Run run, Set<String> inapplicable) {
    Outcome told(String name) {
      return run.outcome(name).bare();
    }

    /// Whether the guideline's own text is in order here; what follows from a defect nobody
    /// foresees.
    boolean isInOrder() {
      return run.judgements().values().stream()
          .noneMatch(judgement ->
              judgement
                  .belief()
                  .has(cause -> cause instanceof Cause.Gap || cause instanceof Cause.Overlap));
    }

    boolean canBe() {
      return run.contradictions().isEmpty()
          && run.membership().stream().noneMatch(some -> some.belief().is(Verdict.NO));
    }

    /// Whether it is not left open if the guideline speaks about this patient.
    boolean isSpokenTo() {
      return canBe() && !run.awaitsMembership();
    }
  }

  /// Absent where there are too many, or numbers are computed.
  static Optional<Everybody> of(Compiled compiled, int most) {
    List<Axis> axes = compiled.nodes().axes();
    long combinations =
        axes.stream()
            .mapToLong(axis -> axis.cells().size())
            .reduce(1, (a, b) -> Math.min(a * b, 1_000_000));
    if (combinations > most || Standing.computes(compiled)) {
      return Optional.empty();
    }
    List<List<Optional<Integer>>> points = new ArrayList<>(List.of(List.of()));
    for (Axis axis : axes) {
      List<List<Optional<Integer>>> longer = new ArrayList<>();
      for (List<Optional<Integer>> point : points) {
        for (int cell = 0; cell < axis.cells().size(); cell++) {
          List<Optional<Integer>> next = new ArrayList<>(point);
          next.add(Optional.of(cell));
          longer.add(next);
        }
      }
      points = longer;
    }
    Guideline guideline = compiled.guideline();
    return Optional.of(
        new Everybody(
            guideline,
            axes,
            points.stream().map(cells -> one(guideline, axes, new Point(cells))).toList()));
  }

  private static One one(Guideline guideline, List<Axis> axes, Point point) {
    Map<String, Value> facts = facts(axes, point);
    Set<String> inapplicable = Set.of();
    while (true) {
      Map<String, Value> left = new LinkedHashMap<>(facts);
      left.keySet().removeAll(inapplicable);
      Run run = Evaluator.decide(guideline, new Patient(left));
      Set<String> now =
          guideline.inputs().stream()
              .filter(input ->
                  input
                      .onlyWhen()
                      .filter(when -> run.holds(when.condition()).is(Verdict.NO))
                      .isPresent())
              .map(Definition.Input::name)
              .collect(Collectors.toSet());
      if (now.equals(inapplicable)) {
        return new One(point, run, inapplicable);
      }
      inapplicable = now;
    }
  }

  private static Map<String, Value> facts(List<Axis> axes, Point point) {
    Map<String, Value> facts = new LinkedHashMap<>();
    for (Axis axis : axes) {
      Value value = axis.cells().get(point.cells().get(axis.index()).orElseThrow()).value();
      switch (axis.subject()) {
        case Subject.Fact(var input) -> facts.put(input, value);
        case Subject.Member(var input, var member) -> {
          Set<String> members = new LinkedHashSet<>();
          if (facts.get(input) instanceof Value.Members(var names)) {
            members.addAll(names);
          }
          if (value.equals(Value.YES)) {
            members.add(member);
          }
          facts.put(input, new Value.Members(members));
        }
        case Subject.Computed computed -> throw new IllegalStateException("not drawn here");
      }
    }
    return facts;
  }

  /// Who a patient may turn out to be, given some cells: a given fact says that it applies, unless
  /// it cannot, or is *no*.
  List<One> completions(Map<Integer, Integer> given, Predicate<One> among) {
    List<One> left =
        all.stream()
            .filter(among)
            .filter(one ->
                given.entrySet().stream()
                    .allMatch(cell ->
                        one.point()
                            .cells()
                            .get(cell.getKey())
                            .equals(Optional.of(cell.getValue()))))
            .toList();
    for (Definition.Input input : guideline.inputs()) {
      if (given.entrySet().stream().anyMatch(cell -> saysThatItApplies(input, cell))) {
        List<One> applying =
            left.stream().filter(one -> !one.inapplicable().contains(input.name())).toList();
        left = applying.isEmpty() ? left : applying;
      }
    }
    return left;
  }

  private boolean saysThatItApplies(Definition.Input input, Map.Entry<Integer, Integer> given) {
    Axis axis = axes.get(given.getKey());
    boolean isNo =
        axis.subject() instanceof Subject.Fact
            && axis.cells().get(given.getValue()).value().equals(Value.NO);
    return input.name().equals(AxisNames.about(axis.subject(), guideline)) && !isNo;
  }

  static Set<Outcome> told(List<One> some, String name) {
    return some.stream().map(one -> one.told(name)).collect(Collectors.toSet());
  }
}
