package precept.library;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import precept.disk.Program;

/// What git knows of the repository in which a folder lies: its own, a work tree's or a
/// submodule's.
///
/// The repository may be a stranger's, and its configuration with it. Git is only asked for
/// commits, trees and the bytes of files, which needs none of the programs that a configuration can
/// name (filters, hooks, monitors); and it fetches nothing, for which it would start others.
public record Git(Path folder) {
  private static final int SECONDS = 60;
  private static final int MOST_WORDS = 64 << 20;
  private static final Map<String, String> SAFE =
      Map.of(
          "LC_ALL", "C",
          "GIT_ALLOW_PROTOCOL", "none",
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_NO_REPLACE_OBJECTS", "1",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_TERMINAL_PROMPT", "0");

  /// @param failed what it wrote to standard error, where it could not do it
  private record Said(String words, Optional<String> failed) {}

  /// A file at a revision.
  ///
  /// @param mode as trees have it: 100644, 100755, 120000 for a link
  record Entry(String mode, String object, long bytes, String path) {
    boolean isLink() {
      return mode.equals("120000");
    }
  }

  /// Takes the bytes of a file.
  interface Taking {
    void take(Entry entry, byte[] bytes) throws IOException;
  }

  /// The folder as seen from the root of the repository, with a slash at its end; empty at the
  /// root, absent where git knows no repository.
  public Optional<String> prefix() {
    return asked("rev-parse", "--show-prefix");
  }

  /// Whom git takes for the author of commits; absent where it was not told.
  public Optional<String> user() {
    return asked("config", "user.name").filter(name -> !name.isEmpty());
  }

  private Optional<String> asked(String... arguments) {
    try {
      Said said = run(arguments);
      return said.failed().isEmpty() ? Optional.of(said.words().strip()) : Optional.empty();
    } catch (UnknownRevision absent) {
      return Optional.empty();
    }
  }

  /// The commit that a revision names, in any of the forms that git reads.
  ///
  /// @throws UnknownRevision where it names none
  String commit(String revision) {
    Said said = run("rev-parse", "--verify", revision);
    if (said.failed().isPresent()) {
      boolean shallow = run("rev-parse", "--is-shallow-repository").words().contains("true");
      throw new UnknownRevision(
          "git has no revision `"
              + revision
              + "`: "
              + said.failed().get()
              + (shallow
                  ? "; this clone is shallow: get its history by git fetch --unshallow"
                  : ""));
    }
    return said(revision, run("rev-parse", "--verify", said.words().strip() + "^{commit}")).strip();
  }

  /// The files below a tree; what is another repository's is left out.
  ///
  /// @throws UnknownRevision where there is no such tree
  List<Entry> tree(String revision, String tree) {
    List<Entry> entries = new ArrayList<>();
    String listed = said(revision, run("ls-tree", "-r", "-l", "-z", "--full-tree", tree));
    for (String line : listed.split("\0", -1)) {
      String[] halves = line.split("\t", 2);
      String[] words = halves[0].split(" +", -1);
      if (halves.length == 2 && words[1].equals("blob")) {
        if (!words[3].matches("\\d{1,18}")) {
          throw new UnknownRevision(
              "git has no guidelines at `" + revision + "`: this clone lacks " + halves[1]);
        }
        entries.add(new Entry(words[0], words[2], Long.parseLong(words[3]), halves[1]));
      }
    }
    return entries;
  }

  /// Gives the bytes of files as the repository has them, one after the other.
  ///
  /// @throws UnknownRevision where git cannot
  void bytes(List<Entry> entries, Taking taking) {
    try {
      Process process = start(command("cat-file", "--batch").redirectError(Redirect.DISCARD));
      try (OutputStream asking = process.getOutputStream();
          InputStream answers = new BufferedInputStream(process.getInputStream())) {
        for (Entry entry : entries) {
          asking.write((entry.object() + "\n").getBytes(StandardCharsets.UTF_8));
          asking.flush();
          if (!line(answers).equals(entry.object() + " blob " + entry.bytes())) {
            throw new IOException(entry.path() + " is missing");
          }
          byte[] bytes = answers.readNBytes((int) entry.bytes());
          answers.skipNBytes(1); // a line end
          taking.take(entry, bytes);
        }
      }
    } catch (IOException failure) {
      throw new UnknownRevision("git cannot give its files: " + failure.getMessage());
    }
  }

  private static String line(InputStream answers) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int some = answers.read(); some >= 0 && some != '\n'; some = answers.read()) {
      line.write(some);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static String said(String revision, Said said) {
    if (said.failed().isPresent()) {
      throw new UnknownRevision(
          "git has no guidelines at `" + revision + "`: " + said.failed().get());
    }
    return said.words();
  }

  private Said run(String... arguments) {
    try {
      Process process = start(command(arguments));
      process.getOutputStream().close();
      CompletableFuture<byte[]> failed = all(process.getErrorStream()); // it warns in success too
      byte[] words = process.getInputStream().readNBytes(MOST_WORDS);
      if (words.length == MOST_WORDS) {
        process.destroyForcibly();
      }
      boolean fine = process.waitFor() == 0;
      String warned = new String(failed.join(), StandardCharsets.UTF_8).strip();
      return fine
          ? new Said(new String(words, StandardCharsets.UTF_8), Optional.empty())
          : new Said("", Optional.of(warned));
    } catch (IOException failure) {
      throw new UnknownRevision("git could not be started: revisions need it");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnknownRevision("interrupted while git was asked");
    }
  }

  private ProcessBuilder command(String... arguments) throws IOException {
    String git =
        Program.named("git").orElseThrow(() -> new IOException("there is no git on the path"));
    ProcessBuilder command =
        new ProcessBuilder(Stream.concat(Stream.of(git), Stream.of(arguments)).toList());
    command.directory(folder.toAbsolutePath().toFile());
    command.environment().putAll(SAFE);
    return command;
  }

  /// Whatever a configuration may make it wait for, it ends.
  private static Process start(ProcessBuilder command) throws IOException {
    Process process = command.start();
    CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
    return process;
  }

  private static CompletableFuture<byte[]> all(InputStream stream) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return stream.readAllBytes();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }
}
