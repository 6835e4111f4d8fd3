package precept.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process of its own, which is killed when its time is up.
public final class Fork {
  /// The same for every tool. The stack is deep because Precept's commands have such a one.
  static final List<String> OPTIONS = List.of("-Xmx4g", "-Xss512m");

  private Fork() {}

  /// How it went.
  public sealed interface End {
    /// What the process printed, as `key=value`.
    record Done(Map<String, String> said) implements End {}

    record Stopped() implements End {}

    record Failed(String why) implements End {}
  }

  /// @param arguments given to `main`, and after them an empty folder
  public static End run(Class<?> main, long seconds, String... arguments) {
    try {
      Path folder = Files.createTempDirectory("precept-benchmarks");
      try {
        return run(main, seconds, arguments, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static End run(Class<?> main, long seconds, String[] arguments, Path folder)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-Dprecept.home=" + System.getProperty("precept.home"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(arguments));
    command.add(Files.createDirectory(folder.resolve("empty")).toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    Thread orphan = new Thread(process::destroyForcibly); // where this process is ended itself
    Runtime.getRuntime().addShutdownHook(orphan);
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    Runtime.getRuntime().removeShutdownHook(orphan);
    if (!ended) {
      process.destroyForcibly().waitFor();
      return new End.Stopped();
    }
    return process.exitValue() == 0
        ? new End.Done(said(Files.readAllLines(output)))
        : new End.Failed(
            Files.readAllLines(errors).stream()
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .findFirst()
                .orElse("exit code " + process.exitValue()));
  }

  private static Map<String, String> said(List<String> lines) {
    Map<String, String> said = new HashMap<>();
    for (String line : lines) {
      int middle = line.indexOf('=');
      if (middle > 0) {
        said.put(line.substring(0, middle), line.substring(middle + 1));
      }
    }
    return said;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
