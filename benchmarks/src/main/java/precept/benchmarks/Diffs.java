package precept.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import precept.benchmarks.table.Problem;
import precept.benchmarks.table.Problems;
import precept.benchmarks.table.Table;
import precept.benchmarks.tool.PreceptTool;
import precept.diff.Diff;
import precept.diff.Difference;
import precept.model.Guideline;

/// Two versions compared that differ in one cell of one table.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls give() before all else
public class Diffs {
  @Param("")
  public String problem = "";

  @Param("")
  public String folder = "";

  private Guideline before;
  private Guideline after;

  @Setup
  public void give() {
    Problem drawn = Problems.named(problem);
    List<Table> tables = new ArrayList<>(drawn.tables());
    tables.set(0, tables.getFirst().answeringOtherwise());
    before = new PreceptTool(drawn, Path.of(folder, "before")).guideline();
    after =
        new PreceptTool(new Problem(drawn.name(), tables), Path.of(folder, "after")).guideline();
  }

  @Benchmark
  public Difference diff() {
    return Diff.between(before, after);
  }

  /// @param arguments what Main gives every process: here the problem and an empty folder last
  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Diffs.class.getName())
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
