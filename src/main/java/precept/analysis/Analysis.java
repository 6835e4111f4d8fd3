package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.belief.Verdict;
import precept.diagram.Answer;
import precept.diagram.Box;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.diagram.TooLarge;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Property;
import precept.model.Value;

/// What holds, or fails to hold, for every patient of a guideline.
public final class Analysis {
  private static final int BOXES = 4;

  private final Guideline guideline;
  private final Compiled compiled;
  private final List<Finding> findings = new ArrayList<>();

  private Analysis(Compiled compiled) {
    this.guideline = compiled.guideline();
    this.compiled = compiled;
  }

  /// In the order: whom it is about, then decisions, properties, and what nothing needs.
  public static List<Finding> of(Guideline guideline) {
    return of(guideline, Nodes.LIMIT);
  }

  /// @param limit how many nodes the diagrams may have; where that is too few, nothing is proved,
  ///   and that is found
  public static List<Finding> of(Guideline guideline, int limit) {
    try {
      Analysis analysis = new Analysis(Compiler.compile(guideline, limit));
      if (analysis.anybody()) {
        guideline.decisions().forEach(analysis::decision);
        guideline.nevers().forEach(analysis::property);
        analysis.findings.addAll(Unneeded.in(guideline));
      }
      return List.copyOf(analysis.findings);
    } catch (TooLarge tooLarge) {
      return List.of(
          new Finding.Inconclusive(
              tooLarge.nodes(), Axes.name(tooLarge.axis().subject(), guideline)));
    }
  }

  /// Whether there is anybody to speak about; where there is nobody, all else would hold for want
  /// of patients.
  private boolean anybody() {
    if (region(compiled.nodes().leaf(true)).isEmpty()) {
      findings.add(new Finding.Nobody(guideline));
      return false;
    }
    findings.addAll(Emptied.in(compiled));
    return true;
  }

  private void decision(Decision decision) {
    Node<Answer> answer = compiled.answer(decision.name());
    gap(decision, answer);
    overlaps(decision, answer);
    for (int row = 0; row < decision.rows().size(); row++) {
      int place = row;
      if (region(where(answer, some -> some.matching().contains(place))).isEmpty()) {
        findings.add(new Finding.DeadRule(decision, decision.rows().get(row)));
      }
    }
    if (!decision.recommends()) {
      unreached(decision, answer);
    }
    decision.meanwhiles().forEach(meanwhile -> idle(decision, meanwhile, answer));
  }

  private void gap(Decision decision, Node<Answer> answer) {
    Cause gap = new Cause.Gap(decision.name());
    Node<Boolean> where = where(answer, some -> some.belief().causes().contains(gap));
    concerned(where, run -> run.judgement(decision.name()).belief().causes().contains(gap))
        .ifPresent(whom -> findings.add(new Finding.Gap(decision, whom)));
  }

  /// One finding for each set of rules that meet.
  private void overlaps(Decision decision, Node<Answer> answer) {
    Set<Cause> overlaps = new LinkedHashSet<>();
    for (Answer some : Leaves.of(answer)) {
      some.belief().causes().stream()
          .filter(cause ->
              cause instanceof Cause.Overlap(var name, var rules) && name.equals(decision.name()))
          .forEach(overlaps::add);
    }
    for (Cause cause : overlaps) {
      Node<Boolean> where = where(answer, some -> some.belief().causes().contains(cause));
      List<String> rules = ((Cause.Overlap) cause).rules();
      concerned(where, run -> run.judgement(decision.name()).belief().causes().contains(cause))
          .ifPresent(whom ->
              findings.add(new Finding.Overlap(decision, rules, agree(decision, rules), whom)));
    }
  }

  private static boolean agree(Decision decision, List<String> rules) {
    return decision.rows().stream()
            .filter(row -> rules.contains(row.name()))
            .map(Decision.Row::answer)
            .distinct()
            .count()
        == 1;
  }

  private void unreached(Decision decision, Node<Answer> answer) {
    Set<Value> reached = new LinkedHashSet<>();
    for (Answer some : Leaves.of(within(answer))) {
      Possible possible = some.belief().possible();
      possible.listed().forEach(value -> reached.addAll(parts(value)));
      possible.extent().ifPresent(extent -> reached.addAll(parts(extent)));
    }
    decision.answerType().named().stream()
        .map(option -> (Value) new Value.Choice(option.name()))
        .filter(value -> !reached.contains(value))
        .forEach(value -> findings.add(new Finding.Unreached(decision, value)));
  }

  /// The members of a set that was collected; any other value is one by itself.
  private static List<Value> parts(Value value) {
    return value instanceof Value.Members(var names)
        ? names.stream().<Value>map(Value.Choice::new).toList()
        : List.of(value);
  }

  private static List<Value> parts(Possible.Extent extent) {
    return switch (extent) {
      case Possible.Extent.Sets sets -> parts(new Value.Members(sets.possible()));
      case Possible.Extent.Numbers numbers -> List.of();
    };
  }

  /// The answers of patients that can be; others share the first of these.
  private Node<Answer> within(Node<Answer> answer) {
    Node<Optional<Answer>> marked =
        compiled
            .nodes()
            .combine(
                answer, compiled.care(), (some, can) -> can ? Optional.of(some) : Optional.empty());
    Answer any = Leaves.of(marked).stream().flatMap(Optional::stream).findFirst().orElseThrow();
    return compiled.nodes().map(marked, some -> some.orElse(any));
  }

  private void idle(Decision decision, Decision.Meanwhile meanwhile, Node<Answer> answer) {
    Node<Boolean> when =
        compiled
            .nodes()
            .map(compiled.truth(meanwhile.when().condition()), truth -> truth.is(Verdict.YES));
    Node<Boolean> decided =
        where(
            answer,
            some -> some.belief().possible().single().equals(Optional.of(meanwhile.answer())));
    if (region(compiled.nodes().combine(when, decided, (a, b) -> a && b)).isEmpty()) {
      findings.add(new Finding.IdleMeanwhile(decision, meanwhile));
    }
  }

  private void property(Property never) {
    Node<Boolean> broken = Said.where(compiled, never.clause().condition());
    concerned(broken, run -> Said.by(run, never.clause().condition()))
        .ifPresent(whom -> findings.add(new Finding.Refuted(never, whom)));
  }

  private Node<Boolean> where(Node<Answer> answer, Predicate<Answer> what) {
    return compiled.nodes().map(answer, what::test);
  }

  private Region region(Node<Boolean> where) {
    return new Region(compiled.nodes(), where, compiled.care());
  }

  /// The patients of a region, if there are any, with a witness replayed through the interpreter.
  private Optional<Concerned> concerned(Node<Boolean> where, Predicate<Run> shown) {
    Region region = region(where);
    if (region.isEmpty()) {
      return Optional.empty();
    }
    List<Box> boxes = region.cover(BOXES + 1);
    Witness witness =
        Witness.of(compiled, region, patient -> shown.test(Evaluator.decide(guideline, patient)));
    return Optional.of(
        new Concerned(
            compiled.nodes().axes(),
            boxes.stream().limit(BOXES).toList(),
            boxes.size() <= BOXES,
            witness.patient(),
            witness.confirmed()));
  }
}
