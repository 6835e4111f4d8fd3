package precept.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import precept.eval.Judgement.Match;
import precept.model.Decision;
import precept.model.Decision.Answer;
import precept.model.Decision.Row;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// Decision tables, by hit policy.
final class Tables {
  private final Decision decision;
  private final BiFunction<Decision.Column, Decision.Cell, Belief> cell;
  private final Function<String, Belief> other;

  private Tables(
      Decision decision,
      BiFunction<Decision.Column, Decision.Cell, Belief> cell,
      Function<String, Belief> other) {
    this.decision = decision;
    this.cell = cell;
    this.other = other;
  }

  /// @param cell the truth of a column's cell
  /// @param other what another decision says, for `as`
  static Judgement.Answered answer(
      Decision decision,
      BiFunction<Decision.Column, Decision.Cell, Belief> cell,
      Function<String, Belief> other) {
    return new Tables(decision, cell, other).answer();
  }

  private Judgement.Answered answer() {
    List<Match> matches = matches();
    Belief belief =
        switch (decision.hit()) {
          case UNIQUE -> unique(matches);
          case FIRST -> first(matches);
          case COLLECT -> collected(matches);
        };
    return new Judgement.Answered(decision, matches, belief);
  }

  private List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    boolean reached = true;
    for (Row row : decision.rows()) {
      List<Belief> cells =
          IntStream.range(0, row.cells().size())
              .mapToObj(i -> cell.apply(decision.columns().get(i), row.cells().get(i)))
              .toList();
      Belief truth =
          row.otherwise()
              ? Belief.any(matches.stream().map(Match::truth).toList()).not()
              : Belief.all(cells);
      matches.add(new Match(row, cells, truth, reached, said(row)));
      reached &= decision.hit() != Decision.Hit.FIRST || !truth.is(Verdict.YES);
    }
    return matches;
  }

  private Belief said(Row row) {
    RuleId rule = new RuleId(decision.name(), row.name());
    return switch (row.answer()) {
      case Answer.Gives(var value) -> Belief.known(value);
      case Answer.Silent() ->
          Belief.because(Possible.anyOf(decision.answerType()), new Cause.Silence(rule));
      case Answer.Conflict(var values) ->
          Belief.because(
              new Possible(new LinkedHashSet<>(values), Optional.empty()),
              new Cause.Contradiction(rule));
      case Answer.As(var name) -> other.apply(name);
    };
  }

  /// One rule matches. Where it is open which, the answer is what all that may match agree on.
  private Belief unique(List<Match> matches) {
    List<Match> sure = with(Verdict.YES, matches);
    if (sure.size() > 1) {
      List<String> names = sure.stream().map(match -> match.row().name()).toList();
      return defective(new Cause.Overlap(decision.name(), names));
    }
    return sure.isEmpty() ? among(with(Verdict.OPEN, matches)) : sure.getFirst().answer();
  }

  private Belief first(List<Match> matches) {
    return among(
        matches.stream()
            .filter(match -> match.reached() && !match.truth().is(Verdict.NO))
            .toList());
  }

  private Belief among(List<Match> candidates) {
    if (candidates.isEmpty()) {
      return defective(new Cause.Gap(decision.name()));
    }
    return Belief.oneOf(
        candidates.stream().map(Match::answer).toList(),
        Belief.causes(candidates.stream().map(Match::truth).toList()));
  }

  /// The set of all that applies: certain are the answers of rules that match, possible those of
  /// rules that may.
  private Belief collected(List<Match> matches) {
    Set<String> certain = new LinkedHashSet<>();
    Set<String> possible = new LinkedHashSet<>();
    Set<Cause> causes = new LinkedHashSet<>();
    for (Match match : matches) {
      if (match.truth().is(Verdict.NO)) {
        continue;
      }
      Set<String> items = names(match.answer().possible());
      possible.addAll(items);
      if (match.truth().is(Verdict.YES) && items.size() == 1) {
        certain.addAll(items);
      }
      causes.addAll(match.truth().causes());
      causes.addAll(match.answer().causes());
    }
    return new Belief(Possible.sets(certain, possible), causes);
  }

  private Belief defective(Cause defect) {
    return Belief.because(Possible.anyOf(decision.type()), defect);
  }

  private static List<Match> with(Verdict verdict, List<Match> matches) {
    return matches.stream().filter(match -> match.truth().is(verdict)).toList();
  }

  private static Set<String> names(Possible possible) {
    Set<String> names = new LinkedHashSet<>();
    for (Value value : possible.listed()) {
      if (value instanceof Value.Choice(var name)) {
        names.add(name);
      }
    }
    return names;
  }
}
