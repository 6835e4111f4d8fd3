package precept.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A project as it was at a revision that git knows. Nothing of the working tree or of git's own
/// index is touched: the files are laid out in a folder of their own, which is removed again.
public final class Revisions {
  private final Path home;

  public Revisions(Path home) {
    this.home = home;
  }

  /// @param reading what is made of the guidelines at that revision; it must keep no file
  /// @throws UnknownRevision where git cannot give them
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
      throw new UnknownRevision(
          "the files of " + revision + " could not be written to a temporary folder");
    }
  }

  private void lay(String revision, Path folder) throws IOException {
    if (revision.startsWith("-")) {
      throw new UnknownRevision("`" + revision + "` is no revision");
    }
    Git git = new Git(home);
    String commit = git.commit(revision);
    String guidelines = commit + ":" + git.prefix().orElse("") + "guidelines";
    Path index = folder.resolve("index");
    git.atRoot(revision, index, "read-tree", "--prefix=guidelines/", guidelines);
    git.atRoot(
        revision, index, "checkout-index", "--all", "--prefix=" + folder.toAbsolutePath() + "/");
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
