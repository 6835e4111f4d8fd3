package precept.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import precept.model.Decision;

/// A table whose columns have nothing to do with each other, so that any places may meet: its rules
/// are blocks, and what holds of the table needs no diagram of the whole.
///
///     place of a column = patients for whom the same rows pass in it
public final class Grid {
  private final Nodes nodes;
  private final Decision decision;
  private final List<Node<Passing>> columns;
  private final List<Map<Passing, Integer>> places;
  private final List<Block> rules;
  private final Cover cover;

  private Grid(Nodes nodes, Decision decision, List<Node<Passing>> columns) {
    this.nodes = nodes;
    this.decision = decision;
    this.columns = columns;
    this.places = columns.stream().map(Grid::places).toList();
    this.rules = rules();
    this.cover =
        new Cover(
            places.stream().map(Map::size).toList(),
            rules,
            (blocks, column) -> nodes.spend(blocks, columns.get(column).firstAxis()));
  }

  /// Where no column depends on an axis of another, nor on whom the guideline speaks about, and
  /// none inherits an admission.
  static Optional<Grid> of(
      Nodes nodes, Decision decision, List<Node<Passing>> columns, Node<Boolean> care) {
    Set<Integer> seen = new HashSet<>(Support.of(care));
    for (Node<Passing> column : columns) {
      SortedSet<Integer> axes = Support.of(column);
      boolean shared = axes.stream().anyMatch(seen::contains);
      if (shared || Leaves.of(column).stream().anyMatch(some -> !some.open().isEmpty())) {
        return Optional.empty();
      }
      seen.addAll(axes);
    }
    return Optional.of(new Grid(nodes, decision, columns));
  }

  private static Map<Passing, Integer> places(Node<Passing> column) {
    Map<Passing, Integer> places = new LinkedHashMap<>();
    Leaves.of(column).forEach(passing -> places.put(passing, places.size()));
    return places;
  }

  /// One block a row; the rows that say `otherwise` have none, and stand last.
  private List<Block> rules() {
    List<List<BitSet>> sides = new ArrayList<>();
    int count = (int) decision.rows().stream().filter(row -> !row.otherwise()).count();
    for (int row = 0; row < count; row++) {
      List<BitSet> own = new ArrayList<>();
      places.forEach(column -> own.add(new BitSet()));
      sides.add(own);
    }
    for (int column = 0; column < places.size(); column++) {
      int here = column;
      places
          .get(column)
          .forEach((passing, place) ->
              passing.rows().stream()
                  .filter(row -> row < count)
                  .forEach(row -> sides.get(row).get(here).set(place)));
    }
    return sides.stream().map(Block::new).toList();
  }

  /// Whether there is more without an answer than so many blocks of it.
  public boolean isCut(int most) {
    return unanswered(most + 1).id() != unanswered(most).id();
  }

  /// The patients whom no rule answers, an `otherwise` apart.
  ///
  /// @param most how many blocks of them to look for
  public Node<Boolean> unanswered(int most) {
    Node<Boolean> found = nodes.leaf(false);
    Cover now = cover;
    for (int i = 0; i < most; i++) {
      Optional<Block> next = now.uncovered();
      if (next.isEmpty()) {
        break;
      }
      found = nodes.combine(found, patients(next.get()), (a, b) -> a || b);
      now = now.with(next.get());
    }
    return found;
  }

  /// The later rules that answer some patients of a rule.
  public List<Integer> meeting(int rule) {
    return cover.meeting(rule).stream().filter(other -> other > rule).boxed().toList();
  }

  /// The patients whom two rules answer.
  public Node<Boolean> both(int rule, int other) {
    return patients(rules.get(rule).and(rules.get(other)));
  }

  /// Whether a row answers anybody.
  public boolean isReached(int row) {
    if (decision.rows().get(row).otherwise()) {
      return cover.leaves();
    }
    Block block = rules.get(row);
    if (decision.hit() != Decision.Hit.FIRST || block.isEmpty()) {
      return !block.isEmpty();
    }
    BitSet earlier = new BitSet();
    earlier.set(0, row);
    return cover.leaves(block, earlier);
  }

  private Node<Boolean> patients(Block block) {
    Node<Boolean> patients = nodes.leaf(true);
    for (int column = 0; column < columns.size(); column++) {
      Map<Passing, Integer> place = places.get(column);
      BitSet side = block.sides().get(column);
      Node<Boolean> here =
          nodes.map(
              columns.get(column), passing -> side.get(place.getOrDefault(passing, side.length())));
      patients = nodes.combine(patients, here, (a, b) -> a && b);
    }
    return patients;
  }
}
