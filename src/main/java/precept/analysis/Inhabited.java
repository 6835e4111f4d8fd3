package precept.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Belief;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Term;

/// Who stands in boxes of what a number is computed from: inputs, and scores and decisions, which
/// come to some numbers only.
final class Inhabited {
  private final Compiled compiled;
  private final Guideline guideline;
  private final List<String> parts;
  private final Node<Boolean> claimed;
  private final Map<String, NavigableSet<BigFraction>> attained = new LinkedHashMap<>();

  /// @param formula by which the number is computed
  /// @param among to whom it comes
  Inhabited(Compiled compiled, Term formula, Node<Boolean> among) {
    this.compiled = compiled;
    this.guideline = compiled.guideline();
    this.parts = parts(formula).distinct().toList();
    this.claimed = compiled.nodes().combine(compiled.claimed(), among, (can, in) -> can && in);
    for (String name : parts) {
      if (compiled.knows(name)) {
        attained.put(name, attained(name));
      }
    }
  }

  /// What a number is computed from: inputs, scores and decisions.
  private Stream<String> parts(Term formula) {
    return References.in(formula)
        .flatMap(name ->
            switch (guideline.definition(name)) {
              case Definition.Quantity other -> parts(other.formula());
              case Decision other when !compiled.knows(name) ->
                  other.rows().stream()
                      .flatMap(row -> row.answer().source().stream())
                      .flatMap(this::parts);
              case Definition other -> Stream.of(name);
            })
        .distinct();
  }

  /// Of silence, conflict and defects nothing is computed that could leave a range.
  private static boolean isSaid(Belief belief) {
    return belief.causes().isEmpty();
  }

  /// The numbers that a score or decision comes to.
  private NavigableSet<BigFraction> attained(String name) {
    NavigableSet<BigFraction> numbers = new TreeSet<>();
    Leaves.of(compiled.belief(name)).stream()
        .filter(Inhabited::isSaid)
        .forEach(belief ->
            belief
                .possible()
                .bounds()
                .ifPresent(bounds -> numbers.addAll(List.of(bounds.low(), bounds.high()))));
    return numbers;
  }

  /// All that they can be.
  Measures all() {
    return Measures.all(List.of(guideline), compiled.nodes().axes(), parts);
  }

  /// No wider than what somebody stands in; nothing where nobody does.
  Optional<Measures> within(Measures box) {
    Optional<Measures> attained = attained(box);
    if (attained.isEmpty()) {
      return attained;
    }
    Measures shrunk = attained.get();
    Region there = patients(shrunk);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    for (Axis axis : compiled.nodes().axes()) {
      if (axis.subject() instanceof Subject.Fact(var input)) {
        Optional<Bounds> within =
            shrunk.within(input).flatMap(one -> axis.bounds(there.cells(axis)).flatMap(one::meet));
        shrunk = within.isPresent() ? shrunk.with(input, within.get()) : shrunk;
      }
    }
    return Optional.of(shrunk);
  }

  /// With the scores and decisions between numbers that they come to; nothing where one has none.
  private Optional<Measures> attained(Measures box) {
    Measures shrunk = box;
    for (Map.Entry<String, NavigableSet<BigFraction>> part : attained.entrySet()) {
      Bounds within = box.within(part.getKey()).orElseThrow();
      NavigableSet<BigFraction> numbers =
          part.getValue().subSet(within.low(), true, within.high(), true);
      if (numbers.isEmpty()) {
        return Optional.empty();
      }
      shrunk = shrunk.with(part.getKey(), new Bounds(numbers.first(), numbers.last()));
    }
    return Optional.of(shrunk);
  }

  private Region patients(Measures box) {
    Nodes nodes = compiled.nodes();
    Node<Boolean> among = claimed;
    for (String part : attained.keySet()) {
      Bounds within = box.within(part).orElseThrow();
      among =
          nodes.combine(
              among,
              compiled.belief(part),
              (in, belief) ->
                  in
                      && isSaid(belief)
                      && belief.possible().bounds().flatMap(within::meet).isPresent());
    }
    return new Region(nodes, among, nodes.leaf(true))
        .within(new Enclosures(List.of(guideline), box).sides(nodes.axes()));
  }

  /// One of those who stand at a corner, with its numbers.
  Optional<Patient> somebody(Measures corner) {
    return patients(corner)
        .somebody()
        .map(point ->
            Witness.applicable(
                guideline, corner.in(Witness.facts(guideline, compiled.nodes().axes(), point))));
  }
}
