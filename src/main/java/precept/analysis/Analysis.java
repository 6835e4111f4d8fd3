package precept.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Verdict;
import precept.diagram.Boxes;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Node;
import precept.diagram.TooLarge;
import precept.eval.Run;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Property;
import precept.model.References;
import precept.model.Steps;
import precept.model.Term;
import precept.model.Value;

/// What holds, or fails to hold, for every patient of a guideline.
public final class Analysis {
  private final Guideline guideline;
  private final Compiled compiled;
  private final List<Finding> findings = new ArrayList<>();

  private Analysis(Compiled compiled) {
    this.guideline = compiled.guideline();
    this.compiled = compiled;
  }

  /// In the order: whom it is about, then scores, decisions, properties, what nothing needs, and
  /// doubts.
  public static List<Finding> of(Guideline guideline) {
    return of(Compiler.compile(guideline));
  }

  /// Where the diagrams outgrow their limit, nothing is proved, and that is found.
  public static List<Finding> of(Compiled compiled) {
    Guideline guideline = compiled.guideline();
    try {
      Analysis analysis = new Analysis(compiled);
      List<Finding> left = Claims.in(compiled);
      if (analysis.anybody(left)) {
        guideline.definitions().values().stream()
            .filter(Definition.Score.class::isInstance)
            .map(Definition.Score.class::cast)
            .forEach(score -> analysis.findings.addAll(Graded.in(compiled, score)));
        guideline.tables().forEach(analysis::table);
        guideline.nevers().forEach(analysis::property);
        analysis.findings.addAll(left);
        analysis.unrounded();
        analysis.findings.addAll(Unneeded.in(guideline));
        analysis.findings.addAll(Doubts.in(analysis.compiled, analysis.findings));
      }
      return List.copyOf(analysis.findings);
    } catch (TooLarge tooLarge) {
      return List.of(Finding.Inconclusive.of(tooLarge, guideline));
    }
  }

  /// Whether there is anybody to speak about; where there is nobody, all else would hold for want
  /// of patients. A range that somebody leaves says more than that it leaves a choice to nobody.
  private boolean anybody(List<Finding> left) {
    if (Paving.isNobody(compiled, compiled.nodes().leaf(true))) {
      findings.addAll(
          left.isEmpty()
              ? List.of(
                  new Finding.Nobody(
                      guideline, Exclusion.of(compiled, compiled.nodes().leaf(true))))
              : left);
      return false;
    }
    if (left.isEmpty()) {
      findings.addAll(Emptied.in(compiled));
    }
    return true;
  }

  private void unrounded() {
    for (String answer : guideline.answers()) {
      Definition computed = guideline.definition(answer);
      if (computed.isReckoned() && Steps.of(new Term.Reference(answer), guideline).isEmpty()) {
        findings.add(new Finding.Unrounded(computed));
      }
    }
  }

  /// What the answers of a table share is proved with the first.
  private void table(Decision decision) {
    List<Decision> answers = guideline.tableOf(decision);
    Rules rules = Rules.of(compiled, decision, Boxes.COUNTED + 1);
    InColumns.Of columns = new InColumns.Of(compiled, decision);
    if (!decision.collects()) {
      gap(decision, rules, columns);
    }
    answers.forEach(answer -> numberless(answer, columns));
    overlaps(decision, rules, columns);
    Set<Integer> reached = Reached.in(compiled, decision, rules);
    for (int row = 0; row < decision.rows().size(); row++) {
      if (!reached.contains(row)) {
        Obstacle obstacle = Obstacles.of(compiled, decision, row);
        findings.add(new Finding.DeadRule(decision, decision.rows().get(row), obstacle));
        if (obstacle instanceof Obstacle.Unfound) {
          reached.add(row); // perhaps: what it says is not called unreached
        }
      }
    }
    answers.forEach(answer -> findings.addAll(Unreached.in(compiled, answer, reached)));
    decision.meanwhiles().forEach(meanwhile -> idle(decision, meanwhile));
  }

  private void gap(Decision decision, Rules rules, InColumns.Of columns) {
    Cause gap = new Cause.Gap(decision.name());
    Node<Boolean> unanswered = rules.unanswered();
    Concerned.in(
            compiled,
            unanswered,
            answered(gap),
            run -> run.judgement(decision.name()).belief().causes().contains(gap))
        .map(whom -> rules.isCut() ? whom.andMore() : whom)
        .ifPresent(whom ->
            findings.add(
                new Finding.Gap(
                    decision,
                    Unheld.gaps(compiled, decision),
                    whom.in(columns.matching(unanswered)))));
  }

  /// A number that does not apply is no answer to those whom a row means to compute one for.
  private void numberless(Decision decision, InColumns.Of columns) {
    Belief absent = Belief.known(Value.Absence.NOT_APPLICABLE);
    for (int place = 0; place < decision.rows().size(); place++) {
      int row = place;
      if (decision.rows().get(row).answer() instanceof Decision.Answer.Computes) {
        Node<Boolean> without =
            compiled
                .nodes()
                .map(
                    compiled.answer(decision.name()),
                    answer -> answer.matching().contains(row) && answer.belief().equals(absent));
        concerned(without, run -> run.judgement(decision.name()).belief().equals(absent))
            .map(whom -> whom.in(columns.told(without)))
            .ifPresent(whom ->
                findings.add(new Finding.NoNumber(decision, decision.rows().get(row), whom)));
      }
    }
  }

  /// The patients in one of whose answers a cause is seen.
  private Node<Boolean> answered(Cause cause) {
    Node<Boolean> answered = compiled.nodes().leaf(false);
    for (String answer : guideline.answers()) {
      if (guideline.definition(answer) instanceof Decision) {
        answered =
            compiled
                .nodes()
                .combine(
                    answered,
                    compiled.hanging(answer, cause::equals),
                    (before, here) -> before || here);
      }
    }
    return answered;
  }

  private void overlaps(Decision decision, Rules rules, InColumns.Of columns) {
    Meetings.of(rules, decision.rows().size())
        .forEach((rule, others) -> overlap(decision, rules, rule, others, columns));
  }

  private void overlap(
      Decision decision, Rules rules, int rule, List<Integer> others, InColumns.Of columns) {
    List<Integer> shown = others.stream().limit(Concerned.BOXES).toList();
    List<String> names =
        Stream.concat(Stream.of(rule), others.stream())
            .map(row -> decision.rows().get(row).name())
            .toList();
    boolean agree =
        guideline.tableOf(decision).stream()
            .allMatch(answer ->
                answer.rows().stream()
                        .filter(row -> names.contains(row.name()))
                        .map(Decision.Row::answer)
                        .distinct()
                        .count()
                    == 1);
    Node<Boolean> shared = rules.shared(rule, shown);
    concerned(shared, run -> overlap(run, decision, names))
        .map(whom -> whom.in(columns.matching(shared)))
        .map(whom -> shown.size() < others.size() ? whom.andMore() : whom)
        .ifPresent(whom -> findings.add(new Finding.Overlap(decision, names, agree, whom)));
  }

  /// Whether the first of these rules and another of them match.
  private static boolean overlap(Run run, Decision decision, List<String> rules) {
    return run.judgement(decision.name()).belief().causes().stream()
        .anyMatch(cause ->
            cause instanceof Cause.Overlap(var name, var matching)
                && name.equals(decision.name())
                && matching.contains(rules.getFirst())
                && matching.stream().filter(rules::contains).count() > 1);
  }

  private void idle(Decision decision, Decision.Meanwhile meanwhile) {
    Node<Boolean> when =
        compiled
            .nodes()
            .map(compiled.truth(meanwhile.when().condition()), truth -> truth.is(Verdict.YES));
    Node<Boolean> decided =
        compiled
            .nodes()
            .map(
                compiled.belief(decision.name()),
                some -> some.possible().single().equals(Optional.of(meanwhile.answer())));
    if (Paving.isNobody(compiled, compiled.nodes().combine(when, decided, (a, b) -> a && b))) {
      findings.add(new Finding.IdleMeanwhile(decision, meanwhile));
    }
  }

  /// A gap or an overlap is found by itself; a promise is refuted by patients without one, and by
  /// those for whom it is broken whatever is said in its place.
  private void property(Property never) {
    Condition condition = never.clause().condition();
    Node<Boolean> certain =
        compiled.nodes().map(compiled.truth(condition), truth -> truth.is(Verdict.YES));
    Node<Boolean> counts =
        compiled.nodes().combine(certain, defective(condition), (is, defect) -> is || !defect);
    Node<Boolean> broken =
        compiled
            .nodes()
            .combine(Said.where(compiled, condition), counts, (said, counted) -> said && counted);
    concerned(broken, run -> Said.by(run, condition))
        .ifPresent(whom -> findings.add(new Finding.Refuted(never, whom)));
  }

  /// The patients for whom what a condition names has a gap or an overlap behind it.
  private Node<Boolean> defective(Condition condition) {
    Node<Boolean> defective = compiled.nodes().leaf(false);
    for (String name : References.in(condition).distinct().toList()) {
      if (!(guideline.definition(name) instanceof Definition.Input)) {
        defective =
            compiled
                .nodes()
                .combine(
                    defective,
                    compiled.hanging(name, Belief::isDefect),
                    (before, here) -> before || here);
      }
    }
    return defective;
  }

  private Optional<Concerned> concerned(Node<Boolean> where, Predicate<Run> shown) {
    return Concerned.in(compiled, where, shown);
  }
}
