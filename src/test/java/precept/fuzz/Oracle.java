package precept.fuzz;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import precept.Precept;
import precept.analysis.Exact;
import precept.cli.Main;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.eval.Evaluator;
import precept.eval.Patients;
import precept.eval.Run;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Target;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is expected of every project, however odd: each command ends in time, by one of its exit
/// codes and not by a bug; what it prints can be read; the layout changes no meaning; and on a
/// guideline that passes its check, interpreter and diagram answer alike.
final class Oracle {
  private static final int SECONDS = 120;
  private static final int PATIENTS = 10;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern ODD =
      Pattern.compile(
          "(?m)^[\\s\\p{Z}&&[^\n]]*::(?!error file=|warning file=)|##\\w*\\[|[\\p{Cc}\u202E&&[^\n\t]]");
  private static final Pattern CODE = Pattern.compile("\\[(P\\d{4})]");
  private static final Pattern WHERE = Pattern.compile("    at (precept\\.[\\w.$]+)");

  private final Path home;
  private boolean sound;

  private record Said(int code, String out, String err) {}

  Oracle(Path home) {
    this.home = home;
  }

  /// Whether the last project passed its check, so that all was looked at.
  boolean wasSound() {
    return sound;
  }

  /// How it fails, in words that are the same for the same fault.
  Optional<String> failure(Trial trial) {
    sound = false;
    FutureTask<Optional<String>> work = new FutureTask<>(() -> looked(trial));
    Thread thread = new Thread(null, work, "fuzz", 512L << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return work.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      thread.interrupt();
      return Optional.of("does not end");
    } catch (ExecutionException thrown) {
      return Optional.of("throws " + first(Objects.requireNonNull(thrown.getCause())));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String first(Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return thrown.getClass().getName()
        + " at "
        + (stack.length > 0 ? stack[0].getMethodName() : "");
  }

  private Optional<String> looked(Trial trial) {
    Said check = run("check");
    sound = check.code() == 0;
    Optional<String> failure = broken("check", check);
    String id = trial.changed().split("/", 3)[1];
    for (String command :
        List.of(
            "check --format json",
            "check --format sarif",
            "check --format github",
            "review",
            "test --format json",
            "test --format junit",
            "explain " + id + " --format markdown",
            "ask " + id,
            "explain " + id,
            "explain " + id + " --format json",
            "diff " + id + " --format json")) {
      failure = failure.or(() -> broken(command, run(command)));
    }
    if (sound && trial.seed() % 8 == 0) {
      failure = failure.or(() -> broken("doc", run("doc")));
    }
    return failure
        .or(() ->
            check.equals(run("check"))
                ? Optional.empty()
                : Optional.of("check is not the same twice"))
        .or(() -> layout(codes(check)))
        .or(this::meaning)
        .or(() -> broken("approve", run("approve --all --by a")))
        .or(() -> broken("new", run("new " + id + " 99.0.0")));
  }

  private static Optional<String> broken(String command, Said said) {
    if (said.code() < 0 || said.code() > 2) {
      return Optional.of(
          command
              + " ends with "
              + said.code()
              + " "
              + found(WHERE, said.err()).findFirst().orElse(""));
    }
    if (Stream.of(said.out(), said.err()).anyMatch(text -> ODD.matcher(text).find())) {
      return Optional.of(command + " prints a control character or a command");
    }
    boolean json = command.contains("json") || command.contains("sarif");
    return json && !said.out().isEmpty() && !isJson(said.out())
        ? Optional.of(command + " prints no JSON")
        : Optional.empty();
  }

  private static boolean isJson(String text) {
    try {
      return MAPPER.readTree(text).isObject();
    } catch (JacksonException none) {
      return false;
    }
  }

  /// Where the source can be parsed, it means the same when laid out, and is laid out then.
  private Optional<String> layout(List<String> before) {
    if (before.stream().anyMatch(code -> code.startsWith("P01") || code.startsWith("P06"))) {
      return Optional.empty();
    }
    Said fmt = run("fmt");
    List<String> after = codes(run("check"));
    return broken("fmt", fmt)
        .or(() -> unlike(before, after).map(some -> "fmt changes what is found: " + some))
        .or(() -> broken("fmt --check", run("fmt --check")))
        .or(() ->
            fmt.code() != 0 || run("fmt --check").code() == 0
                ? Optional.empty()
                : Optional.of("what is laid out is laid out otherwise"));
  }

  private static Optional<String> unlike(List<String> some, List<String> others) {
    return some.equals(others) ? Optional.empty() : Optional.of(some + " and " + others);
  }

  private Optional<String> meaning() {
    Precept precept = new Precept(new Library(home));
    for (Target target : precept.library().targets(Optional.empty(), Optional.empty())) {
      Optional<Guideline> guideline = precept.check(target).result();
      if (sound && guideline.isPresent()) {
        Compiled compiled = Compiler.compile(guideline.get());
        UnaryOperator<Run> exactly = Exact.in(compiled);
        for (Patient patient : new Patients(guideline.get(), 1).complete(PATIENTS)) {
          Run run = Evaluator.decide(guideline.get(), patient);
          Run exact = exactly.apply(run);
          for (String answer : guideline.get().answers()) {
            if (!exact.outcome(answer).equals(run.outcome(answer))) {
              return Optional.of("interpreter and diagram differ");
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> codes(Said said) {
    return found(CODE, said.out()).sorted().toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(some -> some.group(1));
  }

  private Said run(String command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new StringReader(""),
            new PrintWriter(out),
            new PrintWriter(err),
            (command + " --home " + home).split(" ", -1));
    return new Said(code, out.toString(), err.toString());
  }
}
