package precept.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The folder of a site. It lists what was written into it, so that a later run removes what is no
/// longer part of it and nothing else, and so that no folder is taken for a site that is none.
final class SiteFolder {
  private static final String LIST = ".precept-site";

  private final Path folder;
  private final List<String> before;

  private SiteFolder(Path folder, List<String> before) {
    this.folder = folder;
    this.before = before;
  }

  /// A site, or what may become one: a folder that is empty or not there.
  static SiteFolder at(Path folder) {
    try {
      if (Files.exists(folder.resolve(LIST))) {
        return new SiteFolder(folder, Files.readAllLines(folder.resolve(LIST)));
      }
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw new Unable(
            folder
                + " is no site that precept doc wrote, and is not empty: name another folder with --output");
      }
      return new SiteFolder(folder, List.of());
    } catch (IOException failure) {
      throw new Unable(folder + " cannot be read");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  void write(SequencedMap<String, String> files) {
    before.stream().filter(path -> !files.containsKey(path)).forEach(this::remove);
    TextFile.write(folder.resolve(LIST), String.join("\n", files.keySet()) + "\n");
    files.forEach((path, text) -> TextFile.write(folder.resolve(path), text));
  }

  /// What the list names outside of the folder was not written by a site.
  private void remove(String path) {
    Path top = folder.toAbsolutePath().normalize();
    Path file = top.resolve(path).normalize();
    try {
      if (file.startsWith(top) && Files.deleteIfExists(file)) {
        removeEmpty(top, top.relativize(file));
      }
    } catch (IOException failure) {
      throw new Unable(file + " cannot be removed");
    }
  }

  private static void removeEmpty(Path top, Path file) throws IOException {
    for (int names = file.getNameCount() - 1; names > 0; names--) {
      Path directory = top.resolve(file.subpath(0, names));
      if (!isEmpty(directory)) {
        return;
      }
      Files.delete(directory);
    }
  }
}
