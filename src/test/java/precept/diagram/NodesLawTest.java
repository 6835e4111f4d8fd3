package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.model.Value;

/// The algebra of nodes, on functions drawn by chance and held against their tables of values.
class NodesLawTest {

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(200);
  }

  /// A function as a table, with a value for each point, and as a node.
  private record Table(Map<List<Integer>, Integer> values, Node<Integer> node) {
    int at(List<Integer> point) {
      return values.getOrDefault(point, -1);
    }
  }

  /// Some axes, and functions of them.
  private static final class Drawn {
    final Random random;
    final Nodes nodes;
    final List<List<Integer>> points;

    Drawn(long seed) {
      this.random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
      int axes = 1 + random.nextInt(4);
      this.nodes = new Nodes(IntStream.range(0, axes).mapToObj(this::axis).toList(), Nodes.LIMIT);
      List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
      for (Axis axis : nodes.axes()) {
        all =
            all.stream()
                .flatMap(before ->
                    IntStream.range(0, axis.cells().size())
                        .mapToObj(cell -> Stream.concat(before.stream(), Stream.of(cell)).toList()))
                .toList();
      }
      this.points = all;
    }

    private Axis axis(int index) {
      return new Axis(
          index,
          new Axis.Subject.Fact("i" + index),
          IntStream.range(0, 2 + random.nextInt(3))
              .mapToObj(cell ->
                  new Axis.Cell(
                      new Value.Amount(BigFraction.of(cell)), Optional.<Axis.Ends>empty()))
              .toList());
    }

    /// Often constant along some axis, so that runs and whole axes fall away.
    Table table(int values) {
      int ignored = random.nextInt(nodes.axes().size() + 1);
      Map<List<Integer>, Integer> rough = new HashMap<>();
      Map<List<Integer>, Integer> table = new HashMap<>();
      for (List<Integer> point : points) {
        List<Integer> kept =
            IntStream.range(0, point.size())
                .mapToObj(axis -> axis == ignored ? 0 : (point.get(axis) + 1) / 2)
                .toList();
        table.put(point, rough.computeIfAbsent(kept, some -> random.nextInt(values)));
      }
      return new Table(table, node(table));
    }

    Node<Integer> node(Map<List<Integer>, Integer> table) {
      return node(table, List.of());
    }

    private Node<Integer> node(Map<List<Integer>, Integer> table, List<Integer> prefix) {
      return prefix.size() == nodes.axes().size()
          ? nodes.leaf(table.getOrDefault(prefix, -1))
          : nodes.branch(
              prefix.size(),
              IntStream.range(0, nodes.axes().get(prefix.size()).cells().size())
                  .mapToObj(
                      cell -> node(table, Stream.concat(prefix.stream(), Stream.of(cell)).toList()))
                  .toList());
    }

    <T> void assertPointwise(Node<T> node, Function<List<Integer>, T> expected) {
      for (List<Integer> point : points) {
        assertThat(at(point).in(node)).describedAs("at %s", point).isEqualTo(expected.apply(point));
      }
    }
  }

  private static Point at(List<Integer> point) {
    return new Point(point.stream().map(Optional::of).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void map_and_combine_work_pointwise(long seed) {
    Drawn drawn = new Drawn(seed);
    Table a = drawn.table(4);
    Table b = drawn.table(3);
    drawn.assertPointwise(a.node(), a::at);
    drawn.assertPointwise(drawn.nodes.map(a.node(), some -> some / 2), point -> a.at(point) / 2);
    drawn.assertPointwise(
        drawn.nodes.combine(a.node(), b.node(), (x, y) -> 10 * x + y),
        point -> 10 * a.at(point) + b.at(point));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_the_left_value_settles_needs_no_right_one(long seed) {
    Drawn drawn = new Drawn(seed);
    Node<Integer> left = drawn.table(3).node();
    Node<Integer> right = drawn.table(3).node();
    assertThat(
            drawn.nodes.combine(
                left, right, (x, y) -> x * y, x -> x == 0 ? Optional.of(0) : Optional.empty()))
        .isSameAs(drawn.nodes.combine(left, right, (x, y) -> x * y));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void equal_functions_are_the_same_node_however_they_were_made(long seed) {
    Drawn drawn = new Drawn(seed);
    Table a = drawn.table(4);
    Table b = drawn.table(3);
    Map<List<Integer>, Integer> sums = new HashMap<>();
    drawn.points.forEach(point -> sums.put(point, a.at(point) + b.at(point)));
    assertThat(drawn.nodes.combine(a.node(), b.node(), Integer::sum))
        .isSameAs(drawn.node(sums))
        .isSameAs(drawn.nodes.combine(b.node(), a.node(), Integer::sum));
    assertThat(drawn.nodes.map(drawn.nodes.map(a.node(), some -> some + 1), some -> some - 1))
        .isSameAs(a.node());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_branch_whose_children_are_the_same_is_that_child(long seed) {
    Drawn drawn = new Drawn(seed);
    for (Axis axis : drawn.nodes.axes()) {
      Node<Integer> child = drawn.nodes.leaf(drawn.random.nextInt());
      assertThat(
              drawn.nodes.branch(axis.index(), axis.cells().stream().map(cell -> child).toList()))
          .isSameAs(child);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_node_depends_on_an_axis_if_the_axis_can_change_its_value(long seed) {
    Drawn drawn = new Drawn(seed);
    Table table = drawn.table(3);
    for (Axis axis : drawn.nodes.axes()) {
      boolean changes =
          drawn.points.stream()
              .anyMatch(point -> {
                List<Integer> moved = new ArrayList<>(point);
                moved.set(axis.index(), 0);
                return table.at(point) != table.at(moved);
              });
      assertThat(Support.of(table.node()).contains(axis.index())).isEqualTo(changes);
    }
    assertThat(Leaves.of(table.node()))
        .containsExactlyInAnyOrderElementsOf(table.values().values().stream().distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_axis_turns_a_function_by_itself_where_two_points_that_differ_on_it_alone_clash(
      long seed) {
    Drawn drawn = new Drawn(seed);
    Table table = drawn.table(4);
    BiPredicate<Integer, Integer> clash = (a, b) -> a * b != 0 && !a.equals(b);
    List<Integer> turning =
        IntStream.range(0, drawn.nodes.axes().size())
            .filter(axis ->
                drawn.points.stream()
                    .anyMatch(point ->
                        IntStream.range(0, drawn.nodes.axes().get(axis).cells().size())
                            .anyMatch(cell -> {
                              List<Integer> moved = new ArrayList<>(point);
                              moved.set(axis, cell);
                              return clash.test(table.at(point), table.at(moved));
                            })))
            .boxed()
            .toList();
    assertThat(Pivots.of(drawn.nodes, table.node(), clash)).containsExactlyElementsOf(turning);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_cover_covers_its_region_and_nobody_else_who_can_be(long seed) {
    Drawn drawn = new Drawn(seed);
    Node<Boolean> patients = drawn.nodes.map(drawn.table(2).node(), some -> some == 1);
    Node<Boolean> care = drawn.nodes.map(drawn.table(4).node(), some -> some != 0);
    Region region = new Region(drawn.nodes, patients, care);
    List<Box> cover = region.cover(Integer.MAX_VALUE);
    List<List<Integer>> in =
        drawn.points.stream().filter(at -> at(at).in(patients) && at(at).in(care)).toList();
    assertThat(region.isEmpty()).isEqualTo(in.isEmpty());
    assertThat(region.somebody().isPresent()).isEqualTo(!in.isEmpty());
    for (List<Integer> point : drawn.points) {
      if (at(point).in(care)) {
        assertThat(cover.stream().anyMatch(box -> holds(box, point)))
            .describedAs("%s at %s", cover, point)
            .isEqualTo(at(point).in(patients));
      }
    }
    for (int i = 0; i < cover.size(); i++) {
      Box box = cover.get(i);
      List<Box> before = cover.subList(0, i);
      assertThat(in)
          .describedAs("someone is in %s and in none of %s", box, before)
          .anyMatch(
              point -> holds(box, point) && before.stream().noneMatch(some -> holds(some, point)));
      for (int axis : box.sides().keySet()) {
        assertThat(drawn.points)
            .describedAs("%s needs its side on axis %s", box, axis)
            .anyMatch(point ->
                holds(box.without(axis), point) && at(point).in(care) && !at(point).in(patients));
      }
    }
  }

  private static boolean holds(Box box, List<Integer> point) {
    return IntStream.range(0, point.size()).allMatch(axis -> box.allows(axis, point.get(axis)));
  }
}
