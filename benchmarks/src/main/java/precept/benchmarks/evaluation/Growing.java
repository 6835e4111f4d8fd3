package precept.benchmarks.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import precept.benchmarks.Fork;
import precept.benchmarks.table.Problems;

/// Prints how one evaluation grows with its tables, each tool in a process of its own.
public final class Growing {
  private Growing() {}

  /// @param isWanted by name
  /// @param limit of a process, in seconds
  public static void print(Predicate<String> isWanted, long limit) {
    List<String> wanted =
        Problems.evaluatedNames().stream()
            .filter(name ->
                isWanted.test("evaluation curves") || isWanted.test("evaluation of " + name))
            .toList();
    if (wanted.isEmpty()) {
      return;
    }
    System.out.println("\n| table | tool | ready ms | ns per evaluation |\n|---|---|--:|--:|");
    for (String name : wanted) {
      for (Engine engine : Model.named(name).engines()) {
        System.out.println(
            "| %s | %s | %s |".formatted(name, engine.label(), row(engine, name, limit)));
      }
    }
  }

  private static String row(Engine engine, String model, long limit) {
    return switch (Fork.run(Evaluations.class, limit, engine.name(), model)) {
      case Fork.End.Done(var said) ->
          String.format(
              Locale.ROOT,
              "%,.0f | %,.0f",
              number(said, "ready") / 1e6,
              number(said, "evaluation"));
      case Fork.End.Stopped() -> " | stopped at " + limit + " s";
      case Fork.End.Failed(var why) -> " | " + why.replaceFirst("^Exception in .*?: ", "");
    };
  }

  private static double number(Map<String, String> said, String what) {
    return Double.parseDouble(said.getOrDefault(what, "NaN"));
  }
}
