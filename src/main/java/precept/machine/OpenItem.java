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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.analysis.Items;
import precept.belief.Verdict;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// One item of a list, for patients of whom facts are missing.
///
/// @param saying for each rule, whether it says so
record OpenItem(
    List<Value> values,
    Flat<Optional<Verdict>> applies,
    SequencedMap<RuleId, Flat<Optional<Saying>>> saying) {

  /// @param rules the rule itself, with those of the decision that it hands on to
  record Saying(Verdict verdict, List<RuleId> rules) {}

  /// @param rules for each row, the rules that say what it says
  static OpenItem of(Nodes nodes, Items.Applying item, Map<RuleId, Node<List<RuleId>>> rules) {
    Flat<Optional<Verdict>> applies = Flat.of(item.applies());
    SequencedMap<RuleId, Flat<Optional<Saying>>> saying = new LinkedHashMap<>();
    item.rules()
        .forEach((rule, verdict) ->
            saying.put(
                rule, Flat.of(nodes.combine(verdict, named(rules, rule), OpenItem::saying))));
    return new OpenItem(item.item().values(), applies, saying);
  }

  private static Node<List<RuleId>> named(Map<RuleId, Node<List<RuleId>>> rules, RuleId rule) {
    return Objects.requireNonNull(rules.get(rule), rule::toString);
  }

  private static Optional<Saying> saying(Optional<Verdict> verdict, List<RuleId> rules) {
    return verdict.map(some -> new Saying(some, some == Verdict.NO ? List.of() : rules));
  }

  /// The leaves of `applies`, by verdict.
  int[] classes() {
    return applies.leaves().stream()
        .mapToInt(leaf -> leaf.map(Verdict::ordinal).orElse(Walk.NOBODY))
        .toArray();
  }

  Set<Verdict> verdicts(BitSet reached) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    reached.stream().mapToObj(applies.leaves()::get).forEach(leaf -> leaf.ifPresent(verdicts::add));
    return verdicts;
  }

  /// The rules by which it certainly applies; else those by which it may.
  List<RuleId> rules(Stand stand) {
    Map<RuleId, Set<Verdict>> verdicts = new LinkedHashMap<>();
    saying.forEach((rule, flat) ->
        verdicts.put(rule, reached(flat, stand).map(Saying::verdict).collect(Collectors.toSet())));
    return Items.naming(verdicts);
  }

  /// The first rule by which it may apply.
  RuleId first(Stand stand) {
    return saying.entrySet().stream()
        .filter(
            some -> reached(some.getValue(), stand).anyMatch(one -> one.verdict() != Verdict.NO))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /// Some of its rules, with those of the decisions that they hand on to.
  Stream<RuleId> with(List<RuleId> rules, Stand stand) {
    return rules.stream()
        .flatMap(rule -> reached(Objects.requireNonNull(saying.get(rule)), stand))
        .flatMap(some -> some.rules().stream());
  }

  private static Stream<Saying> reached(Flat<Optional<Saying>> flat, Stand stand) {
    return new Walk(flat, stand)
        .reached().stream().mapToObj(flat.leaves()::get).flatMap(Optional::stream);
  }
}
