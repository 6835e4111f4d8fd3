package precept.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for a while, which only its user can read.
public final class Scratch implements AutoCloseable {
  private final Path folder;

  public Scratch() throws IOException {
    folder = Files.createTempDirectory("precept");
  }

  public Path folder() {
    return folder;
  }

  /// @param path with slashes, as git writes it
  public void put(String path, byte[] bytes) throws IOException {
    Files.write(made(path), bytes);
  }

  public void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(made(path), target);
  }

  /// No name leads out of the folder, whoever made it.
  private Path made(String path) throws IOException {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw new Astray(file);
    }
    // Nor does a link that was made before, where two names differ in capitals only, or not at all.
    Files.createDirectories(Fence.parent(Fence.around(folder).resolve(file)));
    return file;
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
