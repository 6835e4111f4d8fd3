package precept.analysis;

import precept.belief.Belief;
import precept.diagram.Compiled;

/// Whether a guideline's own text is out of order for somebody who can be.
public final class Defects {
  private Defects() {}

  /// A diagram takes computed numbers to be free of what they are computed from; where it shows a
  /// gap or an overlap, the measurements may show that nobody stands in it.
  public static boolean areSeen(Compiled compiled) {
    Compiled task = compiled.task();
    return task.defective().stream()
        .anyMatch(name ->
            Concerned.in(
                    task,
                    task.hanging(name, Belief::isDefect),
                    run -> run.judgement(name).belief().has(Belief::isDefect))
                .isPresent());
  }
}
