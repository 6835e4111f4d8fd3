package precept.benchmarks.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import precept.benchmarks.Fork;

/// Prints what one evaluation takes, each engine in a process between two of its base.
public final class Evaluating {
  private static final long AGREEING = 600; // seconds
  private static final long LIMIT = 120;

  private Evaluating() {}

  /// @param isWanted by name
  public static void print(Predicate<String> isWanted) {
    for (Model model : Model.all()) {
      if (isWanted.test("evaluation") || isWanted.test("evaluation of " + model.name())) {
        print(model);
      }
    }
  }

  private static void print(Model model) {
    Map<String, String> settled = said(Fork.run(Agreement.class, AGREEING, model.name()));
    System.out.printf(
        "%n| %s | ns | times as long | settled of 20,000 |%n|---|--:|--:|--:|%n", model.label());
    for (Engine engine : model.engines()) {
      double before = nanoseconds(model, engine.base());
      double own = nanoseconds(model, engine);
      double after = nanoseconds(model, engine.base());
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.1f | %,.2f | %s |%n",
          engine.label(),
          own,
          own * 2 / (before + after),
          settled.get(engine.name()));
    }
  }

  private static double nanoseconds(Model model, Engine engine) {
    Fork.End end = Fork.run(Evaluations.class, LIMIT, engine.name(), model.name());
    return end instanceof Fork.End.Stopped
        ? Double.NaN
        : Double.parseDouble(said(end).getOrDefault("evaluation", "NaN"));
  }

  private static Map<String, String> said(Fork.End end) {
    return switch (end) {
      case Fork.End.Done(var said) -> said;
      case Fork.End.Stopped() ->
          throw new IllegalStateException("the engines did not agree in time");
      case Fork.End.Failed(var why) -> throw new IllegalStateException(why);
    };
  }
}
