package precept.cli;

import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import precept.disk.DiskFailure;
import precept.report.Ink;
import precept.source.Invisible;

/// The `precept` command.
@Command(
    name = "precept",
    description = "Clinical guidelines as data: checked, run, explained, reviewed.",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class)
public final class Main implements Runnable, Typed {
  /// In the order of the help.
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("review", ReviewCommand.class);
    COMMANDS.put("check", CheckCommand.class);
    COMMANDS.put("test", TestCommand.class);
    COMMANDS.put("explain", ExplainCommand.class);
    COMMANDS.put("ask", AskCommand.class);
    COMMANDS.put("run", RunCommand.class);
    COMMANDS.put("diff", DiffCommand.class);
    COMMANDS.put("approve", ApproveCommand.class);
    COMMANDS.put("doc", DocCommand.class);
    COMMANDS.put("new", NewCommand.class);
    COMMANDS.put("fmt", FmtCommand.class);
  }

  private final Reader in;
  private final PrintWriter data;

  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  private Main(Reader in, PrintWriter data) {
    this.in = in;
    this.data = data;
  }

  public static void main(String[] arguments) throws InterruptedException {
    AtomicInteger code = new AtomicInteger(Exit.BUG);
    Output output = new Output();
    Thread work =
        DeepStack.thread(() ->
            code.set(
                run(
                    new InputStreamReader(System.in, StandardCharsets.UTF_8),
                    new PrintWriter(output, false, StandardCharsets.UTF_8),
                    new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                    arguments)));
    work.setUncaughtExceptionHandler((thread, failure) ->
        System.err.println("precept: this is a bug in Precept, please report it: " + failure));
    work.start();
    work.join();
    if (output.lost()) {
      System.err.println("precept: the output could not be written");
      System.exit(Exit.UNABLE);
    }
    System.exit(code.get());
  }

  /// Runs a command as from a shell.
  ///
  /// @return the exit code
  public static int run(Reader in, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main(in, out));
    commands(arguments).forEach(line::addSubcommand);
    line.setOut(new PrintWriter(new Harmless(out)));
    line.setErr(new PrintWriter(new Harmless(err), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.setUsageHelpWidth(new Ink(false, Common.columns()).columns());
    line.setParameterExceptionHandler(Main::misused);
    line.setExecutionExceptionHandler(Main::failed);
    int code = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  /// The one that is named; all, where none is: to read what each can be told takes its time.
  private static List<Class<?>> commands(String... arguments) {
    return Stream.of(arguments)
        .findFirst()
        .map(COMMANDS::get)
        .<List<Class<?>>>map(List::of)
        .orElse(List.copyOf(COMMANDS.values()));
  }

  @Override
  public Reader in() {
    return in;
  }

  @Override
  public PrintWriter data() {
    return data;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "name a command: precept review is the main one");
    }
  }

  /// A message may quote what a stranger wrote: a file's name, or git's own words.
  private static String shown(Exception said) {
    return String.join(
        "\n", String.valueOf(said.getMessage()).lines().map(Invisible::shown).toList());
  }

  private static int misused(ParameterException mistake, String[] arguments) {
    PrintWriter err = mistake.getCommandLine().getErr();
    err.println("precept: " + shown(mistake));
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("Try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return Exit.UNABLE;
  }

  private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof Unable || failure instanceof DiskFailure) {
      line.getErr().println("precept: " + shown(failure));
      return Exit.UNABLE;
    }
    if (failure instanceof UncheckedIOException) {
      line.getErr().println("precept: a file could not be read to its end");
      return Exit.UNABLE;
    }
    line.getErr().println("precept: this is a bug in Precept, please report it: " + failure);
    for (StackTraceElement element : failure.getStackTrace()) {
      line.getErr().println("    at " + element);
    }
    return Exit.BUG;
  }
}
