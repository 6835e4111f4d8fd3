package precept.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import precept.benchmarks.evaluation.Evaluating;
import precept.benchmarks.evaluation.Growing;
import precept.benchmarks.table.Problems;
import precept.benchmarks.tool.Tools;

/// Measures, and prints the table of README.md as it grows.
final class Main {
  private static final long LIMIT = 60; // seconds
  private static final double REPEATED = 5e9; // nanoseconds below which a run is worth many

  private Main() {}

  public static void main(String[] arguments) {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
    long limit = LIMIT;
    if ("--limit".equals(rest.peek())) {
      rest.remove();
      limit = Long.parseLong(rest.remove());
    }
    Pattern wanted = Pattern.compile(rest.isEmpty() ? "" : rest.remove());
    System.out.println(Machine.description() + "\n");
    System.out.println(
        "| tables | tool | reading | analysis | messages | gap shown | pairs shown | untrue |");
    System.out.println("|---|---|--:|--:|---|---|--:|--:|");
    for (String problem : Problems.names()) {
      for (Tools tool : Tools.values()) {
        if (wanted.matcher(problem).find()) {
          System.out.println("| " + String.join(" | ", row(problem, tool, limit)) + " |");
        }
      }
    }
    diffs(wanted, limit);
    commands(wanted, limit);
    Evaluating.print(name -> wanted.matcher(name).find());
    Growing.print(name -> wanted.matcher(name).find(), limit);
  }

  private static void commands(Pattern wanted, long limit) {
    if (!wanted.matcher("commands").find()) {
      return;
    }
    System.out.println("\n| all guidelines of this repository | check | doc |\n|---|--:|--:|");
    String home = Path.of(System.getProperty("precept.home")).toAbsolutePath().toString();
    System.out.println(
        switch (Fork.run(Commands.class, LIMIT + limit, home)) {
          case Fork.End.Done(var said) ->
              "| once warm | %s | %s |"
                  .formatted(shown(nanoseconds(said, "check")), shown(nanoseconds(said, "doc")));
          case Fork.End.Stopped() -> "| stopped | | |";
          case Fork.End.Failed(var why) -> "| " + why + " | | |";
        });
  }

  private static void diffs(Pattern wanted, long limit) {
    System.out.println("\n| versions that differ in one cell | diff |\n|---|--:|");
    for (String problem : Problems.names()) {
      if (problem.startsWith("chain") && wanted.matcher("diff " + problem).find()) {
        String time =
            switch (Fork.run(Diffs.class, LIMIT + limit, Tools.PRECEPT.name(), problem)) {
              case Fork.End.Done(var said) -> shown(nanoseconds(said, "diff"));
              case Fork.End.Stopped() -> "stopped";
              case Fork.End.Failed(var why) -> why;
            };
        System.out.println("| " + problem + " | " + time + " |");
      }
    }
  }

  private static List<String> row(String problem, Tools tool, long limit) {
    return switch (Fork.run(Look.class, limit, tool.name(), problem)) {
      case Fork.End.Done(var said) -> row(problem, tool, said, warm(problem, tool, said));
      case Fork.End.Stopped() ->
          List.of(problem, tool.label(), "", "stopped at " + limit + " s", "", "", "", "");
      case Fork.End.Failed(var why) -> List.of(problem, tool.label(), "", why, "", "", "", "");
    };
  }

  private static List<String> row(
      String problem, Tools tool, Map<String, String> said, Optional<Map<String, String>> warm) {
    return List.of(
        problem,
        tool.label(),
        time("reading", said, warm),
        time("analysis", said, warm),
        said.getOrDefault("messages", ""),
        said.getOrDefault("gap", ""),
        said.getOrDefault("pairs", ""),
        said.getOrDefault("untrue", ""));
  }

  /// What many runs take, where one does not take too long already.
  private static Optional<Map<String, String>> warm(
      String problem, Tools tool, Map<String, String> said) {
    boolean isWorthIt = nanoseconds(said, "reading") + nanoseconds(said, "analysis") < REPEATED;
    return isWorthIt
            && Fork.run(Timings.class, LIMIT + LIMIT, tool.name(), problem)
                instanceof Fork.End.Done(var warm)
        ? Optional.of(warm)
        : Optional.empty();
  }

  private static String time(
      String what, Map<String, String> said, Optional<Map<String, String>> warm) {
    return warm.map(some -> shown(nanoseconds(some, what)))
        .orElseGet(() -> shown(nanoseconds(said, what)) + " once");
  }

  private static double nanoseconds(Map<String, String> said, String what) {
    return Double.parseDouble(said.getOrDefault(what, "NaN"));
  }

  private static String shown(double nanoseconds) {
    double milliseconds = nanoseconds / 1e6;
    return milliseconds >= 1000
        ? String.format(Locale.ROOT, "%.1f s", milliseconds / 1000)
        : String.format(Locale.ROOT, milliseconds >= 10 ? "%.0f ms" : "%.1f ms", milliseconds);
  }
}
