package precept.benchmarks.evaluation;

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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// One evaluation by one engine, in a process of its own.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls ready() before all else
public class Evaluations {
  private static final int PATIENTS = 1_024;

  @Param("")
  public String engine = "";

  @Param("")
  public String model = "";

  private Evaluation evaluation;
  private int next;

  @Setup
  public void ready() {
    evaluation = Engine.valueOf(engine).ready(Model.named(model), PATIENTS);
  }

  @Benchmark
  public Object evaluation() {
    next = (next + 1) & (PATIENTS - 1);
    return evaluation.of(next);
  }

  /// @param arguments the engine, the model, and an empty folder
  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Evaluations.class.getName())
            .param("engine", arguments[0])
            .param("model", arguments[1])
            .forks(0)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    double nanoseconds = new Runner(options).run().iterator().next().getPrimaryResult().getScore();
    System.out.println("evaluation=" + nanoseconds);
    System.exit(0);
  }
}
