package precept.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.belief.Verdict;
import precept.model.Decision;
import precept.model.Value;

/// A decision table as a diagram: the rows that are alive for each patient, and what they say.
final class TableCompiler {
  private final Nodes nodes;
  private final Decision decision;
  private final Node<Passing> alive;
  private final Function<String, Node<Belief>> other;

  /// What the rows say that hand on to no other decision; those that do stand in as `no`.
  private final List<Belief> constant;

  /// @param alive the rows that are not ruled out
  /// @param other what another decision says, for `as`
  TableCompiler(
      Nodes nodes, Decision decision, Node<Passing> alive, Function<String, Node<Belief>> other) {
    this.nodes = nodes;
    this.decision = decision;
    this.alive = alive;
    this.other = other;
    this.constant =
        decision.rows().stream()
            .map(row -> HitPolicies.said(decision, row, name -> Belief.known(Value.NO)))
            .toList();
  }

  /// What is believed of each row.
  Node<List<Belief>> truths() {
    return nodes.map(alive, this::truths);
  }

  /// Column by column, the rows that pass in all.
  ///
  /// @param columns for each column, the rows that pass in it
  static Node<Passing> passing(Nodes nodes, Decision decision, List<Node<Passing>> columns) {
    Node<Passing> alive = nodes.leaf(Passing.all(decision.rows().size()));
    for (Node<Passing> column : columns) {
      alive =
          nodes.combine(
              alive,
              column,
              Passing::and,
              some -> some.rows().isEmpty() ? Optional.of(some) : Optional.empty());
    }
    return alive;
  }

  /// Row by row, those of a `first` table up to the one that surely matches: behind it none is
  /// looked at, so that a list of rows that have nothing in common costs a row at a time.
  ///
  /// @param truth whether a row matches; not asked of an `otherwise` row
  static Node<Passing> reached(
      Nodes nodes, Decision decision, Function<Decision.Row, Node<Belief>> truth) {
    Node<Passing> reached = nodes.leaf(Passing.NONE);
    for (int row = 0; row < decision.rows().size(); row++) {
      int place = row;
      if (!decision.rows().get(row).otherwise()) {
        reached =
            nodes.combine(
                reached,
                truth.apply(decision.rows().get(row)),
                (before, holds) -> before.adding(place, holds),
                before -> before.isSettled() ? Optional.of(before) : Optional.empty());
      }
    }
    return reached;
  }

  /// One truth a row, an `otherwise` row settled by the others.
  private List<Belief> truths(Passing alive) {
    List<Belief> truths = new ArrayList<>();
    for (int row = 0; row < decision.rows().size(); row++) {
      truths.add(
          decision.rows().get(row).otherwise()
              ? HitPolicies.otherwise(List.copyOf(truths))
              : alive.truth(row));
    }
    return List.copyOf(truths);
  }

  /// What other decisions say is looked up only where a row that hands on to them may match.
  Node<Answer> answer() {
    Node<Partly> partly = nodes.map(alive, some -> new Partly(some, Map.of()));
    for (int row = 0; row < decision.rows().size(); row++) {
      if (decision.rows().get(row).answer() instanceof Decision.Answer.As(var name)) {
        int place = row;
        partly =
            nodes.combine(
                partly,
                other.apply(name),
                (some, said) -> some.with(place, said),
                some ->
                    truths(some.alive()).get(place).is(Verdict.NO)
                        ? Optional.of(some)
                        : Optional.empty());
      }
    }
    return nodes.map(partly, this::answer);
  }

  /// @param handed what the decisions say that rows hand on to, by row
  private record Partly(Passing alive, Map<Integer, Belief> handed) {
    Partly with(int row, Belief said) {
      Map<Integer, Belief> more = new TreeMap<>(handed);
      more.put(row, said);
      return new Partly(alive, more);
    }
  }

  private Answer answer(Partly partly) {
    List<Belief> truths = truths(partly.alive());
    List<Belief> said = new ArrayList<>(constant);
    partly.handed().forEach(said::set);
    return new Answer(
        HitPolicies.answer(decision, truths, said), HitPolicies.candidates(decision, truths));
  }
}
