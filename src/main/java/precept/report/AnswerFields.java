package precept.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import precept.belief.Possible;
import precept.eval.Interview.Urgent;
import precept.eval.Outcome;
import precept.eval.Refusal;
import precept.machine.Result;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Population;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.wording.Words;

/// One answer of one patient as the fields of a table, in names.
///
/// @param outcome its kind, as in the JSON of `explain`; `refused` where facts are, `unread` where
///   the line is malformed or no version answers it
/// @param values what is said: one that is decided, several in conflict, all items of a list
/// @param possible what may yet be said
/// @param needs the facts that may turn it
/// @param certain what is said in every case
/// @param meanwhile what must not wait
/// @param assumes of whom the guideline speaks, where that is not known and taken to hold
/// @param cites the statements that the rules cite
record AnswerFields(
    String outcome,
    List<String> values,
    List<String> rules,
    List<String> possible,
    List<String> needs,
    List<String> certain,
    List<String> meanwhile,
    List<String> assumes,
    List<String> cites) {
  static final List<String> NAMES =
      List.of("rules", "possible", "needs", "certain", "meanwhile", "assumes");

  private static final List<String> NONE = List.of();
  static final AnswerFields UNREAD = bare("unread", NONE, NONE);

  private static AnswerFields bare(String outcome, List<String> meanwhile, List<String> assumes) {
    return new AnswerFields(outcome, NONE, NONE, NONE, NONE, NONE, meanwhile, assumes, NONE);
  }

  /// Those that follow outcome and values, in the order of their names.
  List<List<String>> others() {
    return List.of(rules, possible, needs, certain, meanwhile, assumes);
  }

  static AnswerFields of(Refusal refusal, String answer) {
    List<Urgent> urgent =
        refusal.urgent().stream().filter(some -> some.answer().equals(answer)).toList();
    return bare(
        "refused",
        urgent.stream()
            .map(some ->
                order(some.order(), some.against(), refusal.guideline().definition(answer).type()))
            .toList(),
        urgent.isEmpty() ? NONE : members(refusal.assumes()));
  }

  static AnswerFields of(Result result, String answer, Guideline guideline) {
    Definition about = guideline.definition(answer);
    Type type = about.type();
    List<String> rules = result.rules().stream().map(RuleId::toString).toList();
    List<String> cites =
        result.rules().stream().flatMap(rule -> cites(guideline, rule)).distinct().toList();
    return switch (result.outcome()) {
      case Outcome.Decided(var value, var assumes) ->
          settled("decided", List.of(text(value, type)), rules, assumes, cites);
      case Outcome.Silent(var origins, var assumes) ->
          settled("silent", NONE, rules, assumes, cites);
      case Outcome.Conflict(var values, var origins, var assumes) ->
          settled("conflict", texts(values, type), rules, assumes, cites);
      case Outcome.Needs needs ->
          new AnswerFields(
              "needs",
              NONE,
              rules,
              possible(needs.possible(), type),
              needs.facts(),
              needs.certain().stream().map(some -> order(some, type)).toList(),
              needs.meanwhile().stream().map(some -> order(some, type)).toList(),
              members(needs.assumes()),
              cites);
      case Outcome.OutOfScope outside -> bare("out-of-scope", NONE, NONE);
      case Outcome.Collected(var certain, var possible, var assumes) ->
          new AnswerFields(
              "collected",
              certain.stream().map(Outcome.Item::words).toList(),
              rules,
              possible.stream().map(Outcome.Item::words).toList(),
              Stream.concat(certain.stream(), possible.stream())
                  .flatMap(item -> item.facts().stream())
                  .distinct()
                  .toList(),
              NONE,
              NONE,
              members(assumes),
              cites);
      case Outcome.Defective defective -> bare("defective", NONE, NONE);
    };
  }

  /// What no fact turns.
  private static AnswerFields settled(
      String outcome,
      List<String> values,
      List<String> rules,
      List<Population.Member> assumes,
      List<String> cites) {
    return new AnswerFields(
        outcome, values, rules, NONE, NONE, NONE, NONE, members(assumes), cites);
  }

  private static Stream<String> cites(Guideline guideline, RuleId rule) {
    return guideline.definitions().get(rule.decision()) instanceof Decision decision
        ? decision.rows().stream()
            .filter(row -> row.name().equals(rule.rule()))
            .flatMap(row -> row.cites().stream())
        : Stream.empty();
  }

  private static List<String> members(List<Population.Member> members) {
    return members.stream().map(member -> member.clause().written()).toList();
  }

  private static List<String> possible(Possible possible, Type type) {
    return Stream.concat(
            texts(possible.named(), type).stream(),
            Optional.of(possible)
                .filter(some -> some.extent().isPresent())
                .flatMap(Possible::bounds)
                .map(bounds -> Numerals.text(bounds.low()) + ".." + Numerals.text(bounds.high()))
                .stream())
        .toList();
  }

  private static String order(Outcome.Order order, Type type) {
    return order(order.value(), order.against(), type);
  }

  private static String order(Value value, List<Value> against, Type type) {
    return text(value, type)
        + (against.isEmpty() ? "" : " against " + String.join(", ", texts(against, type)));
  }

  private static List<String> texts(java.util.Collection<Value> values, Type type) {
    return Words.inOrder(values, type).stream().map(value -> text(value, type)).toList();
  }

  /// Numbers exactly, in the unit that the head of the column names.
  private static String text(Value value, Type type) {
    return switch (value) {
      case Value.Truth(var holds) -> holds ? "yes" : "no";
      case Value.Choice(var name) -> name;
      case Value.Amount(var number) -> Numerals.text(number);
      case Value.Formula formula -> "a number";
      case Value.Members(var names) ->
          type.named().stream()
              .map(precept.model.Option::name)
              .filter(names::contains)
              .collect(java.util.stream.Collectors.joining(", "));
      case Value.Absence.NOT_APPLICABLE -> "not-applicable";
      case Value.Absence.UNSAID -> "unsaid";
    };
  }
}
