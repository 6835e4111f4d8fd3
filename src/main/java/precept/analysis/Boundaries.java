package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /// A comparison of a number somewhere in a definition.
  private record Comparison(Interval interval, Cut cut) {

    boolean holds(BigFraction number) {
      return interval.contains(number);
    }

    boolean holdsJustBelow(BigFraction number) {
      return interval.low().map(End::number).filter(low -> low.compareTo(number) >= 0).isEmpty()
          && interval.high().map(End::number).filter(high -> high.compareTo(number) < 0).isEmpty();
    }

    boolean holdsJustAbove(BigFraction number) {
      return interval.low().map(End::number).filter(low -> low.compareTo(number) > 0).isEmpty()
          && interval.high().map(End::number).filter(high -> high.compareTo(number) <= 0).isEmpty();
    }
  }

  /// For each number, the definitions that compare it, each with its comparisons.
  private final SequencedMap<String, SequencedMap<String, List<Comparison>>> comparisons =
      new LinkedHashMap<>();

  private Boundaries() {}

  static List<Finding> in(Compiled compiled) {
    Boundaries boundaries = new Boundaries();
    compiled.guideline().definitions().values().forEach(boundaries::gather);
    List<Finding> found = new ArrayList<>();
    boundaries.comparisons.forEach((number, by) -> {
      for (BigFraction place : places(by)) {
        boundary(compiled.guideline().definition(number), place, by)
            .flatMap(boundary -> finding(compiled, boundary))
            .ifPresent(found::add);
      }
    });
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
    comparisons
        .computeIfAbsent(number, some -> new LinkedHashMap<>())
        .computeIfAbsent(cut.definition().name(), some -> new ArrayList<>())
        .add(new Comparison(interval, cut));
  }

  private static Set<BigFraction> places(SequencedMap<String, List<Comparison>> by) {
    Set<BigFraction> places = new TreeSet<>();
    by.values().stream()
        .flatMap(List::stream)
        .map(Comparison::interval)
        .flatMap(interval -> Stream.of(interval.low(), interval.high()))
        .flatMap(Optional::stream)
        .forEach(end -> places.add(end.number()));
    return places;
  }

  /// The first cut of each kind, the one that has fewer like it before the other.
  private static Optional<Boundary> boundary(
      Definition number, BigFraction place, SequencedMap<String, List<Comparison>> by) {
    List<Cut> below = new ArrayList<>();
    List<Cut> above = new ArrayList<>();
    by.forEach((definition, some) -> {
      Optional<Cut> before =
          some.stream()
              .filter(one -> one.holds(place) != one.holdsJustBelow(place))
              .map(Comparison::cut)
              .findFirst();
      Optional<Cut> behind =
          some.stream()
              .filter(one -> one.holds(place) != one.holdsJustAbove(place))
              .map(Comparison::cut)
              .findFirst();
      if (before.isEmpty()) {
        behind.ifPresent(below::add);
      } else if (behind.isEmpty()) {
        above.add(before.get());
      }
    });
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
