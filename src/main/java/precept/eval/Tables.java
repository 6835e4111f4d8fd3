package precept.eval;

import java.util.ArrayList;
import java.util.List;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.belief.Tally;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.eval.Judgement.Match;
import precept.model.Decision;
import precept.model.Decision.Row;

/// Decision tables held against one patient, row by row.
final class Tables {
  private Tables() {}

  /// @param heads what is believed of what heads each column
  /// @param terms what is known of other decisions, and of what a row computes
  /// @param trusted whether every patient is known to be answered by one rule
  static Judgement.Answered answer(
      Decision decision, List<Belief> heads, Terms terms, boolean trusted) {
    List<Match> matches = new ArrayList<>(decision.rows().size());
    List<Belief> truths = new ArrayList<>(decision.rows().size());
    List<Belief> answers = new ArrayList<>(decision.rows().size());
    boolean reached = true;
    for (Row row : decision.rows()) {
      List<Belief> cells = new ArrayList<>(row.cells().size());
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(heads.get(i).test(row.cells().get(i).test()));
      }
      Belief truth = row.otherwise() ? HitPolicies.otherwise(truths) : Tally.all(cells);
      Belief said = HitPolicies.said(decision, row, terms);
      matches.add(new Match(row, cells, truth, reached, said));
      truths.add(truth);
      answers.add(said);
      reached &= decision.hit() != Decision.Hit.FIRST || !truth.is(Verdict.YES);
    }
    return new Judgement.Answered(
        decision, matches, HitPolicies.answer(decision, truths, answers, trusted));
  }
}
