package precept.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Restriction;
import precept.eval.Outcome;
import precept.eval.Outcome.Item;
import precept.model.Decision;
import precept.model.Decision.Answer;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// What applies by a `collect` decision, as one diagram a row.
public final class Items {
  private final Compiled compiled;
  private final Nodes nodes;
  private final Decision decision;

  Items(Compiled compiled, Decision decision) {
    this.compiled = compiled;
    this.nodes = compiled.nodes();
    this.decision = decision;
  }

  /// What a row adds for a patient.
  ///
  /// @param item rows that say the same add one item, whose rules are left out; each silence is an
  ///   item by itself
  /// @param surely whether on every reading of the source
  private record Added(Item item, boolean surely) {}

  /// Whether one item applies.
  ///
  /// @param applies on any reading of the source, for each patient of whom the guideline speaks
  /// @param rules for each that may say so, whether it does
  public record Applying(
      Item item,
      Node<Optional<Verdict>> applies,
      SequencedMap<RuleId, Node<Optional<Verdict>>> rules) {}

  /// All that may apply, in the order of the rows.
  public static List<Applying> of(Compiled compiled, Decision list) {
    return new Items(compiled, list).all();
  }

  private List<Applying> all() {
    List<Node<Optional<Optional<Added>>>> rows =
        rows().stream().map(row -> nodes.among(compiled.care(), row)).toList();
    Node<Optional<Verdict>> nowhere = nodes.among(compiled.care(), nodes.leaf(Verdict.NO));
    return items(rows).stream().map(item -> applying(item, rows, nowhere)).toList();
  }

  /// In the order of the first rows that say so, and for one row of their words.
  private static Set<Item> items(List<Node<Optional<Optional<Added>>>> rows) {
    Set<Item> items = new LinkedHashSet<>();
    rows.forEach(row ->
        Completions.values(row).stream()
            .flatMap(Optional::stream)
            .map(Added::item)
            .sorted(Comparator.comparing(Item::words))
            .forEach(items::add));
    return items;
  }

  /// @param nowhere that nothing applies, to those of whom is asked
  private Applying applying(
      Item item, List<Node<Optional<Optional<Added>>>> rows, Node<Optional<Verdict>> nowhere) {
    SequencedMap<RuleId, Node<Optional<Verdict>>> rules = new LinkedHashMap<>();
    Node<Optional<Verdict>> applies = nowhere;
    for (int row = 0; row < rows.size(); row++) {
      Node<Optional<Verdict>> verdict =
          nodes.map(rows.get(row), leaf -> leaf.map(added -> verdict(added, item)));
      if (!Completions.values(verdict).equals(Set.of(Verdict.NO))) {
        applies = either(applies, verdict);
        rules.put(rule(row), verdict);
      }
    }
    return new Applying(item, applies, rules);
  }

  private Node<Optional<Verdict>> either(
      Node<Optional<Verdict>> some, Node<Optional<Verdict>> more) {
    return nodes.combine(
        some, more, (a, b) -> a.flatMap(one -> b.map(other -> either(one, other))));
  }

  /// What applies to each complete patient, whichever rules say so.
  ///
  /// @param part so few of them that not every set of rows is met
  Node<Outcome> told(Restriction part) {
    Node<List<Added>> all = nodes.leaf(List.of());
    for (Node<Optional<Added>> row : rows()) {
      all =
          nodes.combine(
              all,
              part.of(row),
              (before, next) -> {
                List<Added> more = new ArrayList<>(before);
                next.ifPresent(more::add);
                return List.copyOf(more);
              });
    }
    return nodes.combine(
        all,
        part.of(compiled.hanging(decision.name(), Belief::isDefect)),
        (added, lost) -> lost ? new Outcome.Defective(Set.of()) : collected(added));
  }

  private static Outcome collected(List<Added> all) {
    Set<Item> certain = new LinkedHashSet<>();
    Set<Item> possible = new LinkedHashSet<>();
    all.forEach(added -> (added.surely() ? certain : possible).add(added.item()));
    possible.removeAll(certain);
    return new Outcome.Collected(List.copyOf(certain), List.copyOf(possible), List.of()).bare();
  }

  /// What applies to a patient known in part. Certain is what every completion gives; what only
  /// some give depends on the facts that make the difference.
  Outcome exactly(Completions completions, Outcome.Collected tableByTable) {
    Node<Optional<Boolean>> lost =
        completions.of(compiled.hanging(decision.name(), Belief::isDefect));
    if (Completions.values(lost).equals(Set.of(true))) {
      return new Outcome.Defective(
          compiled.entries(decision.name()).stream()
              .flatMap(entry -> Completions.values(completions.of(entry)).stream())
              .filter(Entry::applies)
              .flatMap(
                  entry -> Belief.union(entry.truth().causes(), entry.answer().causes()).stream())
              .filter(Belief::isDefect)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    List<Node<Optional<Optional<Added>>>> rows = rows().stream().map(completions::of).toList();
    Node<Optional<Verdict>> nowhere = completions.of(nodes.leaf(Verdict.NO));
    List<Item> certain = new ArrayList<>();
    List<Item> possible = new ArrayList<>();
    for (Item item : items(rows)) {
      Applying some = applying(item, rows, nowhere);
      Node<Optional<Verdict>> applies =
          nodes.combine(
              some.applies(),
              lost,
              (verdict, here) -> here.orElse(false) ? Optional.of(Verdict.NO) : verdict);
      boolean all = Completions.values(applies).equals(Set.of(Verdict.YES));
      List<String> facts = all ? List.of() : completions.mattering(applies);
      (all ? certain : possible).add(new Item(rules(some.rules()), item.values(), facts));
    }
    return new Outcome.Collected(certain, possible, tableByTable.assumes());
  }

  /// The rules by which an item certainly applies; else those by which it may.
  private static List<RuleId> rules(Map<RuleId, Node<Optional<Verdict>>> verdicts) {
    Map<RuleId, Set<Verdict>> values = new LinkedHashMap<>();
    verdicts.forEach((rule, verdict) -> values.put(rule, Completions.values(verdict)));
    return naming(values);
  }

  /// @param verdicts for each rule, what the completions come to
  public static List<RuleId> naming(Map<RuleId, Set<Verdict>> verdicts) {
    List<RuleId> surely = new ArrayList<>();
    List<RuleId> perhaps = new ArrayList<>();
    verdicts.forEach((rule, values) -> {
      if (values.equals(Set.of(Verdict.YES))) {
        surely.add(rule);
      }
      if (!values.equals(Set.of(Verdict.NO))) {
        perhaps.add(rule);
      }
    });
    return surely.isEmpty() ? perhaps : surely;
  }

  private static Verdict verdict(Optional<Added> added, Item item) {
    return added
        .filter(some -> some.item().equals(item))
        .map(some -> some.surely() ? Verdict.YES : Verdict.OPEN)
        .orElse(Verdict.NO);
  }

  private static Verdict either(Verdict one, Verdict other) {
    return one == Verdict.YES || other == Verdict.NO ? one : other;
  }

  private List<Node<Optional<Added>>> rows() {
    return IntStream.range(0, decision.rows().size()).mapToObj(this::row).toList();
  }

  private Node<Optional<Added>> row(int row) {
    Answer answer = decision.rows().get(row).answer();
    return nodes.map(
        compiled.entries(decision.name()).get(row),
        entry ->
            added(
                row,
                entry.truth(),
                answer.source().isPresent() ? said(entry.answer()) : answer.values()));
  }

  private Optional<Added> added(int row, Belief match, List<Value> values) {
    Item item = new Item(values.isEmpty() ? List.of(rule(row)) : List.of(), values, List.of());
    return match.is(Verdict.NO)
        ? Optional.empty()
        : Optional.of(new Added(item, match.is(Verdict.YES)));
  }

  /// What another decision says: nothing where the source is silent, several things in a conflict.
  private static List<Value> said(Belief belief) {
    return belief.has(Cause.Silence.class::isInstance) ? List.of() : belief.possible().named();
  }

  private RuleId rule(int row) {
    return decision.rule(decision.rows().get(row));
  }
}
