package precept.machine;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import precept.analysis.Items;
import precept.belief.Verdict;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// One item of a list, for patients of whom facts are missing.
final class OpenItem {
  private final List<Value> values;
  private final Flat<Optional<Verdict>> applies;

  /// The leaves of `applies`, by verdict.
  private final int[] classes;

  /// For each rule, whether it says so.
  private final SequencedMap<RuleId, Flat<Optional<Saying>>> saying = new LinkedHashMap<>();

  /// @param rules the rule itself, with those of the decision that it hands on to
  record Saying(Verdict verdict, List<RuleId> rules) {}

  /// @param rules for each row, the rules that say what it says
  OpenItem(Nodes nodes, Items.Applying item, Map<RuleId, Node<List<RuleId>>> rules) {
    this.values = item.item().values();
    this.applies = Flat.of(item.applies());
    this.classes =
        applies.leaves().stream()
            .mapToInt(leaf -> leaf.map(Verdict::ordinal).orElse(Walk.NOBODY))
            .toArray();
    item.rules()
        .forEach((rule, verdict) ->
            saying.put(
                rule, Flat.of(nodes.combine(verdict, named(rules, rule), OpenItem::saying))));
  }

  private static Node<List<RuleId>> named(Map<RuleId, Node<List<RuleId>>> rules, RuleId rule) {
    return Objects.requireNonNull(rules.get(rule), rule::toString);
  }

  private static Optional<Saying> saying(Optional<Verdict> verdict, List<RuleId> rules) {
    return verdict.map(some -> new Saying(some, some == Verdict.NO ? List.of() : rules));
  }

  List<Value> values() {
    return values;
  }

  Flat<Optional<Verdict>> applies() {
    return applies;
  }

  int[] classes() {
    return classes;
  }

  Set<Verdict> verdicts(BitSet reached) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    reached.stream().mapToObj(applies.leaves()::get).forEach(leaf -> leaf.ifPresent(verdicts::add));
    return verdicts;
  }

  /// For each rule that may say so, what open cells lead to.
  SequencedMap<RuleId, List<Saying>> said(Stand stand) {
    SequencedMap<RuleId, List<Saying>> said = new LinkedHashMap<>();
    saying.forEach((rule, flat) -> {
      List<Saying> reached =
          new Walk(flat, stand)
              .reached().stream().mapToObj(flat.leaves()::get).flatMap(Optional::stream).toList();
      if (reached.stream().anyMatch(some -> some.verdict() != Verdict.NO)) {
        said.put(rule, reached);
      }
    });
    return said;
  }
}
