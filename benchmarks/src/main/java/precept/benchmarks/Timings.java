package precept.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import precept.benchmarks.table.Problems;
import precept.benchmarks.tool.Tool;
import precept.benchmarks.tool.Tools;

/// Many runs of one tool on one problem, once the JVM is warm. JMH does not fork: the process is
/// one already, which alone can be stopped whatever the tool does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls give() before all else
public class Timings {
  @Param("")
  public String tool = "";

  @Param("")
  public String problem = "";

  @Param("")
  public String folder = "";

  private Tool given;
  private Tool.Tables tables;

  @Setup
  public void give() {
    given = Tools.valueOf(tool).given(Problems.named(problem), Path.of(folder));
    tables = given.read();
  }

  @Benchmark
  public Tool.Tables reading() {
    return given.read();
  }

  @Benchmark
  public Tool.Found analysis() {
    return tables.analyse();
  }

  /// @param arguments the tool, the problem and an empty folder
  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Timings.class.getName())
            .param("tool", arguments[0])
            .param("problem", arguments[1])
            .param("folder", arguments[2])
            .forks(0)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    for (RunResult result : new Runner(options).run()) {
      var time = result.getPrimaryResult();
      System.out.println(time.getLabel() + "=" + Math.round(time.getScore()));
    }
    System.exit(0);
  }
}
