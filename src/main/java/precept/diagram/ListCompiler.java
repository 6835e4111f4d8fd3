package precept.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Collected;
import precept.belief.HitPolicies;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Term;
import precept.model.Test;
import precept.model.Value;

/// A decision that collects, row by row: rows that have nothing in common cost a row at a time,
/// where a diagram of the whole set has a leaf for each of 2^n sets.
final class ListCompiler {
  private static final Terms NO_OTHERS = new Terms(name -> Belief.known(Value.NO));

  private final Nodes nodes;
  private final Function<Condition, Node<Belief>> truths;
  private final Function<Term, Node<Belief>> values;
  private final Map<String, List<Node<Entry>>> known = new HashMap<>();
  private final Map<About, Node<Belief>> asked = new HashMap<>();

  private record About(String list, Test test) {}

  /// @param values what rows take from other decisions
  ListCompiler(
      Nodes nodes, Function<Condition, Node<Belief>> truths, Function<Term, Node<Belief>> values) {
    this.nodes = nodes;
    this.truths = truths;
    this.values = values;
  }

  List<Node<Entry>> entries(Decision list) {
    List<Node<Entry>> entries = known.get(list.name());
    if (entries == null) {
      entries = list.rows().stream().map(row -> entry(list, row)).toList();
      known.put(list.name(), entries);
    }
    return entries;
  }

  private Node<Entry> entry(Decision list, Decision.Row row) {
    Node<Belief> truth = truths.apply(list.matches(row));
    Optional<Term> source = row.answer().source();
    if (source.isEmpty()) {
      Belief said = HitPolicies.said(list, row, NO_OTHERS);
      return nodes.map(truth, some -> some.is(Verdict.NO) ? Entry.NONE : new Entry(some, said));
    }
    return nodes.combine(
        truth,
        values.apply(source.get()),
        Entry::new,
        some -> some.is(Verdict.NO) ? Optional.of(Entry.NONE) : Optional.empty());
  }

  /// What is believed of the whole set.
  Node<Belief> belief(Decision list) {
    return folded(list, some -> some);
  }

  /// What is believed of the set, as far as a test asks.
  Node<Belief> about(Decision list, Test test) {
    About key = new About(list.name(), test);
    Node<Belief> about = asked.get(key);
    if (about == null) {
      about = folded(list, some -> some.about(test));
      asked.put(key, about);
    }
    return about;
  }

  /// What is compiled already, for a task on top of the same nodes.
  void share(ListCompiler task) {
    task.known.putAll(known);
    task.asked.putAll(asked);
  }

  private Node<Belief> folded(Decision list, UnaryOperator<Collected> kept) {
    Node<Collected> collected = nodes.leaf(Collected.NOTHING);
    for (Node<Entry> entry : entries(list)) {
      collected =
          nodes.combine(
              collected,
              entry,
              (before, row) -> kept.apply(before.with(row.truth(), row.answer())));
    }
    return nodes.map(collected, some -> some.belief(list.type()));
  }

  /// The patients for whom some row hangs on such a cause.
  Node<Boolean> hanging(Decision list, Predicate<Cause> cause) {
    Node<Boolean> hanging = nodes.leaf(false);
    for (Node<Entry> entry : entries(list)) {
      hanging =
          nodes.combine(
              hanging,
              nodes.map(entry, row -> row.has(cause)),
              (before, here) -> before || here,
              before -> before ? Optional.of(true) : Optional.empty());
    }
    return hanging;
  }
}
