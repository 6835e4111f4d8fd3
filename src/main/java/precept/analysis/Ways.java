package precept.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Point;
import precept.diagram.Restriction;
import precept.diagram.Support;
import precept.model.Option;
import precept.model.Test;

/// By which facts a patient's own way may be left so that an answer moves, as parts of all patients
/// in which these facts alone are open.
///
/// Of a list there is no diagram of the whole. What moves it moves an item, or several that turn on
/// one thing that is not known; so facts that no such group asks for need not be changed together.
final class Ways {
  /// How often a fact is looked at, for all sets of facts of one size.
  private static final long EFFORT = 100_000;

  /// On how many things that are not known a group may turn: each doubles what is looked at.
  private static final int UNKNOWN = 12;

  private final Nodes nodes;
  private final Point home;

  /// For each group, the axes on which it turns; absent where the answer is one.
  private final Optional<List<Set<Integer>>> groups;

  private Ways(Nodes nodes, Point home, Optional<List<Set<Integer>>> groups) {
    this.nodes = nodes;
    this.home = home;
    this.groups = groups;
  }

  /// @param others whom the guideline speaks to, and when facts apply: these may rule out what is
  ///   not known
  static Ways of(Compiled compiled, String name, Point home, List<Node<?>> others) {
    if (!compiled.collects(name)) {
      return new Ways(compiled.nodes(), home, Optional.empty());
    }
    Set<Integer> always = new HashSet<>();
    others.forEach(other -> always.addAll(Support.of(other)));
    List<Set<Integer>> groups = new ArrayList<>();
    items(compiled, name)
        .forEach(item -> {
          Set<Integer> axes = new HashSet<>(Support.of(item));
          axes.addAll(always);
          join(groups, axes, home);
        });
    return new Ways(compiled.nodes(), home, Optional.of(groups));
  }

  /// What a list has and has not, and of each row if it applies: a silence is an item by itself.
  private static Stream<Node<?>> items(Compiled compiled, String list) {
    Stream<Node<?>> named =
        compiled.guideline().definition(list).type().named().stream()
            .map(Option::name)
            .map(item -> compiled.about(list, new Test.Includes(Test.How.ANY, Set.of(item))));
    return Stream.concat(named, compiled.entries(list).stream());
  }

  /// With those that turn on something unknown that it turns on too.
  private static void join(List<Set<Integer>> groups, Set<Integer> axes, Point home) {
    for (Set<Integer> group : List.copyOf(groups)) {
      if (group.stream().anyMatch(axis -> axes.contains(axis) && isUnknown(axis, home))) {
        groups.remove(group);
        axes.addAll(group);
      }
    }
    groups.add(axes);
  }

  private static boolean isUnknown(int axis, Point home) {
    return home.cells().get(axis).isEmpty();
  }

  /// The facts of a group that are known, each as the first of its axes.
  private List<Integer> given(Set<Integer> group) {
    return group.stream()
        .filter(axis -> !isUnknown(axis, home))
        .map(axis -> AxisNames.fact(nodes.axes(), axis))
        .distinct()
        .sorted()
        .toList();
  }

  /// In the order of the axes; none where there are too many to look at.
  List<Restriction> leaving(int size) {
    return groups
        .map(some -> areFew(size) ? sets(some, size) : List.<List<Integer>>of())
        .map(sets -> sets.stream().map(facts -> apart(facts::contains)).toList())
        .orElseGet(() -> List.of(apart(fact -> true)));
  }

  /// Whether there is time to look at all sets of so many facts.
  boolean areFew(int size) {
    return groups.stream()
            .flatMap(List::stream)
            .allMatch(
                group -> group.stream().filter(axis -> isUnknown(axis, home)).count() <= UNKNOWN)
        && groups.stream()
                .flatMap(List::stream)
                .mapToDouble(group -> ways(given(group).size(), size))
                .sum()
            <= (double) EFFORT / nodes.axes().size();
  }

  /// In how many ways so many of them are chosen.
  private static double ways(int of, int size) {
    return IntStream.range(0, size)
        .mapToDouble(i -> (of - i) / (i + 1.0))
        .reduce(1, (a, b) -> a * b);
  }

  private List<List<Integer>> sets(List<Set<Integer>> some, int size) {
    Set<List<Integer>> sets = new HashSet<>();
    some.forEach(group -> gather(given(group), List.of(), size, sets));
    return sets.stream().sorted(Ways::inOrder).toList();
  }

  private static int inOrder(List<Integer> one, List<Integer> other) {
    return IntStream.range(0, one.size())
        .map(i -> one.get(i).compareTo(other.get(i)))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }

  /// @param left the facts that may join the chosen ones
  private static void gather(
      List<Integer> left, List<Integer> chosen, int size, Set<List<Integer>> sets) {
    if (chosen.size() == size) {
      sets.add(chosen);
      return;
    }
    for (int i = 0; i < left.size(); i++) {
      List<Integer> more = Stream.concat(chosen.stream(), Stream.of(left.get(i))).toList();
      gather(left.subList(i + 1, left.size()), more, size, sets);
    }
  }

  /// The patients who may differ in such facts alone, and in what is not known.
  private Restriction apart(IntPredicate differs) {
    List<Optional<Integer>> cells = new ArrayList<>();
    for (int axis = 0; axis < nodes.axes().size(); axis++) {
      boolean open = differs.test(AxisNames.fact(nodes.axes(), axis));
      cells.add(open ? Optional.empty() : home.cells().get(axis));
    }
    return new Restriction(nodes, new Point(cells));
  }
}
