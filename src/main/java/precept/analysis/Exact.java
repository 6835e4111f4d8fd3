package precept.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Point;
import precept.diagram.Restriction;
import precept.diagram.Support;
import precept.diagram.TooLarge;
import precept.eval.Judgement;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.References;
import precept.model.TestCase.RuleId;

/// Outcomes with facts missing, exactly: all completions that can be are looked at, through the diagram.
///
///     settled  =  every completion gives the same
///     a fact matters  =  two completions that differ in nothing else give different things
public final class Exact {
  private final Compiled compiled;
  private final Run run;
  private final Restriction known;
  private final Node<Boolean> can;

  private Exact(Compiled compiled, Run run) {
    this.compiled = compiled;
    this.run = run;
    this.known =
        new Restriction(
            compiled.nodes(), Point.of(compiled.nodes().axes(), run.patient(), Map.of()));
    this.can = known.of(possible(compiled, run));
  }

  /// The patients that can be; a fact that is given says that it applies.
  private static Node<Boolean> possible(Compiled compiled, Run run) {
    Node<Boolean> possible = compiled.care();
    for (Definition.Input input : run.guideline().inputs()) {
      if (input.onlyWhen().isPresent() && run.patient().facts().containsKey(input.name())) {
        Node<Belief> applies = compiled.truth(input.onlyWhen().get().condition());
        possible =
            compiled.nodes().combine(possible, applies, (in, when) -> in && !when.is(Verdict.NO));
      }
    }
    return possible;
  }

  /// Makes runs of a guideline exact. Where the diagrams outgrow their limit, the interpreter's
  /// word stands: it is sound, though it may name a fact that changes nothing.
  public static UnaryOperator<Run> in(Compiled compiled) {
    return run -> {
      try {
        return run.awaitsFacts() ? of(compiled, run) : run;
      } catch (TooLarge tooLarge) {
        return run;
      }
    };
  }

  /// The same run, its answers that need facts made exact. Of a quantity a diagram knows the
  /// comparisons and not the number: there the interpreter's bounds stand.
  public static Run of(Compiled compiled, Run run) {
    Exact exact = new Exact(compiled, run);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (String name : compiled.names()) {
      boolean computed = run.guideline().definition(name) instanceof Definition.Quantity;
      if (run.outcome(name) instanceof Outcome.Needs && !computed) {
        exact.outcome(name).ifPresent(outcome -> outcomes.put(name, outcome));
      }
    }
    return run.refined(outcomes, exact.excluded());
  }

  /// The rules that may match as far as any one cell goes, and that no completion reaches.
  private Set<RuleId> excluded() {
    Set<RuleId> excluded = new LinkedHashSet<>();
    for (Decision decision : run.guideline().decisions()) {
      Set<Integer> reached = new HashSet<>();
      Leaves.of(completions(compiled.answer(decision.name())))
          .forEach(leaf -> leaf.ifPresent(answer -> reached.addAll(answer.matching())));
      for (int row = 0; row < decision.rows().size() && !reached.isEmpty(); row++) {
        if (!reached.contains(row)) {
          excluded.add(new RuleId(decision.name(), decision.rows().get(row).name()));
        }
      }
    }
    run.judgements().values().stream()
        .filter(Judgement.Answered.class::isInstance)
        .map(Judgement.Answered.class::cast)
        .forEach(answered ->
            answered.matches().stream()
                .filter(match -> match.truth().is(Verdict.NO))
                .forEach(match ->
                    excluded.remove(new RuleId(answered.subject().name(), match.row().name()))));
    return excluded;
  }

  private <T> Node<Optional<T>> completions(Node<T> node) {
    return compiled
        .nodes()
        .combine(known.of(node), can, (value, in) -> in ? Optional.of(value) : Optional.empty());
  }

  private Optional<Outcome> outcome(String name) {
    if (run.awaitsMembership()) {
      return Optional.empty();
    }
    Node<Optional<Belief>> completions = completions(compiled.belief(name));
    Set<Belief> beliefs = new LinkedHashSet<>();
    Leaves.of(completions).forEach(leaf -> leaf.ifPresent(beliefs::add));
    if (beliefs.isEmpty()) {
      return Optional.empty();
    }
    Set<Cause> causes = new LinkedHashSet<>();
    beliefs.forEach(belief -> causes.addAll(belief.causes()));
    if (beliefs.stream().map(Belief::meaning).distinct().count() == 1) {
      return Optional.of(
          run.outcome(name, new Belief(beliefs.iterator().next().possible(), causes)));
    }
    return Optional.of(
        run.needs(
            name,
            facts(completions),
            possible(beliefs),
            causes,
            value -> beliefs.contains(Belief.known(value))));
  }

  /// What may yet be said; silence says nothing that could be named.
  private static Possible possible(Set<Belief> beliefs) {
    List<Possible> said =
        beliefs.stream()
            .filter(belief -> !belief.has(Cause.Silence.class::isInstance))
            .map(Belief::possible)
            .toList();
    return said.stream().reduce(Possible::or).orElse(Possible.NOTHING);
  }

  /// The inputs that matter, in the order of their declaration.
  private List<String> facts(Node<Optional<Belief>> completions) {
    Set<String> matter = new LinkedHashSet<>();
    Set<String> occur = new LinkedHashSet<>();
    for (int index : Support.of(completions)) {
      Axis axis = compiled.nodes().axes().get(index);
      occur.addAll(inputs(axis));
      if (matters(completions, axis)) {
        matter.addAll(inputs(axis));
      }
    }
    Set<String> found = matter.isEmpty() ? occur : matter;
    return run.guideline().inputs().stream()
        .map(Definition.Input::name)
        .filter(found::contains)
        .filter(input -> !run.patient().facts().containsKey(input))
        .toList();
  }

  private boolean matters(Node<Optional<Belief>> completions, Axis axis) {
    List<Node<Optional<Belief>>> sides = new ArrayList<>();
    for (int cell = 0; cell < axis.cells().size(); cell++) {
      List<Optional<Integer>> there =
          new ArrayList<>(
              java.util.Collections.nCopies(compiled.nodes().axes().size(), Optional.empty()));
      there.set(axis.index(), Optional.of(cell));
      Node<Optional<Belief>> side =
          new Restriction(compiled.nodes(), new Point(there)).of(completions);
      for (Node<Optional<Belief>> other : sides) {
        if (differ(side, other)) {
          return true;
        }
      }
      sides.add(side);
    }
    return false;
  }

  private boolean differ(Node<Optional<Belief>> one, Node<Optional<Belief>> other) {
    return one.id() != other.id()
        && Leaves.of(
                compiled
                    .nodes()
                    .combine(
                        one,
                        other,
                        (a, b) ->
                            a.isPresent()
                                && b.isPresent()
                                && !a.get().meaning().equals(b.get().meaning())))
            .contains(true);
  }

  private List<String> inputs(Axis axis) {
    return switch (axis.subject()) {
      case Subject.Fact(var input) -> List.of(input);
      case Subject.Member(var input, var member) -> List.of(input);
      case Subject.Computed(var term) -> leaves(References.in(term).toList());
    };
  }

  private List<String> leaves(List<String> names) {
    List<String> inputs = new ArrayList<>();
    for (String name : names) {
      Definition definition = run.guideline().definition(name);
      inputs.addAll(
          definition instanceof Definition.Input
              ? List.of(name)
              : leaves(References.of(definition)));
    }
    return inputs;
  }
}
