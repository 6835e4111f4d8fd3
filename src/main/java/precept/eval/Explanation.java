package precept.eval;

import java.util.List;
import java.util.Optional;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;

/// Why an answer is what it is.
///
/// @param because the rules that gave it, from the answer itself down the chain of `as`
/// @param open the rules that may yet give it
/// @param whyNot the rules that cannot, each with only the grounds that rule it out
/// @param grounds what a score or quantity was made from; empty for a decision
public record Explanation(
    Definition subject,
    Outcome outcome,
    List<Step> because,
    List<Step> open,
    List<Step> whyNot,
    List<Ground> grounds) {

  /// A rule with the grounds for or against it.
  public record Step(Decision decision, Decision.Row row, List<Ground> grounds) {}

  /// Something held against something, and what it was made from.
  ///
  /// @param words what was asked: a column's name, or a clause as the author wrote it
  /// @param belief what is known of the thing itself; absent for a clause, which is only true or
  ///   not
  /// @param test the cell that it was held against, as written
  /// @param truth whether it holds
  /// @param subject the definition it is about, for a column or a fact
  /// @param points what a finding or an item of a score earns, or may earn
  public record Ground(
      String words,
      Optional<Belief> belief,
      Optional<String> test,
      Verdict truth,
      Optional<Definition> subject,
      List<String> cites,
      Optional<Bounds> points,
      List<Ground> beneath) {

    Ground citing(List<String> more) {
      return new Ground(words, belief, test, truth, subject, more, points, beneath);
    }

    Ground earning(Bounds some, Verdict holds) {
      return new Ground(words, belief, test, holds, subject, cites, Optional.of(some), beneath);
    }
  }
}
