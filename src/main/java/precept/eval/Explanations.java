package precept.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.eval.Explanation.Ground;
import precept.eval.Explanation.Step;
import precept.eval.Judgement.Answered;
import precept.eval.Judgement.Match;
import precept.model.Bounds;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.References;
import precept.model.TestCase.RuleId;

/// From a run to the explanation of one of its answers.
public final class Explanations {
  private final Run run;

  private Explanations(Run run) {
    this.run = run;
  }

  public static Explanation of(Run run, String name) {
    return new Explanations(run).explanation(name);
  }

  private Explanation explanation(String name) {
    Judgement judgement = run.judgement(name);
    Outcome outcome = run.outcome(name);
    boolean settled =
        !(outcome instanceof Outcome.Needs) && !(outcome instanceof Outcome.OutOfScope);
    Set<RuleId> surely =
        outcome instanceof Outcome.Collected collected
            ? collected.certain().stream()
                .flatMap(item -> item.rules().stream())
                .collect(Collectors.toSet())
            : Set.of();
    List<Answered> chain = chain(judgement);
    List<Step> because = new ArrayList<>();
    List<Step> open = new ArrayList<>();
    List<Step> whyNot = new ArrayList<>();
    for (Answered answered : chain) {
      Set<Match> deciding = Collections.newSetFromMap(new IdentityHashMap<>());
      deciding.addAll(settled ? answered.deciding() : List.of());
      for (Match match : answered.matches()) {
        if (excluded(answered, match)) {
          continue;
        }
        if (deciding.contains(match) || surely.contains(rule(answered, match))) {
          because.add(step(answered, match, verdict -> true));
        } else if (match.truth().is(Verdict.NO)) {
          whyNot.add(step(answered, match, Verdict.NO::equals));
        } else if (match.reached()) {
          open.add(step(answered, match, verdict -> true));
        }
      }
    }
    return new Explanation(
        judgement.subject(),
        outcome,
        because,
        open,
        whyNot,
        chain.isEmpty() ? beneath(judgement, verdict -> true) : List.of());
  }

  /// The decision and those that it hands on to, as far as this patient gets.
  private List<Answered> chain(Judgement judgement) {
    if (!(judgement instanceof Answered answered)) {
      return List.of();
    }
    List<Answered> chain = new ArrayList<>(List.of(answered));
    for (Match match : answered.candidates()) {
      if (match.row().answer() instanceof Decision.Answer.As(var other)
          && !excluded(answered, match)) {
        chain.addAll(chain(run.judgement(other)));
      }
    }
    Set<String> seen = new HashSet<>();
    chain.removeIf(some -> !seen.add(some.subject().name()));
    return chain;
  }

  private boolean excluded(Answered answered, Match match) {
    return run.excluded().contains(rule(answered, match));
  }

  private static RuleId rule(Answered answered, Match match) {
    return answered.subject().rule(match.row());
  }

  private Step step(Answered answered, Match match, Predicate<Verdict> wanted) {
    Decision decision = answered.subject();
    List<Ground> grounds = new ArrayList<>();
    for (int i = 0; i < match.cells().size(); i++) {
      Decision.Cell cell = match.row().cells().get(i);
      Belief truth = match.cells().get(i);
      if (!cell.written().equals("-") && wanted.test(truth.verdict())) {
        grounds.add(column(decision.columns().get(i), cell, truth));
      }
    }
    if (match.row().answer() instanceof Decision.Answer.Computes && wanted.test(Verdict.YES)) {
      grounds.addAll(named(match.row().answer().source().stream().flatMap(References::in)));
    }
    return new Step(decision, match.row(), List.copyOf(grounds));
  }

  private Ground column(Decision.Column column, Decision.Cell cell, Belief truth) {
    Judgement judgement = run.judgement(column.name());
    String unit = column.unit().map(some -> " " + some).orElse("");
    boolean bare = Character.isDigit(cell.written().charAt(cell.written().length() - 1));
    return new Ground(
        column.name(),
        Optional.of(judgement.belief()),
        Optional.of(bare ? cell.written() + unit : cell.written()),
        truth.verdict(),
        Optional.of(judgement.subject()),
        List.of(),
        Optional.empty(),
        beneath(judgement, decisive(judgement)));
  }

  /// The parts that made a criterion what it is: those that hold where it holds, those that fail
  /// where it fails.
  private static Predicate<Verdict> decisive(Judgement judgement) {
    if (!(judgement instanceof Judgement.Judged judged)) {
      return verdict -> true;
    }
    Verdict whole = judged.belief().verdict();
    boolean some = judged.clauses().stream().anyMatch(clause -> clause.is(whole));
    return verdict -> !some || verdict == whole;
  }

  private List<Ground> beneath(Judgement judgement, Predicate<Verdict> wanted) {
    return switch (judgement) {
      case Judgement.Fact fact -> List.of();
      case Judgement.Computed computed -> named(References.in(computed.subject().formula()));
      case Judgement.Judged judged -> clauses(judged.subject().clauses(), judged.clauses(), wanted);
      case Judgement.Counted counted -> findings(counted);
      case Answered answered -> rules(answered);
    };
  }

  /// The rules by which a decision that heads a column came to what it says, through all that it
  /// hands on to.
  private List<Ground> rules(Answered answered) {
    List<Ground> rules = new ArrayList<>();
    for (Match match : answered.deciding()) {
      if (excluded(answered, match)) {
        continue;
      }
      List<Ground> grounds = new ArrayList<>(step(answered, match, verdict -> true).grounds());
      if (match.row().answer() instanceof Decision.Answer.As(var other)
          && run.judgement(other) instanceof Answered next) {
        grounds.addAll(rules(next));
      }
      rules.add(
          new Ground(
              rule(answered, match).toString(),
              Optional.empty(),
              Optional.empty(),
              match.truth().verdict(),
              Optional.empty(),
              match.row().cites(),
              Optional.empty(),
              grounds));
    }
    return rules;
  }

  private List<Ground> findings(Judgement.Counted counted) {
    List<Ground> grounds = new ArrayList<>();
    int row = 0;
    for (List<Definition.Points> item : counted.subject().items()) {
      grounds.addAll(earned(item, counted.findings().subList(row, row + item.size())));
      row += item.size();
    }
    return grounds;
  }

  /// A graded item with the points of the cell that holds, or between those of the cells that may;
  /// what is no item, or is not in order, cell by cell.
  private List<Ground> earned(List<Definition.Points> cells, List<Belief> truths) {
    List<Integer> open =
        IntStream.range(0, cells.size())
            .filter(i -> !truths.get(i).is(Verdict.NO))
            .boxed()
            .toList();
    List<Integer> sure = open.stream().filter(i -> truths.get(i).is(Verdict.YES)).toList();
    Optional<String> item = cells.getFirst().item();
    if (item.isEmpty() || open.isEmpty() || sure.size() > 1) {
      return open.stream()
          .map(i ->
              clause(cells.get(i).finding(), truths.get(i))
                  .earning(Bounds.exactly(cells.get(i).points()), truths.get(i).verdict()))
          .toList();
    }
    Bounds points =
        (sure.isEmpty() ? open : sure)
            .stream()
                .map(i -> Bounds.exactly(cells.get(i).points()))
                .reduce(Bounds::hull)
                .orElseThrow();
    return named(Stream.of(item.get())).stream()
        .map(ground ->
            ground
                .citing(cells.getFirst().finding().cites())
                .earning(points, points.isExact() ? Verdict.YES : Verdict.OPEN))
        .toList();
  }

  private List<Ground> clauses(
      List<Clause> clauses, List<Belief> truths, Predicate<Verdict> wanted) {
    return IntStream.range(0, clauses.size())
        .filter(i -> wanted.test(truths.get(i).verdict()))
        .mapToObj(i -> clause(clauses.get(i), truths.get(i)))
        .toList();
  }

  /// A clause that is only a criterion's name is shown as that criterion.
  private Ground clause(Clause clause, Belief truth) {
    List<Ground> about = named(References.in(clause.condition()));
    if (about.size() == 1 && about.getFirst().words().equals(clause.written())) {
      return about.getFirst().citing(clause.cites());
    }
    return new Ground(
        clause.written(),
        Optional.empty(),
        Optional.empty(),
        truth.verdict(),
        Optional.empty(),
        clause.cites(),
        Optional.empty(),
        about);
  }

  private List<Ground> named(Stream<String> names) {
    Set<String> distinct = names.collect(Collectors.toCollection(LinkedHashSet::new));
    return distinct.stream()
        .map(run::judgement)
        .map(judgement ->
            new Ground(
                judgement.subject().name(),
                Optional.of(judgement.belief()),
                Optional.empty(),
                judgement.belief().verdict(),
                Optional.of(judgement.subject()),
                List.of(),
                Optional.empty(),
                beneath(judgement, decisive(judgement))))
        .toList();
  }
}
