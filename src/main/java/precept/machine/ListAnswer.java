package precept.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Collected;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Node;
import precept.eval.Judgement;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.TestCase.RuleId;

/// A decision that collects: a diagram a row, and one an item for whom rows turn on what is
/// missing.
final class ListAnswer implements Answering {
  private final Decision list;
  private final Flat<Boolean> care;
  private final List<Flat<Row>> rows;
  private final Memo<Key, Result> known;

  /// Absent where the list hangs on a defect of the guideline's own text for somebody.
  private final Optional<OpenItems> items;

  /// What a row adds, and the rules that say so.
  private record Row(Entry entry, List<RuleId> rules) {}

  /// @param leaves one a row
  private record Key(List<Integer> leaves, BitSet assumed) {}

  ListAnswer(Compiled compiled, String name, Mattering mattering) {
    this.list = (Decision) compiled.guideline().definition(name);
    this.care = Flat.of(compiled.care());
    SequencedMap<RuleId, Node<List<RuleId>>> rules = new LinkedHashMap<>();
    list.rows().forEach(row -> rules.put(list.rule(row), rules(compiled, row)));
    this.rows = rows(compiled, List.copyOf(rules.values()));
    this.known = new Memo<>(rows.size());
    this.items =
        compiled.defective().contains(name)
            ? Optional.empty()
            : Optional.of(new OpenItems(compiled, list, rules, mattering));
  }

  /// A row's own rule, and those of the decision that it hands on to.
  private Node<List<RuleId>> rules(Compiled compiled, Decision.Row row) {
    RuleId own = list.rule(row);
    return Ruled.other(row)
        .map(other -> Ruled.rules(compiled, (Decision) compiled.guideline().definition(other)))
        .map(rules ->
            compiled
                .nodes()
                .map(rules, some -> Stream.concat(Stream.of(own), some.stream()).toList()))
        .orElseGet(() -> compiled.nodes().leaf(List.of(own)));
  }

  private List<Flat<Row>> rows(Compiled compiled, List<Node<List<RuleId>>> rules) {
    List<Node<Entry>> entries = compiled.entries(list.name());
    return IntStream.range(0, entries.size())
        .mapToObj(row ->
            Flat.of(
                compiled
                    .nodes()
                    .combine(
                        entries.get(row),
                        rules.get(row),
                        Row::new,
                        entry ->
                            entry.applies()
                                ? Optional.empty()
                                : Optional.of(new Row(entry, List.of())))))
        .toList();
  }

  @Override
  public Optional<Result> of(Asked asked) {
    int in = care.leaf(asked.stand());
    if (in < 0) {
      return open(asked);
    }
    if (!care.leaves().get(in)) {
      return Optional.empty();
    }
    Integer[] leaves = new Integer[rows.size()];
    for (int row = 0; row < leaves.length; row++) {
      int leaf = rows.get(row).leaf(asked.stand());
      if (leaf < 0) {
        return open(asked);
      }
      leaves[row] = leaf;
    }
    Key key = new Key(Arrays.asList(leaves), asked.scope().assumed());
    return Optional.of(known.of(key, () -> result(key, asked)));
  }

  private Result result(Key key, Asked asked) {
    List<Judgement.Match> matches = new ArrayList<>();
    Collected collected = Collected.NOTHING;
    for (int place = 0; place < rows.size(); place++) {
      Entry entry = row(key, place).entry();
      matches.add(
          new Judgement.Match(
              list.rows().get(place), List.of(), entry.truth(), true, entry.answer()));
      collected = collected.with(entry.truth(), entry.answer());
    }
    Belief belief = collected.belief(list.type());
    Run run =
        asked
            .scope()
            .run(
                asked.patient(),
                Map.of(list.name(), new Judgement.Answered(list, matches, belief)),
                condition -> Belief.open(Set.of()));
    Outcome outcome = run.outcome(list.name(), belief);
    return new Result(outcome, rules(key, outcome));
  }

  private Row row(Key key, int place) {
    return rows.get(place).leaves().get(key.leaves().get(place));
  }

  /// Of what applies certainly, with those of the decisions that it is taken from.
  private List<RuleId> rules(Key key, Outcome outcome) {
    Set<RuleId> certain =
        outcome instanceof Outcome.Collected collected
            ? collected.certain().stream()
                .flatMap(item -> item.rules().stream())
                .collect(Collectors.toSet())
            : Set.of();
    return IntStream.range(0, rows.size())
        .filter(place -> certain.contains(list.rule(list.rows().get(place))))
        .mapToObj(place -> row(key, place).rules())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /// With facts missing.
  private Optional<Result> open(Asked asked) {
    return items
        .filter(
            some -> new Walk(care, asked.stand()).reached().stream().anyMatch(care.leaves()::get))
        .flatMap(some -> some.of(asked));
  }
}
