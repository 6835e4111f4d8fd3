package precept.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Value;

/// A definition, what is believed of it for one patient, and the beliefs that it was made from.
public sealed interface Judgement {
  Definition subject();

  Belief belief();

  /// @param given what the patient's facts say of it
  record Fact(Definition.Input subject, Optional<Value> given, Belief belief) implements Judgement {

    /// Whether it is said to have a value, so that it applies; *no* is also said of what does not.
    public boolean isSaidToApply() {
      return subject.onlyWhen().isPresent()
          && given.filter(value -> !value.equals(Value.NO)).isPresent();
    }

    /// Whether it is *no* of what does not apply.
    public boolean isReadAsNotApplicable() {
      return given.filter(Value.NO::equals).isPresent()
          && belief.equals(Belief.known(Value.Absence.NOT_APPLICABLE));
    }
  }

  /// @param clauses one belief a clause
  record Judged(Definition.Criterion subject, List<Belief> clauses, Belief belief)
      implements Judgement {}

  /// @param number what the formula comes to, be it outside the declared range
  record Computed(Definition.Quantity subject, Belief number, Belief belief) implements Judgement {}

  /// @param findings one belief a row
  record Counted(Definition.Score subject, List<Belief> findings, Belief belief)
      implements Judgement {}

  /// @param said what its rows say, be it a number outside the declared range
  record Answered(Decision subject, List<Match> matches, Belief said) implements Judgement {

    @Override
    public Belief belief() {
      return subject.computes() ? Terms.within(subject.type(), said) : said;
    }

    /// The rules that may give the answer.
    public List<Match> candidates() {
      List<Belief> truths = new ArrayList<>(matches.size());
      for (Match match : matches) {
        truths.add(match.truth());
      }
      return HitPolicies.candidates(subject, truths).stream().map(matches::get).toList();
    }

    /// The rules that gave the answer, once it is settled.
    public List<Match> deciding() {
      return subject.collects()
          ? matches.stream().filter(match -> match.truth().is(Verdict.YES)).toList()
          : candidates();
    }
  }

  /// A row held against the patient.
  ///
  /// @param cells one belief a cell, each a truth
  /// @param reached false where an earlier row of a `first` table certainly matches
  /// @param answer what the row says
  record Match(Decision.Row row, List<Belief> cells, Belief truth, boolean reached, Belief answer) {
    public Match {
      cells = List.copyOf(cells);
    }
  }
}
