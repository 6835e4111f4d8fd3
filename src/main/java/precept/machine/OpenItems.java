package precept.machine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import precept.analysis.Items;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.eval.Outcome;
import precept.model.Decision;
import precept.model.TestCase.RuleId;

/// What a list comes to where facts are missing that its rows turn on, item by item.
final class OpenItems {
  private final Mattering mattering;
  private final List<OpenItem> items;

  /// The rules in the order of the rows.
  private final List<RuleId> places;

  /// An item that applies or may.
  ///
  /// @param place of the first row that may say so
  /// @param rules that say so, with those that they hand on to; none where it only may
  private record Found(int place, boolean certain, Outcome.Item item, List<RuleId> rules) {}

  /// @param rules by each row's own, with those that it hands on to
  OpenItems(
      Compiled compiled,
      Decision list,
      Map<RuleId, Node<List<RuleId>>> rules,
      Mattering mattering) {
    this.mattering = mattering;
    this.places = list.rows().stream().map(list::rule).toList();
    this.items =
        Items.of(compiled, list).stream()
            .map(item -> new OpenItem(compiled.nodes(), item, rules))
            .toList();
  }

  /// @param asked somebody of whom the guideline speaks
  /// @return nothing where facts turn an item only together
  Optional<Result> of(Asked asked) {
    List<Found> found = new ArrayList<>();
    for (OpenItem item : items) {
      Walk walk = new Walk(item.applies(), asked.stand());
      BitSet reached = walk.reached();
      Optional<BitSet> matter = mattering.of(walk, reached, item.classes(), asked.patient());
      if (matter.isEmpty()) {
        return Optional.empty();
      }
      Set<Verdict> verdicts = item.verdicts(reached);
      if (!verdicts.equals(EnumSet.of(Verdict.NO))) {
        found.add(found(item, verdicts.equals(EnumSet.of(Verdict.YES)), matter.get(), asked));
      }
    }
    found.sort(Comparator.comparingInt(Found::place).thenComparing(some -> some.item().words()));
    return Optional.of(
        Result.of(
            new Outcome.Collected(items(found, true), items(found, false), asked.scope().assumes()),
            found.stream().flatMap(some -> some.rules().stream()).distinct().toList()));
  }

  private Found found(OpenItem item, boolean certain, BitSet matter, Asked asked) {
    SequencedMap<RuleId, List<OpenItem.Saying>> said = item.said(asked.stand());
    Map<RuleId, Set<Verdict>> verdicts = new LinkedHashMap<>();
    said.forEach((rule, some) ->
        verdicts.put(
            rule, some.stream().map(OpenItem.Saying::verdict).collect(Collectors.toSet())));
    List<RuleId> named = Items.naming(verdicts);
    return new Found(
        places.indexOf(said.firstEntry().getKey()),
        certain,
        new Outcome.Item(named, item.values(), certain ? List.of() : mattering.names(matter)),
        certain ? with(named, said) : List.of());
  }

  /// Some rules, with those of the decisions that they hand on to.
  private static List<RuleId> with(List<RuleId> rules, Map<RuleId, List<OpenItem.Saying>> said) {
    return rules.stream()
        .flatMap(rule -> said.getOrDefault(rule, List.of()).stream())
        .flatMap(some -> some.rules().stream())
        .toList();
  }

  private static List<Outcome.Item> items(List<Found> found, boolean certain) {
    return found.stream().filter(some -> some.certain() == certain).map(Found::item).toList();
  }
}
