package precept.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Node;
import precept.diagram.TooLarge;
import precept.eval.Evaluator;
import precept.eval.Judgement;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;

/// Outcomes with facts missing, exactly: all completions that can be are looked at, through the diagram.
///
///     settled  =  every completion gives the same
///     a fact matters  =  two completions that differ in nothing else give different things
public final class Exact {
  private final Compiled compiled;
  private final Run run;
  private final Completions completions;
  private final Map<String, Belief> operands = new HashMap<>();

  private Exact(Compiled compiled, Run run) {
    this.compiled = compiled;
    this.completions = new Completions(compiled, run);
    this.run = run.knowing(meanwhile(run));
  }

  /// The conditions of what must not wait that hold for all completions, or for none.
  private Map<Condition, Belief> meanwhile(Run run) {
    Map<Condition, Belief> known = new HashMap<>();
    if (run.awaitsMembership()) {
      return known; // then nobody knows if the guideline speaks of this patient at all
    }
    for (Decision decision : compiled.guideline().decisions()) {
      for (Decision.Meanwhile some : decision.meanwhiles()) {
        Condition when = some.when().condition();
        Set<Verdict> verdicts =
            Completions.values(completions.of(compiled.truth(when))).stream()
                .map(Belief::verdict)
                .collect(Collectors.toSet());
        if (verdicts.equals(Set.of(Verdict.YES)) || verdicts.equals(Set.of(Verdict.NO))) {
          known.put(when, Belief.known(Value.of(verdicts.contains(Verdict.YES))));
        }
      }
    }
    return known;
  }

  /// Makes runs of a guideline exact. Where there is too much to look at, what the interpreter says
  /// table by table stands, without trust in any table: more may be left open than need be.
  public static UnaryOperator<Run> in(Compiled compiled) {
    return run -> {
      if (!run.awaitsFacts()) {
        return run;
      }
      try {
        return of(compiled.task(), run);
      } catch (TooLarge tooLarge) {
        return inexact(run);
      }
    };
  }

  /// Where there is no diagram to look at.
  public static Run inexact(Run run) {
    return run.awaitsFacts()
        ? Evaluator.decide(run.guideline(), run.patient(), decision -> false).inexact()
        : run;
  }

  /// The same run, its answers that need facts made exact. Of a quantity a diagram knows the
  /// comparisons and not the number: there the interpreter's bounds stand.
  public static Run of(Compiled compiled, Run tableByTable) {
    Run run = careful(compiled, tableByTable);
    Exact exact = new Exact(compiled, run);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (String name : compiled.names()) {
      exact.refined(name).ifPresent(outcome -> outcomes.put(name, outcome));
    }
    return exact.run.refined(outcomes, exact.excluded());
  }

  /// Without trust in tables that do not answer everybody.
  private static Run careful(Compiled compiled, Run run) {
    Set<String> defective = compiled.defective();
    return defective.isEmpty()
        ? run
        : Evaluator.decide(
            run.guideline(), run.patient(), decision -> !defective.contains(decision));
  }

  /// One outcome, exactly.
  static Outcome outcome(Compiled compiled, Run tableByTable, String name) {
    Run run = tableByTable.awaitsFacts() ? careful(compiled, tableByTable) : tableByTable;
    return run.awaitsFacts()
        ? new Exact(compiled, run).refined(name).orElseGet(() -> run.outcome(name))
        : run.outcome(name);
  }

  /// Whether facts are missing on which an outcome depends.
  static boolean isOpen(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Needs needs -> true;
      case Outcome.Collected collected ->
          collected.possible().stream().anyMatch(item -> !item.facts().isEmpty());
      case Outcome.Decided decided -> false;
      case Outcome.Silent silent -> false;
      case Outcome.Conflict conflict -> false;
      case Outcome.OutOfScope outside -> false;
      case Outcome.Defective defective -> false;
    };
  }

  /// Whether nothing could be added. Of an admission, and of a defect, all rules are named that may
  /// give it, and a completion may reach fewer.
  private static boolean isExact(Outcome tableByTable) {
    return switch (tableByTable) {
      case Outcome.Decided decided -> true;
      case Outcome.OutOfScope outside -> true;
      case Outcome.Collected collected -> !isOpen(collected);
      case Outcome.Needs needs -> false;
      case Outcome.Silent silent -> false;
      case Outcome.Conflict conflict -> false;
      case Outcome.Defective defective -> false;
    };
  }

  private Optional<Outcome> refined(String name) {
    Outcome tableByTable = run.outcome(name);
    if (isExact(tableByTable)
        || run.awaitsMembership()
        || isComputedQuantity(name)
        || completions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        tableByTable instanceof Outcome.Collected collected
                && run.guideline().definition(name) instanceof Decision decision
            ? new Items(compiled, decision).exactly(completions, collected)
            : outcome(name));
  }

  private boolean isComputedQuantity(String name) {
    return run.guideline().definition(name) instanceof Definition.Quantity && !compiled.knows(name);
  }

  private Outcome outcome(String name) {
    Type type = run.guideline().definition(name).type();
    Node<Optional<Belief>> beliefs =
        compiled
            .nodes()
            .map(
                completions.of(compiled.belief(name)),
                leaf -> leaf.map(belief -> reckoned(belief, type)));
    return Settlement.of(
        run,
        name,
        Completions.values(beliefs),
        mattering(beliefs, belief -> Told.of(run, name, belief)),
        () -> mattering(beliefs, Settlement::isSaidAlone));
  }

  /// The missing facts that turn what a function makes of a belief.
  private List<String> mattering(
      Node<Optional<Belief>> beliefs, Function<Belief, Object> function) {
    return completions.mattering(compiled.nodes().map(beliefs, leaf -> leaf.map(function)));
  }

  /// With what is known of the numbers that formulas stand for, and the facts that these still
  /// need.
  private Belief reckoned(Belief belief, Type type) {
    Belief reckoned = belief;
    for (Value.Formula formula : belief.possible().formulas().toList()) {
      Belief number = new Terms(this::known).value(formula.term());
      reckoned = reckoned.with(formula, Terms.within(type, number));
    }
    return reckoned;
  }

  private Belief known(String name) {
    Belief known = operands.get(name);
    if (known == null) {
      known = operand(name);
      operands.put(name, known);
    }
    return known;
  }

  /// What all completions say of something that a number is computed from, and on which facts that
  /// depends.
  private Belief operand(String name) {
    Belief tableByTable = run.judgement(name).belief();
    Definition definition = run.guideline().definition(name);
    if (definition instanceof Definition.Quantity quantity) {
      return Terms.within(quantity.type(), new Terms(this::known).value(quantity.formula()));
    }
    if (definition instanceof Definition.Input || !tableByTable.awaitsFacts()) {
      return tableByTable;
    }
    Node<Optional<Belief>> beliefs =
        compiled
            .nodes()
            .map(
                completions.of(compiled.belief(name)),
                leaf -> leaf.map(belief -> reckoned(belief, definition.type())));
    Set<Cause> missing =
        completions.mattering(beliefs).stream()
            .map(Cause.Missing::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return Completions.values(beliefs).stream()
        .reduce((some, more) ->
            new Belief(
                some.possible().or(more.possible()), Belief.union(some.causes(), more.causes())))
        .map(some -> new Belief(some.possible(), Belief.union(some.causes(), missing)))
        .orElse(tableByTable);
  }

  /// The rows that some completion reaches.
  private Set<Integer> reached(Decision decision) {
    Set<Integer> reached = new HashSet<>();
    if (compiled.collects(decision.name())) {
      List<Node<Entry>> entries = compiled.entries(decision.name());
      for (int row = 0; row < entries.size(); row++) {
        if (Completions.values(completions.of(entries.get(row))).stream()
            .anyMatch(Entry::applies)) {
          reached.add(row);
        }
      }
      return reached;
    }
    Completions.values(completions.of(compiled.answer(decision.name())))
        .forEach(answer -> reached.addAll(answer.matching()));
    return reached;
  }

  /// The rules that may match as far as any one cell goes, and that no completion reaches.
  private Set<RuleId> excluded() {
    Set<RuleId> excluded = new LinkedHashSet<>();
    for (Decision decision : run.guideline().decisions()) {
      Set<Integer> reached = reached(decision);
      for (int row = 0; row < decision.rows().size() && !reached.isEmpty(); row++) {
        if (!reached.contains(row)) {
          excluded.add(decision.rule(decision.rows().get(row)));
        }
      }
    }
    run.judgements().values().stream()
        .filter(Judgement.Answered.class::isInstance)
        .map(Judgement.Answered.class::cast)
        .forEach(answered ->
            answered.matches().stream()
                .filter(match -> match.truth().is(Verdict.NO))
                .forEach(match -> excluded.remove(answered.subject().rule(match.row()))));
    return excluded;
  }
}
