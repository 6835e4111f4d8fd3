package precept.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.belief.Verdict;
import precept.diagram.Answer;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Node;
import precept.diagram.Types;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.TestCase.RuleId;

/// What one version tells: all patients, as a diagram, and one of them, as the interpreter has it.
final class Telling {
  private final Compiled compiled;

  Telling(Compiled compiled) {
    this.compiled = compiled;
  }

  /// What every patient is told.
  Node<Told> of(Subject subject) {
    return compiled
        .nodes()
        .combine(
            whom(),
            answered(subject),
            (some, told) -> some.equals(Told.ABSENT) ? told : some,
            some -> some.equals(Told.ABSENT) ? Optional.empty() : Optional.of(some));
  }

  /// Those of whom the version does not speak; all others are absent.
  private Node<Told> whom() {
    return compiled
        .nodes()
        .combine(
            compiled.possible(),
            compiled.scope(),
            (can, in) -> !can ? Told.IMPOSSIBLE : in ? Told.ABSENT : Told.OUT_OF_SCOPE);
  }

  /// What the guideline's text says, whomever it speaks of.
  Node<Told> answered(Subject subject) {
    String answer = subject.answer();
    if (subject.equals(Subject.POPULATION)) {
      return compiled.nodes().leaf(Told.ANSWERED);
    }
    return switch (Optional.ofNullable(compiled.guideline().definitions().get(answer))
        .orElse(null)) {
      case null -> compiled.nodes().leaf(Told.ABSENT);
      case Decision list when list.collects() ->
          subject.part().isPresent() ? listed(subject, list) : compiled.nodes().leaf(Told.ANSWERED);
      case Decision decision ->
          handsOn(decision)
              ? compiled.nodes().combine(compiled.belief(answer), rules(decision), Told::of)
              : compiled
                  .nodes()
                  .map(
                      compiled.answer(answer),
                      some -> Told.of(some.belief(), own(decision, some.matching())));
      case Definition other ->
          compiled.nodes().map(compiled.belief(answer), belief -> Told.of(belief, List.of()));
    };
  }

  /// Whichever rules say it: of many, each set of them would be something else to be told.
  private Node<Told> listed(Subject subject, Decision list) {
    List<Node<Entry>> entries = compiled.entries(list.name());
    Node<Listing> listing = compiled.nodes().leaf(Listing.NOTHING);
    for (int row = 0; row < entries.size(); row++) {
      if (Listing.mayBe(subject, list.rows().get(row), compiled.guideline())) {
        listing =
            compiled
                .nodes()
                .combine(listing, entries.get(row), (before, entry) -> before.with(subject, entry));
      }
    }
    return compiled.nodes().map(listing, said -> said.told(List.of()));
  }

  /// What every patient is told by a list as a whole.
  Node<Told> whole(String list) {
    return compiled
        .nodes()
        .combine(
            whom(),
            compiled.belief(list),
            (some, belief) -> some.equals(Told.ABSENT) ? Told.of(belief, List.of()) : some);
  }

  /// The rules that every patient's answer comes from: first those of the decision itself, then, in
  /// place of rows that hand on to other decisions, the rules of these.
  private Node<List<RuleId>> rules(Decision decision) {
    Node<Answer> answer = compiled.answer(decision.name());
    Node<List<RuleId>> rules = compiled.nodes().map(answer, some -> own(decision, some.matching()));
    for (int row = 0; row < decision.rows().size(); row++) {
      if (decision.rows().get(row).answer() instanceof Decision.Answer.As(var other)) {
        int place = row;
        Node<List<RuleId>> handed =
            compiled
                .nodes()
                .combine(
                    answer,
                    rules((Decision) compiled.guideline().definition(other)),
                    (some, its) -> its,
                    some ->
                        some.matching().contains(place)
                            ? Optional.empty()
                            : Optional.of(List.of()));
        rules = compiled.nodes().combine(rules, handed, Telling::both);
      }
    }
    return rules;
  }

  private static boolean handsOn(Decision decision) {
    return decision.rows().stream().anyMatch(row -> row.answer() instanceof Decision.Answer.As);
  }

  private static List<RuleId> own(Decision decision, List<Integer> rows) {
    return rows.stream()
        .map(decision.rows()::get)
        .filter(row -> !(row.answer() instanceof Decision.Answer.As))
        .map(row -> decision.rule(row))
        .toList();
  }

  private static List<RuleId> both(List<RuleId> some, List<RuleId> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /// What the interpreter tells one patient.
  static Told by(Run run, Subject subject) {
    Guideline guideline = run.guideline();
    String answer = subject.answer();
    if (!run.contradictions().isEmpty() || !canBe(run)) {
      return Told.IMPOSSIBLE;
    }
    if (run.membership().stream().anyMatch(member -> member.belief().is(Verdict.NO))) {
      return Told.OUT_OF_SCOPE;
    }
    if (subject.equals(Subject.POPULATION)) {
      return Told.ANSWERED;
    }
    if (!guideline.definitions().containsKey(answer)) {
      return Told.ABSENT;
    }
    Judgement judgement = run.judgement(answer);
    if (Subject.isList(answer, guideline)) {
      return subject.part().isPresent()
          ? listed(subject, (Judgement.Answered) judgement, guideline)
          : Told.ANSWERED;
    }
    return Told.of(
        judgement.belief(),
        judgement instanceof Judgement.Answered answered ? rules(run, answered) : List.of());
  }

  private static Told listed(Subject subject, Judgement.Answered list, Guideline guideline) {
    Listing listing = Listing.NOTHING;
    List<RuleId> rules = new ArrayList<>();
    for (Judgement.Match match : list.matches()) {
      Entry entry = new Entry(match.truth(), match.answer());
      if (Listing.mayBe(subject, match.row(), guideline) && Listing.says(subject, entry)) {
        listing = listing.with(subject, entry);
        rules.add(list.subject().rule(match.row()));
      }
    }
    return listing.told(rules);
  }

  private static boolean canBe(Run run) {
    return run.patient().facts().entrySet().stream()
        .allMatch(
            fact -> Types.has(run.guideline().definition(fact.getKey()).type(), fact.getValue()));
  }

  private static List<RuleId> rules(Run run, Judgement.Answered answered) {
    Decision decision = answered.subject();
    List<Belief> truths = answered.matches().stream().map(Judgement.Match::truth).toList();
    List<Integer> rows = HitPolicies.candidates(decision, truths);
    List<RuleId> rules = own(decision, rows);
    for (int row : rows) {
      if (decision.rows().get(row).answer() instanceof Decision.Answer.As(var other)
          && run.judgement(other) instanceof Judgement.Answered handed) {
        rules = both(rules, rules(run, handed));
      }
    }
    return rules;
  }
}
