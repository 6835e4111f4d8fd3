package precept.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What git knows of the repository in which a folder lies: its own, a work tree's or a
/// submodule's.
public record Git(Path folder) {

  /// @param failed what it wrote to standard error, where it could not do it
  private record Said(String words, Optional<String> failed) {}

  /// The folder as seen from the root of the repository, with a slash at its end; empty at the
  /// root, absent where git knows no repository.
  public Optional<String> prefix() {
    try {
      Said said = run(folder, Map.of(), "rev-parse", "--show-prefix");
      return said.failed().isEmpty() ? Optional.of(said.words().strip()) : Optional.empty();
    } catch (UnknownRevision absent) {
      return Optional.empty();
    }
  }

  /// The commit that a revision names, in any of the forms that git reads.
  ///
  /// @throws UnknownRevision where it names none
  String commit(String revision) {
    Said said = run(folder, Map.of(), "rev-parse", "--verify", revision);
    if (said.failed().isPresent()) {
      boolean shallow =
          run(folder, Map.of(), "rev-parse", "--is-shallow-repository").words().contains("true");
      throw new UnknownRevision(
          "git has no revision `"
              + revision
              + "`: "
              + said.failed().get()
              + (shallow
                  ? "; this clone is shallow: get its history by git fetch --unshallow"
                  : ""));
    }
    return said(
        revision,
        run(folder, Map.of(), "rev-parse", "--verify", said.words().strip() + "^{commit}"));
  }

  /// Runs a command at the root of the repository, with an index of its own.
  ///
  /// @throws UnknownRevision where git cannot do it
  void atRoot(String revision, Path index, String... arguments) {
    Path root = Path.of(said(revision, run(folder, Map.of(), "rev-parse", "--show-toplevel")));
    said(revision, run(root, Map.of("GIT_INDEX_FILE", index.toString()), arguments));
  }

  private static String said(String revision, Said said) {
    if (said.failed().isPresent()) {
      throw new UnknownRevision(
          "git has no guidelines at `" + revision + "`: " + said.failed().get());
    }
    return said.words().strip();
  }

  private static Said run(Path folder, Map<String, String> environment, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
    builder.directory(folder.toAbsolutePath().toFile());
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    try {
      Path warned = Files.createTempFile("precept", null); // git warns also where it succeeds
      try {
        Process process = builder.redirectError(warned.toFile()).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0
            ? new Said(words, Optional.empty())
            : new Said("", Optional.of(Files.readString(warned).strip()));
      } finally {
        Files.delete(warned);
      }
    } catch (IOException failure) {
      throw new UnknownRevision("git could not be started: revisions need it");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnknownRevision("interrupted while git was asked");
    }
  }
}
