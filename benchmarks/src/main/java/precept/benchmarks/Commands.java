package precept.benchmarks;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import precept.cli.Main;

/// Commands on all guidelines of this repository, once warm: `check` proves them, `doc` proves them
/// and writes their site.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class Commands {
  @Param({"check", "doc"})
  public String command = "";

  @Param("")
  public String home = "";

  @Param("")
  public String folder = "";

  @Benchmark
  public int run() {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        command.equals("doc")
            ? Main.run(Reader.nullReader(), out, out, "doc", "--home", home, "--output", folder)
            : Main.run(Reader.nullReader(), out, out, command, "--home", home);
    if (code != 0) {
      throw new IllegalStateException(said.toString());
    }
    return code;
  }

  /// @param arguments what Main gives every process: here this repository's folder and an empty one
  ///   last
  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Commands.class.getName())
            .param("home", arguments[0])
            .param("folder", arguments[1])
            .forks(0)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    for (RunResult result : new Runner(options).run()) {
      System.out.println(
          result.getParams().getParam("command")
              + "="
              + Math.round(result.getPrimaryResult().getScore()));
    }
    System.exit(0);
  }
}
