package precept.benchmarks.evaluation;

import java.util.Locale;
import precept.benchmarks.Fork;

/// Prints what one evaluation takes, each engine in a process between two of its base.
public final class Evaluating {
  private static final long LIMIT = 120; // seconds

  private Evaluating() {}

  public static void print() {
    if (!(Fork.run(Agreement.class, LIMIT, new String[0]) instanceof Fork.End.Done(var settled))) {
      throw new IllegalStateException("the engines do not agree");
    }
    System.out.println(
        "\n| the small model | ns | times as long | settled of 20,000 |\n|---|--:|--:|--:|");
    for (Engine engine : Engine.values()) {
      double before = nanoseconds(engine.base());
      double own = nanoseconds(engine);
      double after = nanoseconds(engine.base());
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.1f | %,.2f | %s |%n",
          engine.label(),
          own,
          own * 2 / (before + after),
          settled.get(engine.name()));
    }
  }

  private static double nanoseconds(Engine engine) {
    return switch (Fork.run(Evaluations.class, LIMIT, engine.name())) {
      case Fork.End.Done(var said) -> Double.parseDouble(said.getOrDefault("evaluation", "NaN"));
      case Fork.End.Stopped() -> Double.NaN;
      case Fork.End.Failed(var why) -> throw new IllegalStateException(why);
    };
  }
}
