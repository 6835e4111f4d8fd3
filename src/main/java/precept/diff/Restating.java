package precept.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diff.Moved.Danger;
import precept.model.Decision;
import precept.model.Decision.Meanwhile;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Recommendation;
import precept.model.Type;
import precept.model.Value;

/// Finds what two versions say otherwise beside their patients' answers.
final class Restating {
  private final Guideline old;
  private final Guideline now;
  private final Compiled before;
  private final Compiled after;
  private final Ranks ranks;

  /// @param before the old version in the new one's names, compiled together with `after`
  Restating(Compiled before, Compiled after, Ranks ranks) {
    this.old = before.guideline();
    this.now = after.guideline();
    this.before = before;
    this.after = after;
    this.ranks = ranks;
  }

  List<Restated> all(List<Restated.Formula> formulas) {
    List<Restated> restated = new ArrayList<>(formulas);
    now.recommendations()
        .forEach((name, is) ->
            Optional.ofNullable(old.recommendations().get(name))
                .filter(was -> !said(was).equals(said(is)))
                .ifPresent(was ->
                    restated.add(new Restated.Advice(was, is, ranks.danger(name, was, is)))));
    now.decisions().forEach(decision -> meantime(decision).ifPresent(restated::add));
    now.inputs()
        .forEach(is -> {
          if (old.definitions().get(is.name()) instanceof Definition.Input was
              && !taken(is).entrySet().containsAll(taken(was).entrySet())) {
            restated.add(new Restated.Scale(was, is));
          }
        });
    return restated;
  }

  /// How a number of each unit is read; a unit that is taken anew moves nobody.
  private static Map<String, List<BigFraction>> taken(Definition.Input input) {
    Map<String, List<BigFraction>> taken = new LinkedHashMap<>();
    if (input.type() instanceof Type.Measure measure) {
      measure
          .also()
          .forEach(also -> taken.put(also.label(), List.of(also.factor(), also.offset())));
    }
    return taken;
  }

  private static List<Object> said(Recommendation some) {
    return List.of(some.direction(), some.strength(), some.certainty(), some.label());
  }

  private Optional<Restated> meantime(Decision is) {
    List<Meanwhile> then =
        old.definitions().get(is.name()) instanceof Decision was ? was.meanwhiles() : List.of();
    Set<Value> values = new LinkedHashSet<>();
    Stream.concat(then.stream(), is.meanwhiles().stream())
        .forEach(some -> values.add(some.answer()));
    boolean differs = false;
    boolean withdrawn = false;
    for (Value value : values) {
      Node<Boolean> was = when(before, then, value);
      Node<Boolean> stands = when(after, is.meanwhiles(), value);
      differs |= !was.equals(stands);
      withdrawn |=
          Leaves.of(nodes().combine(was, stands, (a, b) -> a && !b)).stream()
              .anyMatch(lost -> lost);
    }
    return differs
        ? Optional.of(
            new Restated.Meantime(
                is.name(),
                then,
                is.meanwhiles(),
                withdrawn && ranks.guards(is.name())
                    ? Optional.of(Danger.MEANWHILE_WITHDRAWN)
                    : Optional.empty()))
        : Optional.empty();
  }

  private Nodes nodes() {
    return after.nodes();
  }

  /// The patients who are told it while facts are missing.
  private Node<Boolean> when(Compiled version, List<Meanwhile> all, Value value) {
    Node<Boolean> when = nodes().leaf(false);
    for (Meanwhile some : all) {
      if (some.answer().equals(value)) {
        when =
            nodes()
                .combine(
                    when,
                    nodes()
                        .map(
                            version.truth(some.when().condition()), truth -> truth.is(Verdict.YES)),
                    (a, b) -> a || b);
      }
    }
    return when;
  }

  /// The answers that both versions compute, by another formula.
  static List<Restated.Formula> formulas(Guideline written, Guideline now) {
    List<Restated.Formula> formulas = new ArrayList<>();
    Guideline old = Renaming.of(written, now);
    for (String name : written.answers()) {
      String is = now.revision().renames().now(name);
      if (written.definition(name) instanceof Definition.Quantity was
          && now.definitions().get(is) instanceof Definition.Quantity quantity
          && now.answers().contains(is)
          && !(old.definitions().get(is) instanceof Definition.Quantity)) {
        formulas.add(new Restated.Formula(was, quantity));
      }
    }
    return formulas;
  }
}
