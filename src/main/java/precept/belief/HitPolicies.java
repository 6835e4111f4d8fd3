package precept.belief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import precept.model.Decision;
import precept.model.Decision.Answer;
import precept.model.Decision.Row;
import precept.model.Term;
import precept.model.Test;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// What a decision table says, given what is known of the truth and the answer of each of its rows.
public final class HitPolicies {
  private HitPolicies() {}

  /// What a row says by itself.
  ///
  /// @param terms what is known of other decisions, and of what a row computes
  public static Belief said(Decision decision, Row row, Terms terms) {
    RuleId rule = decision.rule(row);
    return switch (row.answer()) {
      case Answer.Gives(var value) -> Belief.known(value);
      case Answer.Silent() ->
          Belief.because(Possible.unsaid(decision.answerType()), new Cause.Silence(rule));
      case Answer.Conflict(var values) ->
          Belief.because(
              new Possible(new LinkedHashSet<>(values), Optional.empty()),
              new Cause.Contradiction(rule));
      case Answer.As(var name) -> terms.value(new Term.Reference(name));
      case Answer.Computes(var formula, var written) -> Terms.number(terms.value(formula));
    };
  }

  /// The truth of an `otherwise` row: none of the others matches.
  public static Belief otherwise(List<Belief> others) {
    return Tally.any(others).not();
  }

  /// @param truths one a row
  /// @param answers what each row says by itself
  public static Belief answer(Decision decision, List<Belief> truths, List<Belief> answers) {
    return answer(decision, truths, answers, true);
  }

  /// What hangs on a defect, of this table or of what its rows are made from, is no answer.
  ///
  /// @param trusted whether every patient is known to be answered by one rule; else nothing is
  ///   taken to be certain because all rules agree that may match
  public static Belief answer(
      Decision decision, List<Belief> truths, List<Belief> answers, boolean trusted) {
    if (decision.collects()) {
      return collected(decision, truths, answers);
    }
    Belief said =
        decision.hit() == Decision.Hit.UNIQUE
            ? unique(decision, truths, answers)
            : among(decision, candidates(decision, truths), truths, answers);
    Set<Cause> hanging = trusted ? new LinkedHashSet<>() : possible(decision, truths);
    for (int row : candidates(decision, truths)) {
      hang(truths.get(row), hanging);
      hang(answers.get(row), hanging);
    }
    return said.hangingOn(hanging, decision.type());
  }

  private static void hang(Belief some, Set<Cause> hanging) {
    if (some.has(Belief::isDefect)) {
      hanging.addAll(some.causes());
    }
  }

  /// The defects that may show once missing facts are known, with these facts.
  private static Set<Cause> possible(Decision decision, List<Belief> truths) {
    Set<Cause> defects = new LinkedHashSet<>();
    List<Integer> open = rows(truths, Verdict.OPEN);
    if (open.stream().noneMatch(row -> truths.get(row).awaitsFacts())) {
      return defects;
    }
    if (rows(truths, Verdict.YES).isEmpty() && decision.rows().stream().noneMatch(Row::otherwise)) {
      defects.add(new Cause.Gap(decision.table()));
    }
    List<String> meeting =
        rows(truths, Verdict.YES, Verdict.OPEN).stream()
            .map(decision.rows()::get)
            .filter(row -> !row.otherwise())
            .map(Row::name)
            .toList();
    if (decision.hit() == Decision.Hit.UNIQUE && meeting.size() > 1) {
      defects.add(new Cause.Overlap(decision.table(), meeting));
    }
    return defects.isEmpty()
        ? defects
        : Belief.union(Belief.causes(open.stream().map(truths::get).toList()), defects);
  }

  /// The rows from which the answer comes: those that match or may match. A row that names an
  /// admission goes before those that would inherit it; behind the first that surely matches, a
  /// `first` table looks no further.
  public static List<Integer> candidates(Decision decision, List<Belief> truths) {
    List<Integer> sure = rows(truths, Verdict.YES);
    List<Integer> all = rows(truths, Verdict.YES, Verdict.OPEN);
    return switch (decision.hit()) {
      case UNIQUE ->
          sure.size() == 1 && takesPrecedence(decision.rows().get(sure.getFirst())) ? sure : all;
      case FIRST -> sure.isEmpty() ? all : all.subList(0, all.indexOf(sure.getFirst()) + 1);
      case COLLECT -> all;
    };
  }

  /// One rule matches. Where others may as well, the answer is what all that may match agree on: a
  /// rule that surely matches does not silence one that matches on some reading of the source.
  private static Belief unique(Decision decision, List<Belief> truths, List<Belief> answers) {
    List<Integer> sure = rows(truths, Verdict.YES);
    if (sure.size() > 1) {
      List<String> names = sure.stream().map(i -> decision.rows().get(i).name()).toList();
      return defective(decision, new Cause.Overlap(decision.table(), names));
    }
    return among(decision, candidates(decision, truths), truths, answers);
  }

  private static boolean takesPrecedence(Row row) {
    for (Decision.Cell cell : row.cells()) {
      if (cell.test() instanceof Test.Admits) {
        return true;
      }
    }
    return false;
  }

  /// Which of several formulas the source means, where it leaves that open, is not told by numbers
  /// that happen to be the same: see `Terms`.
  private static Belief among(
      Decision decision, List<Integer> rows, List<Belief> truths, List<Belief> answers) {
    if (rows.isEmpty()) {
      return defective(decision, new Cause.Gap(decision.table()));
    }
    Set<Cause> causes = Belief.causes(among(truths, rows));
    Belief said = Belief.oneOf(among(answers, rows), causes);
    boolean open =
        rows.size() > 1
            && causes.stream().anyMatch(Belief::isOfTheText)
            && decision.among(rows).reckons();
    return open
        ? new Belief(
            said.possible().or(Possible.only(Value.Absence.UNSAID)),
            Belief.union(causes, said.causes()))
        : said;
  }

  private static List<Belief> among(List<Belief> beliefs, List<Integer> rows) {
    List<Belief> some = new ArrayList<>(rows.size());
    for (int row : rows) {
      some.add(beliefs.get(row));
    }
    return some;
  }

  private static Belief collected(Decision decision, List<Belief> truths, List<Belief> answers) {
    Collected collected = Collected.NOTHING;
    for (int row = 0; row < truths.size(); row++) {
      collected = collected.with(truths.get(row), answers.get(row));
    }
    return collected.belief(decision.type());
  }

  private static Belief defective(Decision decision, Cause defect) {
    return Belief.because(Possible.unsaid(decision.type()), defect);
  }

  private static List<Integer> rows(List<Belief> truths, Verdict... verdicts) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      Verdict found = truths.get(i).verdict();
      for (Verdict verdict : verdicts) {
        if (verdict == found) {
          rows.add(i);
        }
      }
    }
    return rows;
  }
}
