package precept.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import precept.disk.Scratch;

/// A project as it was at a revision that git knows. Nothing of the working tree or of git's own
/// index is touched: the files are laid out in a folder of their own, which is removed again, byte
/// for byte as they were committed.
public final class Revisions {
  /// Of all that is laid out: a few bytes of a repository may name the same file many times.
  private static final long LIMIT = 256 << 20;

  private final Path home;

  public Revisions(Path home) {
    this.home = home;
  }

  /// @param reading what is made of the guidelines at that revision; it must keep no file
  /// @throws UnknownRevision where git cannot give them
  public <T> T at(String revision, Function<Library, T> reading) {
    try (Scratch scratch = new Scratch()) {
      lay(revision, scratch);
      return reading.apply(new Library(scratch.folder()));
    } catch (IOException failure) {
      throw new UnknownRevision(
          "the files of " + revision + " could not be written to a temporary folder");
    } catch (InvalidPathException odd) {
      throw new UnknownRevision(revision + " has a file whose name is none on this system");
    }
  }

  private void lay(String revision, Scratch scratch) {
    if (revision.startsWith("-")) {
      throw new UnknownRevision("`" + revision + "` is no revision");
    }
    Git git = new Git(home);
    String commit = git.commit(revision);
    List<Git.Entry> entries =
        git.tree(revision, commit + ":" + git.prefix().orElse("") + "guidelines").stream()
            .filter(
                entry -> entry.isLink() || entry.path().matches(".*(guideline\\.yaml|\\.precept)"))
            .toList();
    long bytes = entries.stream().mapToLong(Git.Entry::bytes).sum();
    if (bytes > LIMIT) {
      throw new UnknownRevision(
          "the guidelines at "
              + revision
              + " have "
              + bytes
              + " bytes; "
              + LIMIT
              + " is the limit");
    }
    // Links last: no file is written through one.
    git.bytes(
        entries.stream().filter(entry -> !entry.isLink()).toList(),
        (entry, content) -> scratch.put("guidelines/" + entry.path(), content));
    git.bytes(
        entries.stream().filter(Git.Entry::isLink).toList(),
        (entry, content) ->
            scratch.link(
                "guidelines/" + entry.path(),
                Path.of(new String(content, StandardCharsets.UTF_8))));
  }
}
