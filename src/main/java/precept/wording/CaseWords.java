package precept.wording;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import precept.cases.CaseResult;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Guideline;
import precept.model.TestCase.Expectation;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.source.Code;
import precept.source.Diagnostic;

/// Expectations and outcomes in the words in which a case file writes them.
public final class CaseWords {
  private static final int MOST = 8;

  private CaseWords() {}

  public static String expected(Expectation expectation, Guideline guideline) {
    Words words = new Words(guideline, false);
    return switch (expectation) {
      case Expectation.Gives(var name, var value, var at) ->
          name + ": " + words.value(value, guideline.definition(name).type());
      case Expectation.Silent(var name, var at) -> name + ": silent";
      case Expectation.Conflict(var name, var values, var at) ->
          (name + ": conflict " + list(values, guideline.definition(name).type(), words)).strip();
      case Expectation.Needs(var name, var facts, var at) ->
          name
              + ": needs "
              + guideline.inputs().stream()
                  .map(input -> input.name())
                  .filter(facts::contains)
                  .collect(Collectors.joining(", "));
      case Expectation.OutOfScope(var name, var at) -> name + ": out of scope";
      case Expectation.Shares(var name, var direction, var at) ->
          name + ": direction " + Words.direction(direction);
      case Expectation.Applies(var name, var items, var at) -> name + ": " + sorted(items);
      case Expectation.Possible(var name, var items, var at) ->
          "possible: {" + name + ": " + sorted(items) + "}";
      case Expectation.InEveryCase(var name, var values, var at) ->
          "in every case: "
              + (name.equals(guideline.answers().getFirst()) ? "" : "{" + name + ": ")
              + "["
              + list(values, guideline.definition(name).type(), words)
              + "]"
              + (name.equals(guideline.answers().getFirst()) ? "" : "}");
      case Expectation.Because(var rule, var at) -> "because: " + rule;
    };
  }

  /// What came instead.
  static String actual(Expectation expectation, Run run) {
    return switch (expectation) {
      case Expectation.Because(var rule, var at) ->
          outcome(run, rule.decision()) + decidedBy(run, rule.decision());
      case Expectation.Gives some -> outcome(run, some.name());
      case Expectation.Silent some -> outcome(run, some.name());
      case Expectation.Conflict some -> outcome(run, some.name());
      case Expectation.Needs some -> outcome(run, some.name());
      case Expectation.OutOfScope some -> outcome(run, some.name());
      case Expectation.Shares some -> outcome(run, some.name());
      case Expectation.Applies some -> outcome(run, some.name());
      case Expectation.Possible some -> outcome(run, some.name());
      case Expectation.InEveryCase some -> outcome(run, some.name());
    };
  }

  private static String decidedBy(Run run, String decision) {
    List<RuleId> rules = run.deciding(decision);
    return rules.isEmpty()
        ? ", decided by no rule"
        : " because "
            + Words.rules(rules.stream().limit(MOST).toList())
            + (rules.size() > MOST ? " and " + (rules.size() - MOST) + " more" : "");
  }

  public static String outcome(Run run, String name) {
    Words words = new Words(run.guideline(), false);
    Type type = run.guideline().definition(name).type();
    String text =
        switch (run.outcome(name)) {
          case Outcome.Decided decided -> words.value(decided.value(), type);
          case Outcome.Silent silent -> "silent (" + Words.rules(silent.origins()) + ")";
          case Outcome.Conflict conflict ->
              ("conflict " + list(conflict.values(), type, words)).strip();
          case Outcome.Needs needs ->
              "needs "
                  + String.join(", ", needs.facts())
                  + needs
                      .shared()
                      .map(shared -> " (direction " + Words.direction(shared) + ")")
                      .orElse("")
                  + (needs.certain().isEmpty()
                      ? ""
                      : "; in every case "
                          + list(
                              needs.certain().stream().map(Outcome.Order::value).toList(),
                              type,
                              words));
          case Outcome.OutOfScope outside -> "out of scope";
          case Outcome.Collected collected ->
              items(collected.certain(), type, words)
                  + (collected.possible().isEmpty()
                      ? ""
                      : ", possible " + items(collected.possible(), type, words));
          case Outcome.Defective defective ->
              defective.defects().stream().map(DefectWords::of).collect(Collectors.joining(", "));
        };
    return name + ": " + text;
  }

  private static String items(List<Outcome.Item> items, Type type, Words words) {
    return items.stream()
        .map(item -> item.values().isEmpty() ? "silent" : list(item.values(), type, words))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String list(Collection<Value> values, Type type, Words words) {
    return Words.inOrder(values, type).stream()
        .map(value -> words.value(value, type))
        .collect(Collectors.joining(", "));
  }

  private static String sorted(Collection<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", ", "[", "]"));
  }

  /// What is wrong with a failed case, a diagnostic each.
  public static List<Diagnostic> diagnostics(CaseResult result) {
    if (!result.run().contradictions().isEmpty()) {
      Words words = new Words(result.run().guideline(), false);
      return result.run().contradictions().stream()
          .map(some ->
              Diagnostic.of(
                  Code.CONTRADICTORY_FACTS,
                  result.testCase().at(),
                  "case " + result.testCase().id() + " is no patient: " + words.contradiction(some),
                  "",
                  "correct the facts of the case"))
          .toList();
    }
    return essential(result.failed()).stream()
        .map(some ->
            Diagnostic.of(
                Code.CASE_FAILED,
                some.at(),
                "case "
                    + result.testCase().id()
                    + " expects "
                    + expected(some, result.run().guideline()),
                "",
                (result.run().givenUp()
                        ? "too much to look at: at least as open is "
                        : "the guideline says ")
                    + actual(some, result.run()),
                "precept explain "
                    + id(result.run().guideline())
                    + " --case "
                    + quoted(result.testCase().id())))
        .toList();
  }

  /// Where an answer is not as expected, it goes without saying that another rule gave it.
  private static List<Expectation> essential(List<Expectation> failed) {
    List<Expectation> answers =
        failed.stream().filter(some -> !(some instanceof Expectation.Because)).toList();
    return answers.isEmpty() ? failed : answers;
  }

  public static String id(Guideline guideline) {
    return guideline.edition().guideline() + "@" + guideline.edition().version();
  }

  private static String quoted(String id) {
    return id.contains("[") ? "'" + id + "'" : id;
  }
}
