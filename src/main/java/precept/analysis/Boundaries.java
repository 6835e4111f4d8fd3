package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.analysis.Boundary.Cut;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Interval;
import precept.model.Interval.End;
import precept.model.Term;
import precept.model.Test;

/// Finds boundaries that neighbours draw differently. A definition that tells the place itself
/// apart from both sides, as a cell `14 days` does, has thought about it and is no such neighbour.
final class Boundaries {

  /// Where a definition cuts at a place: the first comparison that parts it from what lies just
  /// before, and from what lies just behind.
  private record Sides(Optional<Cut> before, Optional<Cut> behind) {
    Sides or(Sides later) {
      return new Sides(before.or(later::before), behind.or(later::behind));
    }
  }

  /// For each number and place, the definitions that cut it there.
  private final SequencedMap<String, SortedMap<BigFraction, SequencedMap<String, Sides>>> places =
      new LinkedHashMap<>();

  private Boundaries() {}

  static List<Finding> in(Compiled compiled) {
    Boundaries boundaries = new Boundaries();
    compiled.guideline().definitions().values().stream()
        .filter(some -> !(some instanceof Decision decision) || decision.leads())
        .forEach(boundaries::gather);
    List<Finding> found = new ArrayList<>();
    boundaries.places.forEach((number, at) ->
        at.forEach((place, by) ->
            boundary(compiled.guideline().definition(number), place, by.sequencedValues())
                .flatMap(boundary -> finding(compiled, boundary))
                .ifPresent(found::add)));
    return found;
  }

  private void gather(Definition definition) {
    switch (definition) {
      case Definition.Criterion criterion -> gather(criterion, criterion.clauses());
      case Definition.Score score ->
          gather(score, score.rows().stream().map(Definition.Points::finding).toList());
      case Decision decision -> gather(decision);
      case Definition.Quantity quantity -> {}
      case Definition.Input input -> {}
    }
  }

  private void gather(Definition definition, List<Clause> clauses) {
    clauses.forEach(clause -> gather(clause.condition(), new Cut.InClause(definition, clause)));
  }

  private void gather(Condition condition, Cut cut) {
    switch (condition) {
      case Condition.Holds(Term.Reference(var number), Test.Within(var interval, var inside)) ->
          add(number, interval, cut);
      case Condition.Holds other -> {}
      case Condition.All(var parts) -> parts.forEach(part -> gather(part, cut));
      case Condition.Any(var parts) -> parts.forEach(part -> gather(part, cut));
      case Condition.Not(var part) -> gather(part, cut);
    }
  }

  private void gather(Decision decision) {
    for (int column = 0; column < decision.columns().size(); column++) {
      String number = decision.columns().get(column).name();
      for (Decision.Row row : decision.rows()) {
        Decision.Cell cell = row.cells().get(column);
        if (cell.test() instanceof Test.Within(var interval, var inside)) {
          add(number, interval, new Cut.InRow(decision, row, cell));
        }
      }
    }
  }

  private void add(String number, Interval interval, Cut cut) {
    interval.low().ifPresent(end -> add(number, end, end.closed(), cut));
    interval.high().ifPresent(end -> add(number, end, !end.closed(), cut));
  }

  /// @param before whether the end itself goes with what lies behind it
  private void add(String number, End end, boolean before, Cut cut) {
    Sides sides =
        before
            ? new Sides(Optional.of(cut), Optional.empty())
            : new Sides(Optional.empty(), Optional.of(cut));
    places
        .computeIfAbsent(number, some -> new TreeMap<>())
        .computeIfAbsent(end.number(), some -> new LinkedHashMap<>())
        .merge(cut.definition().name(), sides, Sides::or);
  }

  /// The first cut of each kind, the one that has fewer like it before the other.
  private static Optional<Boundary> boundary(
      Definition number, BigFraction place, Iterable<Sides> by) {
    List<Cut> below = new ArrayList<>();
    List<Cut> above = new ArrayList<>();
    for (Sides sides : by) {
      if (sides.before().isEmpty()) {
        sides.behind().ifPresent(below::add);
      } else if (sides.behind().isEmpty()) {
        above.add(sides.before().get());
      }
    }
    if (below.isEmpty() || above.isEmpty()) {
      return Optional.empty();
    }
    boolean fewer = below.size() < above.size();
    return Optional.of(
        new Boundary(
            number, place, (fewer ? below : above).getFirst(), (fewer ? above : below).getFirst()));
  }

  private static Optional<Finding> finding(Compiled compiled, Boundary boundary) {
    Condition there =
        new Condition.Holds(
            new Term.Reference(boundary.number().name()),
            new Test.Within(Interval.closed(boundary.place(), boundary.place()), true));
    Node<Boolean> where =
        compiled.nodes().map(compiled.truth(there), truth -> truth.is(Verdict.YES));
    return Concerned.in(compiled, where, run -> run.holds(there).is(Verdict.YES))
        .map(whom -> new Finding.NeighbouringBoundary(boundary, whom));
  }
}
