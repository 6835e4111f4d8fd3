package precept.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.HitPolicies;
import precept.belief.Possible;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.diagram.Axis.Subject;
import precept.eval.Evaluator;
import precept.eval.Judgement;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Term;
import precept.model.Type;
import precept.model.Value;

/// How interpreter and diagram hang together.
final class Laws {
  private Laws() {}

  /// On a complete patient the diagram says what the interpreter says, and for the same rows.
  static Optional<String> agreed(Compiled compiled, Patient patient) {
    Guideline guideline = compiled.guideline();
    Run run = Evaluator.decide(guideline, patient);
    if (!isSound(run) || awaitsFacts(run)) {
      return Optional.empty();
    }
    Point point = Point.of(compiled.nodes().axes(), patient, computed(compiled, run));
    for (String name : compiled.names()) {
      Belief said = run.judgement(name).belief();
      Belief drawn = point.in(compiled.belief(name));
      Type type = guideline.definition(name).type();
      if (!agree(said, Terms.within(type, reckoned(run, drawn)))) {
        return Optional.of(name + "\n  interpreter " + said + "\n  diagram     " + drawn);
      }
    }
    for (Decision decision : guideline.decisions()) {
      Answer answer = point.in(compiled.answer(decision.name()));
      List<Integer> matching = matching(run, decision);
      Judgement.Answered answered = (Judgement.Answered) run.judgement(decision.name());
      if (!agree(answered.said(), reckoned(run, answer.belief()))
          || !answer.matching().equals(matching)) {
        return Optional.of(
            decision.name() + "\n  interpreter matches " + matching + "\n  diagram " + answer);
      }
    }
    return Optional.empty();
  }

  /// With the number of each formula, as the interpreter has it.
  private static Belief reckoned(Run run, Belief drawn) {
    Belief reckoned = drawn;
    for (Value.Formula formula : drawn.possible().formulas().toList()) {
      Bounds number = bounds(run, formula.term()).orElseThrow();
      reckoned = reckoned.reckoned(formula, new Value.Amount(number.low()));
    }
    return reckoned;
  }

  /// Of a number that the source leaves open a diagram knows why, not between which numbers.
  private static boolean agree(Belief said, Belief drawn) {
    boolean open =
        drawn.possible().isFormula()
            && said.possible().listed().contains(Value.Absence.UNSAID)
            && drawn.possible().listed().contains(Value.Absence.UNSAID);
    return open ? said.causes().equals(drawn.causes()) : said.equals(drawn);
  }

  /// With facts missing, the interpreter rules out nothing that a completion leads to.
  static Optional<String> foreseen(Compiled compiled, Patient patient) {
    Run run = Evaluator.decide(compiled.guideline(), patient);
    if (!isSound(run)) {
      return Optional.empty();
    }
    List<IntPredicate> open = open(compiled, run);
    for (String name : believed(compiled.guideline())) {
      Possible possible = run.judgement(name).belief().possible();
      Set<Optional<Belief>> leaves = new HashSet<>();
      reached(cared(compiled, run, name), open, leaves, new HashSet<>());
      for (Optional<Belief> leaf : leaves) {
        if (leaf.isPresent() && !possible.or(leaf.get().possible()).equals(possible)) {
          return Optional.of(
              name + "\n  interpreter " + possible + "\n  a completion " + leaf.get());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSound(Run run) {
    return run.contradictions().isEmpty()
        && run.judgements().values().stream().noneMatch(Laws::leavesItsRange);
  }

  /// Of somebody outside the population this is no contradiction, and a diagram does not know it.
  private static boolean leavesItsRange(Judgement judgement) {
    return switch (judgement) {
      case Judgement.Computed(var quantity, var number, var belief) -> leaves(number, belief);
      case Judgement.Answered answered -> leaves(answered.said(), answered.belief());
      case Judgement.Fact fact -> false;
      case Judgement.Judged judged -> false;
      case Judgement.Counted counted -> false;
    };
  }

  private static boolean leaves(Belief number, Belief within) {
    return !number.equals(within) && number.possible().bounds().filter(Bounds::isExact).isPresent();
  }

  private static boolean isDefect(Cause cause) {
    return cause instanceof Cause.Gap || cause instanceof Cause.Overlap;
  }

  /// The rows from which the interpreter's answer comes.
  static List<Integer> matching(Run run, Decision decision) {
    Judgement.Answered answered = (Judgement.Answered) run.judgement(decision.name());
    return HitPolicies.candidates(
        decision, answered.matches().stream().map(Judgement.Match::truth).toList());
  }

  private static boolean awaitsFacts(Run run) {
    return run.guideline().inputs().stream()
        .anyMatch(input -> run.judgement(input.name()).belief().awaitsFacts());
  }

  /// All but inputs, and but numbers of which the diagram knows the comparisons only.
  private static List<String> believed(Guideline guideline) {
    return guideline.definitions().values().stream()
        .filter(definition -> !(definition instanceof Definition.Input))
        .map(Definition::name)
        .filter(name -> !Formulas.isComputed(new Term.Reference(name), guideline))
        .toList();
  }

  private static Map<Term, BigFraction> computed(Compiled compiled, Run run) {
    Map<Term, BigFraction> computed = new HashMap<>();
    for (Axis axis : compiled.nodes().axes()) {
      if (axis.subject() instanceof Subject.Computed(var term)) {
        bounds(run, term).filter(Bounds::isExact).ifPresent(some -> computed.put(term, some.low()));
      }
    }
    return computed;
  }

  private static Optional<Bounds> bounds(Run run, Term term) {
    return new Terms(name -> run.judgement(name).belief()).value(term).possible().bounds();
  }

  /// Where the patient can be, a given fact applies, and no decision or score is without its own
  /// answer: what follows from a defect is foreseen by nobody.
  private static Node<Optional<Belief>> cared(Compiled compiled, Run run, String name) {
    Node<Boolean> care = compiled.care();
    for (Definition.Input input : run.guideline().inputs()) {
      if (input.onlyWhen().isPresent() && run.patient().facts().containsKey(input.name())) {
        care =
            compiled
                .nodes()
                .combine(
                    care,
                    compiled.truth(input.onlyWhen().get().condition()),
                    (can, when) -> can && !when.is(Verdict.NO));
      }
    }
    for (Definition some : run.guideline().definitions().values()) {
      if (!(some instanceof Decision || some instanceof Definition.Score)) {
        continue;
      }
      care =
          compiled
              .nodes()
              .combine(
                  care,
                  compiled.belief(some.name()),
                  (can, belief) -> can && !belief.has(Laws::isDefect));
    }
    return compiled
        .nodes()
        .combine(
            compiled.belief(name),
            care,
            (belief, can) -> can ? Optional.of(belief) : Optional.empty());
  }

  /// For each axis, the cells in which the patient may stand.
  private static List<IntPredicate> open(Compiled compiled, Run run) {
    List<Axis> axes = compiled.nodes().axes();
    Point known = Point.of(axes, run.patient(), Map.of());
    List<IntPredicate> open = new ArrayList<>();
    for (Axis axis : axes) {
      open.add(
          axis.subject() instanceof Subject.Computed(var term)
              ? bounds(run, term)
                  .<IntPredicate>map(bounds -> cell -> meets(axis, cell, bounds))
                  .orElse(cell -> true)
              : known
                  .cells()
                  .get(axis.index())
                  .<IntPredicate>map(only -> cell -> cell == only)
                  .orElse(cell -> true));
    }
    return open;
  }

  /// The outermost cells stand for all that lies further out.
  private static boolean meets(Axis axis, int cell, Bounds bounds) {
    Axis.Cell some = axis.cells().get(cell);
    if (some.between().isPresent()) {
      return bounds.low().compareTo(some.between().get().high()) < 0
          && some.between().get().low().compareTo(bounds.high()) < 0;
    }
    BigFraction number = ((Value.Amount) some.value()).number();
    return (cell == axis.cells().size() - 1 || bounds.low().compareTo(number) <= 0)
        && (cell == 0 || number.compareTo(bounds.high()) <= 0);
  }

  private static <T> void reached(
      Node<T> node, List<IntPredicate> open, Set<T> leaves, Set<Integer> seen) {
    if (!seen.add(node.id())) {
      return;
    }
    switch (node) {
      case Node.Leaf<T>(var id, var value) -> leaves.add(value);
      case Node.Branch<T> branch -> {
        int start = 0;
        for (int run = 0; run < branch.children().size(); run++) {
          int end = branch.ends().get(run);
          if (IntStream.range(start, end).anyMatch(open.get(branch.axis()))) {
            reached(branch.children().get(run), open, leaves, seen);
          }
          start = end;
        }
      }
    }
  }
}
