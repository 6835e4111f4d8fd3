package precept.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.belief.Possible;
import precept.belief.Terms;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;
import precept.model.Term;
import precept.model.Value;

/// What computed numbers may come to where measurements lie within a box: never less than they can
/// (interval arithmetic: Moore 1966).
record Enclosures(List<Guideline> guidelines, Measures box) {

  /// Nothing, where a term is never a number.
  static Optional<Bounds> of(Term term, Guideline guideline, Measures box) {
    return terms(guideline, box).value(term).possible().bounds();
  }

  /// Each definition is looked at once, however many rows lead to it.
  private static Terms terms(Guideline guideline, Measures box) {
    return terms(guideline, box, new HashMap<>());
  }

  private static Terms terms(Guideline guideline, Measures box, Map<String, Belief> known) {
    return new Terms(name -> {
      Belief belief = known.get(name);
      if (belief == null) {
        belief = belief(guideline.definition(name), box, terms(guideline, box, known));
        known.put(name, belief);
      }
      return belief;
    });
  }

  private static Belief belief(Definition definition, Measures box, Terms terms) {
    Optional<Bounds> given = box.within(definition.name());
    if (given.isPresent()) {
      return only(Possible.numbers(given.get()));
    }
    return switch (definition) {
      case Definition.Quantity quantity ->
          Terms.within(quantity.type(), terms.value(quantity.formula()));
      case Decision decision when decision.reckons() ->
          Terms.within(decision.type(), only(rows(decision, terms)));
      case Definition other -> only(Possible.anyOf(other.type()));
    };
  }

  /// What any of the rows gives.
  private static Possible rows(Decision decision, Terms terms) {
    return decision.rows().stream()
        .map(row -> HitPolicies.said(decision, row, terms).possible())
        .reduce(Possible::or)
        .orElseThrow();
  }

  private static Belief only(Possible possible) {
    return new Belief(possible, Set.of());
  }

  /// The cells in which somebody of the box may stand; an axis that is left out leaves all.
  SortedMap<Integer, BitSet> sides(List<Axis> axes) {
    SortedMap<Integer, BitSet> sides = new TreeMap<>();
    for (Axis axis : axes) {
      Optional<Bounds> within =
          switch (axis.subject()) {
            case Subject.Fact(var input) -> box.within(input);
            case Subject.Member member -> Optional.empty();
            case Subject.Computed(var term) -> of(term);
          };
      within.ifPresent(bounds -> sides.put(axis.index(), cells(axis, bounds)));
    }
    return sides;
  }

  /// What is no number is not of the box, and not beside it.
  private static BitSet cells(Axis axis, Bounds bounds) {
    BitSet cells = new BitSet();
    IntStream.range(0, axis.cells().size())
        .filter(cell ->
            !(axis.cells().get(cell).value() instanceof Value.Amount) || axis.meets(cell, bounds))
        .forEach(cells::set);
    return cells;
  }

  private Optional<Bounds> of(Term term) {
    List<Bounds> found = new ArrayList<>();
    for (Guideline guideline : guidelines) {
      if (References.areKnown(term, guideline)) {
        of(term, guideline, box).ifPresent(found::add);
      }
    }
    return found.stream().reduce(Bounds::hull);
  }
}
