package precept.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Support;
import precept.diagram.TooLarge;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Option;
import precept.model.References;
import precept.model.Test;
import precept.model.TestCase.RuleId;

/// What the diagrams show of a settled answer beyond the run that gave it; of any other, nothing.
///
/// @param notNeeded facts that are not given, on which the answer depends for other patients, and
///   here neither it nor its rules
public record Insight(List<String> notNeeded, EitherWay eitherWay, WhatIf whatIf) {
  public static final Insight NOTHING = new Insight(List.of(), EitherWay.NOTHING, WhatIf.NOTHING);

  /// Where the diagrams outgrow their limit.
  private static final Insight UNKNOWN =
      new Insight(
          List.of(),
          new EitherWay(List.of(), List.of(), false),
          new WhatIf(List.of(), List.of(), List.of(), false));

  public static Insight of(Compiled compiled, Run run, String name) {
    return unlessTooLarge(() -> {
      Compiled task = compiled.task();
      return isSettled(task, run, name)
          ? told(task, run, name).and(whatIf(task, run, name))
          : NOTHING;
    });
  }

  /// Where that is too much, the rest stands.
  private static WhatIf whatIf(Compiled task, Run run, String name) {
    try {
      return Replay.of(task, run, name);
    } catch (TooLarge tooLarge) {
      return UNKNOWN.whatIf();
    }
  }

  /// Without what would change it.
  public static Insight brief(Compiled compiled, Run run, String name) {
    return unlessTooLarge(() -> {
      Compiled task = compiled.task();
      return isSettled(task, run, name) ? told(task, run, name) : NOTHING;
    });
  }

  private static Insight unlessTooLarge(Supplier<Insight> insight) {
    try {
      return insight.get();
    } catch (TooLarge tooLarge) {
      return UNKNOWN;
    }
  }

  private static boolean isSettled(Compiled compiled, Run run, String name) {
    Outcome outcome = run.outcome(name);
    return compiled.knows(name)
        && !run.awaitsMembership()
        && !Exact.isOpen(outcome)
        && !(outcome instanceof Outcome.OutOfScope);
  }

  private Insight and(WhatIf some) {
    return new Insight(notNeeded, eitherWay, some);
  }

  private static Insight told(Compiled compiled, Run run, String name) {
    if (!run.awaitsFacts()) {
      return NOTHING;
    }
    Completions completions = new Completions(compiled, run);
    Set<String> idle = new LinkedHashSet<>();
    for (int axis : support(compiled, name)) {
      idle.addAll(AxisNames.inputs(compiled.nodes().axes().get(axis), run.guideline()));
    }
    run.guideline().inputs().stream()
        .filter(input -> !completions.mayApply(input))
        .forEach(input -> idle.remove(input.name()));
    idle.removeAll(assumed(run));
    if (!(run.guideline().definition(name) instanceof Decision decision) || decision.collects()) {
      return new Insight(completions.missing(idle), EitherWay.NOTHING, WhatIf.NOTHING);
    }
    Node<Optional<List<RuleId>>> rules = new Deciding(compiled, completions).of(decision);
    completions.mattering(rules).forEach(idle::remove);
    return new Insight(
        completions.missing(idle),
        EitherWay.of(compiled, run, name, completions, rules),
        WhatIf.NOTHING);
  }

  /// The axes on which an answer depends; a list, item by item.
  private static Set<Integer> support(Compiled compiled, String name) {
    if (!compiled.collects(name)) {
      return Support.of(compiled.belief(name));
    }
    Set<Integer> support = new TreeSet<>();
    for (Option item : compiled.guideline().definition(name).type().named()) {
      Test has = new Test.Includes(Test.How.ANY, Set.of(item.name()));
      support.addAll(Support.of(compiled.about(name, has)));
    }
    return support;
  }

  /// The inputs on which it depends if the guideline speaks about this patient at all.
  private static Set<String> assumed(Run run) {
    Set<String> assumed = new LinkedHashSet<>();
    run.membership().stream()
        .filter(member -> member.belief().is(Verdict.OPEN))
        .map(member -> References.in(member.member().clause().condition()).toList())
        .forEach(names -> assumed.addAll(References.inputs(names, run.guideline())));
    return assumed;
  }
}
