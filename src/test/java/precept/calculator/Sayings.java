package precept.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.eval.Judgement;
import precept.eval.Outcome;
import precept.eval.Refusal;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Numerals;
import precept.model.TestCase.RuleId;
import precept.model.Value;
import tools.jackson.databind.JsonNode;

/// What is said of one patient, in words that do not depend on who says it: answers and matching
/// rules by name.
final class Sayings {
  private Sayings() {}

  /// What the engine says. Of a list with facts missing the engine is sound but not exact: then it
  /// is left out.
  static Map<String, String> of(Run run, boolean complete) {
    Map<String, String> said = new TreeMap<>();
    for (String answer : run.guideline().answers()) {
      Outcome outcome = run.outcome(answer);
      if (complete || !(outcome instanceof Outcome.Collected)) {
        said.put(answer, words(outcome));
      }
    }
    for (Decision decision : run.guideline().decisions()) {
      if (complete || decision.hit() != Decision.Hit.COLLECT) {
        said.put("rules of " + decision.name(), rules(run, decision).toString());
      }
    }
    return said;
  }

  static Set<String> urgent(Refusal refusal) {
    return refusal.urgent().stream()
        .map(some ->
            some.answer()
                + " "
                + values(List.of(some.order()))
                + " against "
                + values(some.against()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> urgent(JsonNode page) {
    Set<String> urgent = new TreeSet<>();
    page.path("urgent")
        .forEach(some ->
            urgent.add(
                some.get("answer").asString()
                    + " "
                    + Set.of(some.get("value").asString())
                    + " against "
                    + sorted(some.get("against"))));
    return urgent;
  }

  static Set<String> rules(Run run, Decision decision) {
    Judgement.Answered answered = (Judgement.Answered) run.judgement(decision.name());
    Set<String> rules = new TreeSet<>();
    answered.candidates().stream()
        .filter(match -> !run.excluded().contains(decision.rule(match.row())))
        .forEach(match -> rules.add(match.row().name()));
    return rules;
  }

  private static List<String> orders(List<Outcome.Order> orders) {
    return orders.stream()
        .map(order ->
            values(List.of(order.value()))
                + " against "
                + values(order.against())
                + " on "
                + order.facts())
        .sorted()
        .toList();
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided(var value, var assumes) ->
          "decided " + values(List.of(value)) + assumes(assumes.size());
      case Outcome.Silent(var origins, var assumes) -> "silent" + assumes(assumes.size());
      case Outcome.Conflict(var values, var origins, var assumes) ->
          "conflict " + values(values) + assumes(assumes.size());
      case Outcome.Needs needs ->
          "needs %s possible %s shared %s certain %s meanwhile %s"
              .formatted(
                  needs.facts(),
                  values(needs.possible().named()),
                  needs.shared().map(some -> some.name().toLowerCase(Locale.ROOT)).orElse("-"),
                  orders(needs.certain()),
                  orders(needs.meanwhile()));
      case Outcome.OutOfScope outside -> "out-of-scope";
      case Outcome.Collected(var certain, var possible, var assumes) ->
          "collected " + items(certain) + " perhaps " + items(possible) + assumes(assumes.size());
      case Outcome.Defective defective -> "defective";
    };
  }

  /// What an outcome comes to, whichever rules say so and whatever is assumed.
  static String meaning(Outcome outcome) {
    return outcome instanceof Outcome.Collected(var certain, var possible, var assumes)
        ? "collected " + meaning(certain) + " perhaps " + meaning(possible)
        : words(outcome.bare());
  }

  private static Set<String> meaning(List<Outcome.Item> items) {
    return new TreeSet<>(
        items.stream()
            .map(item ->
                (item.values().isEmpty() ? item.rules() : values(item.values()))
                    + " "
                    + item.facts())
            .toList());
  }

  static String meaning(JsonNode answer) {
    return answer.get("kind").asString().equals("collected")
        ? "collected "
            + meanings(answer.get("certain"))
            + " perhaps "
            + meanings(answer.get("possible"))
        : words(answer, "");
  }

  private static Set<String> meanings(JsonNode items) {
    return new TreeSet<>(
        items
            .valueStream()
            .map(item -> {
              JsonNode values = item.get("values");
              return (values.isEmpty() ? list(item.get("rules")) : sorted(values))
                  + " "
                  + list(item.get("needs"));
            })
            .toList());
  }

  private static String assumes(int members) {
    return members == 0 ? "" : " assuming " + members;
  }

  private static String items(List<Outcome.Item> items) {
    return items.stream()
        .map(item ->
            item.rules().stream().map(RuleId::toString).toList()
                + " "
                + values(item.values())
                + " "
                + item.facts())
        .toList()
        .toString();
  }

  private static String values(Collection<Value> values) {
    return new TreeSet<>(values.stream().map(Sayings::value).toList()).toString();
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Truth(var holds) -> holds ? "yes" : "no";
      case Value.Choice(var name) -> name;
      case Value.Amount(var number) -> Numerals.text(number);
      case Value.Members(var names) -> new TreeSet<>(names).toString();
      case Value.Formula formula -> throw new IllegalArgumentException("no number: " + formula);
      case Value.Absence absence -> "null";
    };
  }

  /// Whether a value that the page names is one that there may be.
  static boolean covers(Possible possible, String value) {
    return possible.named().stream().anyMatch(named -> value(named).equals(value))
        || possible
            .bounds()
            .filter(bounds -> bounds.contains(Numerals.fraction(new BigDecimal(value))))
            .isPresent();
  }

  /// The rules that admit what an answer admits. Table by table the engine may name one that no
  /// completion reaches; the page does not.
  static Set<String> admissions(Outcome outcome) {
    Set<RuleId> origins =
        switch (outcome) {
          case Outcome.Silent silent -> silent.origins();
          case Outcome.Conflict conflict -> conflict.origins();
          case Outcome.Needs needs -> needs.admissions();
          case Outcome.Decided decided -> Set.of();
          case Outcome.OutOfScope outside -> Set.of();
          case Outcome.Collected collected -> Set.of();
          case Outcome.Defective defective -> Set.of();
        };
    return new TreeSet<>(origins.stream().map(RuleId::toString).toList());
  }

  static Set<String> admissions(JsonNode page, String answer) {
    return sorted(page.get("answers").get(answer).path("origins"));
  }

  /// What the page says.
  static Map<String, String> of(JsonNode page) {
    Map<String, String> said = new TreeMap<>();
    String assumes = assumes(page.get("assumes").size());
    page.get("answers").forEachEntry((name, answer) -> said.put(name, words(answer, assumes)));
    page.get("rules")
        .forEachEntry(
            (name, rules) -> said.put("rules of " + name, names(rules.get("may")).toString()));
    return said;
  }

  private static String words(JsonNode answer, String assumes) {
    String kind = answer.get("kind").asString();
    return switch (kind) {
      case "decided" -> kind + " " + sorted(answer.get("values")) + assumes;
      case "silent" -> kind + assumes;
      case "conflict" -> kind + " " + sorted(answer.get("values")) + assumes;
      case "needs" ->
          "needs %s possible %s shared %s certain %s meanwhile %s"
              .formatted(
                  list(answer.get("needs")),
                  sorted(answer.get("values")),
                  answer.path("shared").asString("-"),
                  orders(answer.get("certain")),
                  orders(answer.get("meanwhile")));
      case "collected" ->
          "collected "
              + items(answer.get("certain"))
              + " perhaps "
              + items(answer.get("possible"))
              + assumes;
      default -> kind;
    };
  }

  private static List<String> orders(JsonNode orders) {
    return orders
        .valueStream()
        .map(order ->
            Set.of(order.get("value").asString())
                + " against "
                + sorted(order.get("against"))
                + " on "
                + list(order.get("needs")))
        .sorted()
        .toList();
  }

  private static String items(JsonNode items) {
    return items
        .valueStream()
        .map(item ->
            list(item.get("rules"))
                + " "
                + sorted(item.get("values"))
                + " "
                + list(item.get("needs")))
        .toList()
        .toString();
  }

  private static List<String> list(JsonNode texts) {
    List<String> list = new ArrayList<>();
    texts.forEach(text -> list.add(text.isNull() ? "null" : text.asString()));
    return list;
  }

  /// The names of rules.
  static Set<String> names(JsonNode rules) {
    return new TreeSet<>(rules.valueStream().map(rule -> rule.get("name").asString()).toList());
  }

  static Set<String> sorted(JsonNode texts) {
    return new TreeSet<>(list(texts));
  }

  /// The rules of a list that match for all completions, then those that do for some.
  static List<Set<String>> matching(List<Run> completions, Decision list) {
    Set<String> sure = new TreeSet<>();
    Set<String> may = new TreeSet<>();
    for (int row = 0; row < list.rows().size(); row++) {
      int place = row;
      List<Verdict> truths =
          completions.stream()
              .map(run -> (Judgement.Answered) run.judgement(list.name()))
              .map(answered -> answered.matches().get(place).truth().verdict())
              .distinct()
              .toList();
      if (truths.equals(List.of(Verdict.YES))) {
        sure.add(list.rows().get(row).name());
      }
      if (!truths.equals(List.of(Verdict.NO))) {
        may.add(list.rows().get(row).name());
      }
    }
    return List.of(sure, may);
  }
}
