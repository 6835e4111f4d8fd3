package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Axis;
import precept.diagram.Compiled;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Pivots;
import precept.diagram.Region;
import precept.diagram.Restriction;
import precept.diagram.Support;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Patient;

/// All complete patients that a patient known in part may turn out to be.
///
/// A number computed from measured inputs is taken to be free within what bounds it: where one of
/// these is not known, more is looked at than can be.
final class Completions {
  private final Compiled compiled;
  private final Nodes nodes;
  private final Run run;
  private final Restriction known;
  private final Node<Boolean> can;
  private final List<String> inapplicable = new ArrayList<>();

  Completions(Compiled compiled, Run run) {
    Standing standing = Standing.of(compiled.nodes().axes(), run);
    this.compiled = compiled;
    this.nodes = compiled.nodes();
    this.run = run;
    this.known = new Restriction(nodes, standing.point());
    Node<Boolean> possible = known.of(compiled.care());
    for (var bounds : standing.within().entrySet()) {
      Axis axis = nodes.axes().get(bounds.getKey());
      Node<Boolean> within =
          nodes.branch(
              axis.index(),
              IntStream.range(0, axis.cells().size())
                  .mapToObj(cell -> nodes.leaf(axis.meets(cell, bounds.getValue())))
                  .toList());
      possible = nodes.combine(possible, within, (a, b) -> a && b);
    }
    for (Definition.Input input : run.saidToApply()) {
      Node<Boolean> where =
          nodes.combine(
              possible,
              known.of(compiled.truth(input.onlyWhen().orElseThrow().condition())),
              (in, applies) -> in && !applies.is(Verdict.NO));
      if (Leaves.of(where).contains(true)) {
        possible = where;
      } else {
        inapplicable.add(input.name());
      }
    }
    this.can = possible;
  }

  /// The facts that are given though they apply to none of them.
  List<String> inapplicable() {
    return inapplicable;
  }

  boolean isEmpty() {
    return !Leaves.of(can).contains(true);
  }

  /// Whether the guideline's own text is not in order for some of them.
  boolean mayBeDefective() {
    return compiled.guideline().decisions().stream()
        .anyMatch(decision ->
            values(of(compiled.hanging(decision.name(), Belief::isDefect))).contains(true));
  }

  /// Whether an input has a value in any of them.
  boolean mayApply(Definition.Input input) {
    return input
        .onlyWhen()
        .map(when -> values(of(compiled.truth(when.condition()))))
        .filter(truths -> truths.stream().allMatch(truth -> truth.is(Verdict.NO)))
        .isEmpty();
  }

  /// A function of them alone.
  <T> Node<Optional<T>> of(Node<T> node) {
    return nodes.among(can, known.of(node));
  }

  /// The patients of a set that are among them.
  Region among(Node<Boolean> set) {
    return new Region(nodes, set, can);
  }

  /// One of a set of them, what is known of the patient being as it is.
  Optional<Patient> one(Node<Boolean> set) {
    return among(set)
        .somebody()
        .map(point -> Witness.facts(run.guideline(), nodes.axes(), point))
        .map(facts -> {
          facts.putAll(run.patient().facts());
          return Witness.applicable(run.guideline(), facts);
        });
  }

  static <T> Set<T> values(Node<Optional<T>> completions) {
    Set<T> values = new LinkedHashSet<>();
    Leaves.of(completions).forEach(leaf -> leaf.ifPresent(values::add));
    return values;
  }

  /// The inputs that matter, in the order of their declaration: two completions that differ in
  /// nothing else lead to different values. Where facts can change only together, all of these.
  <T> List<String> mattering(Node<Optional<T>> completions) {
    if (values(completions).size() < 2) {
      return List.of();
    }
    Set<Integer> matter =
        Pivots.of(nodes, completions, (a, b) -> a.isPresent() && b.isPresent() && !a.equals(b));
    return missing(
        (matter.isEmpty() ? Support.of(completions) : matter)
            .stream()
                .flatMap(axis -> AxisNames.inputs(nodes.axes().get(axis), run.guideline()).stream())
                .collect(Collectors.toSet()));
  }

  /// Those that are not given, in the order of their declaration.
  List<String> missing(Set<String> inputs) {
    return run.missing(inputs);
  }
}
