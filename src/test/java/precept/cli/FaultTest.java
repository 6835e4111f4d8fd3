package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import precept.Disk;

/// Whatever the disk does, and whenever the process ends, each file is as it was or as it was to
/// become; and the same command, given again, ends what was begun.
class FaultTest {
  private static final int ROUNDS = Integer.getInteger("precept.rounds", 6);
  private static final String LOGIC = "guidelines/leg-swelling/1.0.0/logic.precept";
  private static final String LOG = "testcases/leg-swelling/approved/log.yaml";

  @TempDir private Path folder;
  private int projects;

  static Stream<String> commands() {
    return Stream.of("approve --all --by a", "review", "fmt", "doc", "new leg-swelling 1.1.0");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_that_is_killed_leaves_every_file_old_or_new(String command) {
    Map<String, String> before = texts(project());
    Map<String, String> after = texts(ended(command));
    for (int moment = 1; ; moment++) {
      Project project = project();
      Faults.Ended ended = Faults.run(moment, true, arguments(project, command));
      assertThat(ended.shell().isPresent()).isEqualTo(ended.steps() < moment);
      assertWhole(texts(project), before, after);
      if (ended.shell().isPresent()) {
        assertThat(moment).describedAs(ended.shell().get().err()).isGreaterThan(8);
        return;
      }
      if (command.startsWith("approve")) {
        assertNothingIsApprovedUnlogged(project);
      }
      project.precept(command.split(" ", -1));
      assertThat(Maps.without(texts(project), LOG)).isEqualTo(Maps.without(after, LOG));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_whose_disk_fails_says_so_and_leaves_every_file_old_or_new(String command) {
    Map<String, String> before = texts(project());
    Map<String, String> after = texts(ended(command));
    for (int moment = 1; ; moment++) {
      Project project = project();
      Faults.Ended ended = Faults.run(moment, false, arguments(project, command));
      Shell shell = ended.shell().orElseThrow();
      assertWhole(texts(project), before, after);
      if (ended.steps() < moment) {
        assertThat(moment).describedAs(shell.err()).isGreaterThan(8);
        return;
      }
      assertThat(shell.err()).describedAs("step %s", moment).contains("No space left on device");
      assertThat(shell.err()).doesNotContain("bug");
      assertThat(shell.code()).isEqualTo(2);
      assertThat(parts(project)).isEmpty();
    }
  }

  /// A limit of the system on how much a process may write to one file, as a disk that is full in
  /// the midst of it.
  @Test
  void a_disk_that_is_full_leaves_the_old_files() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "SKIPPED: no shell that limits what is written");
    Project project = project();
    project.write(LOG, "# much\n".repeat(2_000) + project.read(LOG));
    String log = project.read(LOG);
    String source = project.read(LOGIC) + "# much\n".repeat(2_000);
    project.write(LOGIC, source);
    for (String command : List.of("approve --all --by a", "fmt", "review", "doc")) {
      Shell shell = limited(project, command);
      assertThat(shell.code()).describedAs(shell.err()).isEqualTo(2);
      assertThat(shell.err()).contains("cannot be written");
      assertThat(project.read(LOGIC)).isEqualTo(source);
      assertThat(project.read(LOG)).isEqualTo(log);
      assertThat(parts(project)).isEmpty();
    }
  }

  private static Shell limited(Project project, String command) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                "ulimit -f 1 && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    words.addAll(List.of(arguments(project, command)));
    Process process = new ProcessBuilder(words).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Shell(process.exitValue(), out, err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve --all --by a", "review", "fmt", "doc"})
  void two_at_once_end_as_one(String command) throws Exception {
    Map<String, String> after = texts(ended(command));
    for (int round = 0; round < ROUNDS; round++) {
      Project project = project();
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        List<Future<Shell>> commands = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          commands.add(both.submit(() -> project.precept(command.split(" ", -1))));
        }
        for (Future<Shell> some : commands) {
          assertThat(some.get().code()).describedAs(some.get().err()).isBetween(0, 1);
        }
      }
      assertThat(Maps.without(texts(project), LOG)).isEqualTo(Maps.without(after, LOG));
      assertThat(parts(project)).isEmpty();
    }
  }

  /// A project in which each of the commands has something to do.
  private Project project() {
    Project project = Project.sound(folder.resolve("project" + projects++));
    project.precept("approve", "--all", "--by", "somebody", "--because", "first");
    project.write(
        LOGIC,
        project.read(LOGIC).replace(">= 3 cm  || yes", ">= 3 cm || yes").replace("Age", "Old"));
    project.write(
        "testcases/leg-swelling/cases.yaml",
        project.read("testcases/leg-swelling/cases.yaml") + "    patient: Somebody else\n");
    project.write("site/.precept-site", "index.html\ngone.html\n");
    project.write("site/gone.html", "gone");
    return project;
  }

  private Project ended(String command) {
    Project project = project();
    Shell shell = project.precept(command.split(" ", -1));
    assertThat(shell.code()).describedAs(shell.err()).isBetween(0, 1);
    return project;
  }

  private static String[] arguments(Project project, String command) {
    return (command + " --home " + project.home()).split(" ", -1);
  }

  /// A report that was put in place without its line in the log is not taken for approved.
  private static void assertNothingIsApprovedUnlogged(Project project) {
    String log = project.read(LOG);
    Shell review = project.precept("review");
    for (String report : List.of("cases", "reference")) {
      boolean logged = log.split("report: " + report, -1).length == 3;
      assertThat(review.out().contains(report + ".approved.md")).isEqualTo(!logged);
    }
  }

  private static void assertWhole(
      Map<String, String> now, Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(before.keySet());
    for (String name : names) {
      String text = now.get(name);
      boolean half = name.equals(LOG) && text != null && isBegun(text, before, after);
      assertThat(
              half
                  || Objects.equals(text, before.get(name))
                  || Objects.equals(text, after.get(name)))
          .describedAs(name)
          .isTrue();
    }
  }

  /// Of two lines that are added to the log, one.
  private static boolean isBegun(
      String log, Map<String, String> before, Map<String, String> after) {
    return log.startsWith(before.getOrDefault(LOG, "?"))
        && log.endsWith("\n")
        && after.getOrDefault(LOG, "").startsWith(log);
  }

  /// All files but those that a write had begun.
  private static Map<String, String> texts(Project project) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : Disk.files(project.home())) {
      if (!isPart(file)) {
        texts.put(project.home().relativize(file).toString(), Disk.text(file));
      }
    }
    return texts;
  }

  private static List<Path> parts(Project project) {
    return Disk.files(project.home()).stream().filter(FaultTest::isPart).toList();
  }

  private static boolean isPart(Path file) {
    return file.toString().matches(".*\\.part([/\\\\].*)?");
  }

  private static final class Maps {
    static Map<String, String> without(Map<String, String> some, String name) {
      Map<String, String> others = new LinkedHashMap<>(some);
      others.remove(name);
      return others;
    }
  }
}
