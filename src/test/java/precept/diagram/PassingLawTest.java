package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.model.Value;

/// The rows that pass in all columns, asked of the rows that are left, are those of each column
/// taken together: the same axis twice, columns of several axes, constant and open ones among them.
class PassingLawTest {
  private static final int ROWS = 6;

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(1_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void columns_are_narrowed_to_what_they_have_in_common(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + 13);
    Nodes nodes =
        new Nodes(IntStream.range(0, 3).mapToObj(PassingLawTest::axis).toList(), Nodes.LIMIT);
    List<Node<Passing>> columns =
        Stream.generate(() -> column(nodes, random)).limit(random.nextInt(5)).toList();
    Node<Passing> together = nodes.leaf(Passing.all(ROWS));
    for (Node<Passing> column : columns) {
      together = nodes.combine(together, column, Passing::and);
    }
    assertThat(TableCompiler.passing(nodes, ROWS, columns)).isSameAs(together);
  }

  private static Axis axis(int index) {
    return new Axis(
        index,
        new Axis.Subject.Fact("i" + index),
        IntStream.range(0, 5)
            .mapToObj(cell ->
                new Axis.Cell(new Value.Amount(BigFraction.of(cell)), Optional.<Axis.Ends>empty()))
            .toList());
  }

  /// Along one axis, or of two.
  private static Node<Passing> column(Nodes nodes, Random random) {
    boolean opens = random.nextInt(4) == 0;
    Node<Passing> first = along(random.nextInt(3), nodes, random, opens);
    return random.nextInt(3) == 0
        ? nodes.combine(first, along(random.nextInt(3), nodes, random, opens), Passing::and)
        : first;
  }

  private static Node<Passing> along(int axis, Nodes nodes, Random random, boolean opens) {
    return nodes.branch(
        axis, IntStream.range(0, 5).mapToObj(cell -> nodes.leaf(passing(random, opens))).toList());
  }

  private static Passing passing(Random random, boolean opens) {
    Passing passing = new Passing(BitSet.valueOf(new long[] {random.nextInt(1 << ROWS)}), Map.of());
    return opens
        ? passing.adding(
            random.nextInt(ROWS), Belief.open(Set.of(new Cause.Missing("i" + random.nextInt(3)))))
        : passing;
  }
}
