package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.disk.DiskFailure;
import precept.disk.Fence;
import precept.disk.HomeLock;
import precept.disk.TextFile;

/// A file is written whole or not at all, and of two who change it neither is lost.
class WholeFileTest {
  private static final int KILLS = 12;
  private static final int ROUNDS = 15;

  @TempDir private Path folder;

  /// Writes one of two long texts, again and again, until it is killed.
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      System.out.println("writes");
      System.out.flush();
      for (int i = 0; ; i++) {
        TextFile.write(Fence.NONE, Path.of(arguments[0]), text(i % 2 == 0 ? "a" : "b"));
      }
    }
  }

  private static String text(String letter) {
    return (letter.repeat(99) + "\n").repeat(3_000);
  }

  @Test
  void a_process_that_is_killed_leaves_the_old_text_or_the_new_one() throws Exception {
    Path file = folder.resolve("log.yaml");
    TextFile.write(Fence.NONE, file, text("a"));
    for (int i = 0; i < KILLS; i++) {
      Process writer = java(Writer.class.getName(), file.toString());
      assertThat(writer.getInputStream().read()).isPositive();
      TimeUnit.MILLISECONDS.sleep(20 + i * 7L);
      writer.destroyForcibly().waitFor();
      assertThat(Disk.text(file)).isIn(text("a"), text("b"));
    }
  }

  @Test
  void a_file_keeps_its_line_ends_and_its_permissions() throws IOException {
    Path file = folder.resolve("logic.precept");
    Files.writeString(file, "a\r\nb\r\n");
    boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
    if (posix) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }
    TextFile.write(Fence.NONE, file, "c\nd\n");
    assertThat(Files.readString(file)).isEqualTo("c\r\nd\r\n");
    assertThat(posix ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) : "")
        .isEqualTo(posix ? "rw-r-----" : "");
    Path fresh = folder.resolve("fresh");
    Path ordinary = Files.createFile(folder.resolve("ordinary"));
    TextFile.write(Fence.NONE, fresh, "c\n");
    assertThat(posix ? Files.getPosixFilePermissions(fresh) : "")
        .isEqualTo(posix ? Files.getPosixFilePermissions(ordinary) : "");
  }

  /// As editors do.
  @Test
  void a_link_that_a_person_names_stays_one() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.yaml"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("mine.yaml"), file);
    TextFile.write(Fence.NONE, link, "after");
    assertThat(Files.readString(file)).isEqualTo("after");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void what_cannot_be_written_is_said_and_nothing_is_left_beside() throws IOException {
    Path file = Files.createDirectory(folder.resolve("taken"));
    Files.writeString(file.resolve("something"), "");
    assertThatThrownBy(() -> TextFile.write(Fence.NONE, file, "text"))
        .isInstanceOf(DiskFailure.class)
        .hasMessageContaining("cannot be written, and stays as it was: ");
    assertThatThrownBy(() -> TextFile.write(Fence.NONE, file.resolve("something/below"), "text"))
        .isInstanceOf(DiskFailure.class)
        .hasMessageContaining("cannot be written");
    assertThat(Disk.files(folder)).hasSize(1);
  }

  /// Each approves another report; both stand in the log.
  @Test
  void of_two_who_approve_at_once_neither_is_lost() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Path home = folder.resolve("round" + round);
      Project project = Project.sound(home);
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        List<Future<Shell>> commands = new ArrayList<>();
        for (String report : List.of("cases", "reference")) {
          commands.add(both.submit(() -> project.precept("approve", "leg-swelling", report)));
        }
        for (Future<Shell> command : commands) {
          Shell said = command.get();
          assertThat(said.out()).describedAs(said.err()).contains("1 approved");
        }
      }
      assertThat(project.read("testcases/leg-swelling/approved/log.yaml"))
          .contains("report: cases", "report: reference");
      assertThat(project.precept("review").code()).isZero();
    }
  }

  /// The same as two processes, which only the system can part.
  @Test
  void nor_is_one_of_two_processes() throws Exception {
    Path home = folder.resolve("home");
    Project project = Project.sound(home);
    List<Process> processes = new ArrayList<>();
    for (String report : List.of("cases", "reference")) {
      processes.add(
          java(Main.class.getName(), "approve", "leg-swelling", report, "--home", home.toString()));
    }
    for (Process process : processes) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said).contains("1 approved");
    }
    assertThat(project.read("testcases/leg-swelling/approved/log.yaml"))
        .contains("report: cases", "report: reference");
  }

  /// While somebody else holds the home, a command says that it waits, and goes on after it.
  @Test
  void nobody_waits_in_silence() throws Exception {
    Project project = Project.sound(folder.resolve("held"));
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      java.util.concurrent.CountDownLatch held = new java.util.concurrent.CountDownLatch(1);
      java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
      Future<?> holder =
          other.submit(() ->
              HomeLock.holding(
                  project.home(),
                  new java.io.PrintWriter(java.io.Writer.nullWriter()),
                  () -> {
                    held.countDown();
                    try {
                      done.await();
                    } catch (InterruptedException stopped) {
                      Thread.currentThread().interrupt();
                    }
                  }));
      held.await();
      Process process =
          java(Main.class.getName(), "approve", "--all", "--home", project.home().toString());
      StringBuilder said = new StringBuilder();
      int letter = process.getErrorStream().read();
      while (letter >= 0 && letter != '\n') {
        said.append((char) letter);
        letter = process.getErrorStream().read();
      }
      done.countDown();
      holder.get();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said.toString()).contains("another precept changes");
      assertThat(process.exitValue()).isZero();
    }
  }

  private static Process java(String main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }
}
