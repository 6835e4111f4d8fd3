package precept.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.model.Decision;
import precept.model.Term;
import precept.model.Value;

/// A decision table as a diagram: the rows that are alive for each patient, and what they say.
final class TableCompiler {
  private final Nodes nodes;
  private final Decision decision;
  private final Node<Passing> alive;
  private final Function<Term, Node<Belief>> values;

  /// What the rows say by themselves; those that take it from elsewhere stand in as `no`.
  private final List<Belief> constant;

  /// @param alive the rows that are not ruled out
  /// @param values what rows take from other decisions, or compute
  TableCompiler(
      Nodes nodes, Decision decision, Node<Passing> alive, Function<Term, Node<Belief>> values) {
    this.nodes = nodes;
    this.decision = decision;
    this.alive = alive;
    this.values = values;
    Terms none = new Terms(name -> Belief.known(Value.NO));
    this.constant =
        decision.rows().stream().map(row -> HitPolicies.said(decision, row, none)).toList();
  }

  /// What is believed of each row.
  Node<List<Belief>> truths() {
    return nodes.map(alive, this::truths);
  }

  /// Column by column, in the order of their axes, the rows that pass in all: a column along one
  /// axis is asked only about the rows that are left by then.
  ///
  /// @param columns for each column, the rows that pass in it
  static Node<Passing> passing(Nodes nodes, int rows, List<Node<Passing>> columns) {
    Node<Passing> alive = nodes.leaf(Passing.all(rows));
    for (Node<Passing> column :
        columns.stream().sorted(Comparator.comparingInt(Node::firstAxis)).toList()) {
      Optional<Sweep> sweep = Sweep.of(column);
      alive =
          nodes.combine(
              alive,
              column,
              Passing::and,
              (left, rest) ->
                  left.rows().isEmpty()
                      ? Optional.of(nodes.leaf(left))
                      : sweep
                          .filter(some -> rest.equals(column))
                          .map(some -> some.among(left, nodes)));
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

  private List<Belief> truths(Passing alive) {
    return IntStream.range(0, decision.rows().size()).mapToObj(row -> truth(alive, row)).toList();
  }

  /// What a row takes from elsewhere is looked up only where it may match.
  Node<Answer> answer() {
    Node<Partly> partly = nodes.map(alive, some -> new Partly(some, Map.of()));
    for (int row = 0; row < decision.rows().size(); row++) {
      Optional<Term> source = decision.rows().get(row).answer().source();
      if (source.isPresent()) {
        int place = row;
        partly =
            nodes.combine(
                partly,
                values.apply(source.get()),
                (some, said) -> some.with(place, said),
                some ->
                    truth(some.alive(), place).is(Verdict.NO)
                        ? Optional.of(some)
                        : Optional.empty());
      }
    }
    return nodes.map(partly, this::answer);
  }

  /// @param handed what rows take from elsewhere, by row
  private record Partly(Passing alive, Map<Integer, Belief> handed) {
    Partly with(int row, Belief said) {
      Map<Integer, Belief> more = new TreeMap<>(handed);
      more.put(row, said);
      return new Partly(alive, more);
    }
  }

  /// Rows that are ruled out have no part in it.
  private Answer answer(Partly partly) {
    List<Integer> left = IntStream.concat(own(partly.alive()), rest().stream()).boxed().toList();
    Decision table = decision.among(left);
    List<Belief> truths = left.stream().map(row -> truth(partly.alive(), row)).toList();
    List<Belief> said = left.stream().map(row -> said(partly, row)).toList();
    return new Answer(
        HitPolicies.answer(table, truths, said),
        HitPolicies.candidates(table, truths).stream().map(left::get).toList());
  }

  private Belief said(Partly partly, int row) {
    Belief handed = partly.handed().get(row);
    return handed == null
        ? constant.get(row)
        : decision.rows().get(row).answer() instanceof Decision.Answer.Computes
            ? Terms.number(handed)
            : handed;
  }

  /// An `otherwise` row is settled by the others.
  private Belief truth(Passing alive, int row) {
    return decision.rows().get(row).otherwise()
        ? HitPolicies.otherwise(own(alive).mapToObj(alive::truth).toList())
        : alive.truth(row);
  }

  /// The rows that are alive by cells of their own.
  private IntStream own(Passing alive) {
    return alive.rows().stream().filter(row -> !decision.rows().get(row).otherwise());
  }

  /// The place of an `otherwise` row, which stands last.
  private OptionalInt rest() {
    return decision.rows().getLast().otherwise()
        ? OptionalInt.of(decision.rows().size() - 1)
        : OptionalInt.empty();
  }
}
