package precept.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Axis;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Point;
import precept.diagram.Restriction;
import precept.diagram.Support;
import precept.eval.Membership;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Value;

/// The smallest sets of given facts whose change moves an answer.
///
///     moved         =  no completion of what is known then gives the old answer, and there is one
///     smallest set  =  no part of it alone can be changed so that the answer moves
///
/// A given fact that no longer applies is left out; one that comes to apply is not known.
final class Movements {
  private final Compiled compiled;
  private final Nodes nodes;
  private final Run run;
  private final Point home;

  private Movements(Compiled compiled, Run run) {
    this.compiled = compiled;
    this.nodes = compiled.nodes();
    this.run = run;
    this.home = Standing.of(nodes.axes(), run).point();
  }

  /// @param facts what is changed, each as the first of its axes
  /// @param to the new answer; several where it then depends on what is not known
  /// @param where in which cells of these facts
  record Movement(SortedSet<Integer> facts, Set<Outcome> to, Node<Boolean> where) {}

  /// @param all the smaller sets first, and those of one size in the order of the axes
  /// @param complete whether there was time to look at all sets
  record Found(List<Movement> all, boolean complete) {}

  /// @param most how many facts a set may have
  static Found of(Compiled compiled, Run run, String name, int most) {
    Movements movements = new Movements(compiled, run);
    Detours<Optional<There>> detours = new Detours<>(movements.nodes.axes(), movements.home);
    Ways ways = Ways.of(compiled, name, movements.home, movements.others());
    Outcome before = run.outcome(name).bare();
    List<Movement> all = new ArrayList<>();
    for (int size = 1; size <= most && detours.isComplete(); size++) {
      for (Restriction part : ways.leaving(size)) {
        Node<Optional<There>> there = movements.there(name, part);
        all.addAll(movements.moved(detours, there, before, size, List.copyOf(all)));
      }
    }
    return new Found(
        all, detours.isComplete() && IntStream.rangeClosed(1, most).allMatch(ways::areFew));
  }

  private List<Movement> moved(
      Detours<Optional<There>> detours,
      Node<Optional<There>> there,
      Outcome before,
      int size,
      List<Movement> smaller) {
    SortedMap<SortedSet<Integer>, Map<Set<Outcome>, Node<Boolean>>> moved =
        new TreeMap<>(Comparator.comparing(Movements::places, Arrays::compare));
    var found =
        detours.of(
            there,
            facts ->
                facts.size() <= size
                    && smaller.stream().noneMatch(some -> facts.containsAll(some.facts())));
    for (var detour : found) {
      SortedSet<Integer> facts = detour.facts();
      Set<Outcome> to = settled(detour.ends());
      if (facts.size() == size && !to.isEmpty() && !to.contains(before)) {
        moved
            .computeIfAbsent(facts, some -> new LinkedHashMap<>())
            .merge(to, box(facts, detour.way()), this::either);
      }
    }
    List<Movement> movements = new ArrayList<>();
    moved.forEach((facts, answers) ->
        answers.forEach((to, where) -> movements.add(new Movement(facts, to, where))));
    return movements;
  }

  private Node<Boolean> either(Node<Boolean> one, Node<Boolean> other) {
    return nodes.combine(one, other, (a, b) -> a || b);
  }

  private static int[] places(SortedSet<Integer> facts) {
    return facts.stream().mapToInt(Integer::intValue).toArray();
  }

  /// @param inapplicable the given facts that do not apply
  private record There(Outcome told, Set<String> inapplicable) {
    There without(String fact) {
      Set<String> more = new LinkedHashSet<>(inapplicable);
      more.add(fact);
      return new There(told, more);
    }
  }

  /// What each complete patient is told that can be. A given fact of which the others tell if it
  /// applies needs no mention: where it does not, nothing depends on it.
  private Node<Optional<There>> there(String name, Restriction part) {
    Node<Optional<There>> there =
        nodes.combine(
            Told.of(compiled, run, name, part),
            part.of(spokenTo()),
            (told, can) -> can ? Optional.of(new There(told, Set.of())) : Optional.empty());
    for (Definition.Input input : run.guideline().inputs()) {
      if (input.onlyWhen().isPresent() && run.patient().facts().containsKey(input.name())) {
        Node<Belief> when = compiled.truth(input.onlyWhen().get().condition());
        if (Support.of(when).stream().anyMatch(axis -> home.cells().get(axis).isEmpty())) {
          Node<Boolean> unheard =
              nodes.combine(
                  part.of(when),
                  part.of(isNo(input)),
                  (applies, no) -> applies.is(Verdict.NO) && !no);
          there =
              nodes.combine(
                  there,
                  unheard,
                  (some, is) -> is ? some.map(one -> one.without(input.name())) : some);
        }
      }
    }
    return there;
  }

  /// Where a fact is *no*, which says nothing about whether it applies.
  private Node<Boolean> isNo(Definition.Input input) {
    return nodes.axes().stream()
        .filter(axis -> axis.subject().equals(new Axis.Subject.Fact(input.name())))
        .findFirst()
        .map(axis ->
            nodes.branch(
                axis.index(),
                axis.cells().stream()
                    .map(cell -> nodes.leaf(cell.value().equals(Value.NO)))
                    .toList()))
        .orElse(nodes.leaf(false));
  }

  /// What may rule out what is not known: whom the guideline speaks to, and when facts apply.
  private List<Node<?>> others() {
    List<Node<?>> others = new ArrayList<>(List.of(spokenTo()));
    for (Definition.Input input : run.guideline().inputs()) {
      input.onlyWhen().ifPresent(when -> others.add(compiled.truth(when.condition())));
    }
    return others;
  }

  /// The patients that can be, and of whom it is not left open if the guideline speaks about them.
  private Node<Boolean> spokenTo() {
    Node<Boolean> patients = compiled.care();
    for (Membership some : run.membership()) {
      if (!some.member().presumed()) {
        patients =
            nodes.combine(
                patients,
                compiled.truth(some.member().clause().condition()),
                (can, member) -> can && member.is(Verdict.YES));
      }
    }
    return patients;
  }

  /// What is told, depending on what is not known. A given fact says that it applies, unless it
  /// cannot.
  private Set<Outcome> settled(Set<Optional<There>> ends) {
    List<There> left = ends.stream().flatMap(Optional::stream).toList();
    for (Definition.Input input : run.guideline().inputs()) {
      List<There> applying =
          left.stream().filter(some -> !some.inapplicable().contains(input.name())).toList();
      left = applying.isEmpty() ? left : applying;
    }
    Set<Outcome> told = new LinkedHashSet<>();
    left.forEach(some -> told.add(some.told()));
    return told;
  }

  /// Where these facts lead this way.
  private Node<Boolean> box(SortedSet<Integer> facts, SortedMap<Integer, BitSet> way) {
    Node<Boolean> box = nodes.leaf(true);
    for (var axis : way.reversed().entrySet()) {
      if (facts.contains(AxisNames.fact(nodes.axes(), axis.getKey()))) {
        Node<Boolean> inside = box;
        box =
            nodes.branch(
                axis.getKey(),
                IntStream.range(0, nodes.axes().get(axis.getKey()).cells().size())
                    .mapToObj(cell -> axis.getValue().get(cell) ? inside : nodes.leaf(false))
                    .toList());
      }
    }
    return box;
  }
}
