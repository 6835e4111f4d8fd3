package precept.benchmarks.evaluation;

import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
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

  private List<Map<String, Object>> facts;
  private Evaluation evaluation;
  private int next;

  @Setup
  public void ready() {
    Model some = Model.named(model);
    facts = some.drawn(PATIENTS);
    long start = System.nanoTime();
    evaluation = Engine.valueOf(engine).ready(some, facts);
    System.out.println("ready=" + (System.nanoTime() - start));
  }

  /// Afterwards, for it must not warm up anything.
  @TearDown
  public void check() {
    Agreement.settled(Model.named(model), facts, Engine.valueOf(engine), evaluation);
  }

  @Benchmark
  public Object evaluation() {
    next = (next + 1) & (PATIENTS - 1);
    return evaluation.of(next);
  }

  /// @param arguments the engine, the model, and an empty folder
  public static void main(String[] arguments) {
    var options =
        new OptionsBuilder()
            .include(Evaluations.class.getName())
            .param("engine", arguments[0])
            .param("model", arguments[1])
            .forks(0)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    try {
      var result = new Runner(options).run().iterator().next().getPrimaryResult();
      System.out.println("evaluation=" + result.getScore());
      System.exit(0);
    } catch (RunnerException failure) {
      throw new IllegalStateException(first(failure).getMessage(), failure);
    }
  }

  /// What JMH wraps, or suppresses.
  private static Throwable first(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause != null
        ? first(cause)
        : failure.getSuppressed().length > 0 ? first(failure.getSuppressed()[0]) : failure;
  }
}
