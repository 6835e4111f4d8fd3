package precept.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A project as it was at a revision that git knows. Nothing of the working tree or of git's own
/// index is touched: the files are laid out in a folder of their own, which is removed again.
public final class Revisions {
  private final Path home;

  public Revisions(Path home) {
    this.home = home;
  }

  /// That the files could not be had: git is not there, or does not know the revision.
  public static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown(String message) {
      super(message);
    }
  }

  /// @param reading what is made of the guidelines at that revision; it must keep no file
  /// @throws Unknown where git cannot give them
  public <T> T at(String revision, Function<Library, T> reading) {
    try {
      Path folder = Files.createTempDirectory("precept");
      try {
        lay(revision, folder);
        return reading.apply(new Library(folder));
      } finally {
        remove(folder);
      }
    } catch (IOException failure) {
      throw new Unknown("the files of " + revision + " could not be written to a temporary folder");
    }
  }

  private void lay(String revision, Path folder) throws IOException {
    if (revision.startsWith("-")) {
      throw new Unknown("`" + revision + "` is no revision");
    }
    String prefix = git(folder, revision, "rev-parse", "--show-prefix").strip();
    git(
        folder,
        revision,
        "read-tree",
        "--prefix=guidelines/",
        revision + ":" + prefix + "guidelines");
    git(folder, revision, "checkout-index", "--all", "--prefix=" + folder.toAbsolutePath() + "/");
  }

  private String git(Path folder, String revision, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
    builder.directory(home.toAbsolutePath().toFile());
    builder
        .environment()
        .putAll(Map.of("GIT_INDEX_FILE", folder.resolve("index").toString(), "LC_ALL", "C"));
    Path mistakes = folder.resolve("mistakes");
    builder.redirectError(mistakes.toFile());
    Process process = started(builder);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new Unknown(
            "git has no guidelines at `" + revision + "`: " + Files.readString(mistakes).strip());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unknown("interrupted while git was asked for " + revision);
    }
    return output;
  }

  private static Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException failure) {
      throw new Unknown("git could not be started: revisions need it");
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
