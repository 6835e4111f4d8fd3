package precept.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import precept.disk.DiskFailure;
import precept.disk.Fence;
import precept.disk.TextFile;

/// The folder of a site. It lists what was written into it, so that a later run removes what is no
/// longer part of it and nothing else, and so that no folder is taken for a site that is none.
///
/// The list may be a stranger's: what it names is removed only where it lies inside.
final class SiteFolder {
  private static final String LIST = ".precept-site";
  private static final int LIMIT = 16 << 20;
  private static final Predicate<String> WRITTEN =
      Pattern.compile("[\\w.-]+(/[\\w.-]+)*").asMatchPredicate();

  private final Path folder;
  private final Fence fence;
  private final List<String> before;

  private SiteFolder(Path folder, Fence fence, List<String> before) {
    this.folder = folder;
    this.fence = fence;
    this.before = before;
  }

  /// A site, or what may become one: a folder that is empty or not there.
  ///
  /// @param fence around it
  static SiteFolder at(Path folder, Fence fence) {
    try {
      Path list = folder.resolve(LIST);
      if (fence.isFile(list)) {
        String text = new String(fence.read(list, LIMIT), StandardCharsets.UTF_8);
        return new SiteFolder(folder, fence, text.lines().filter(WRITTEN).toList());
      }
      fence.resolve(folder);
      if (Fence.isTaken(folder) && !isEmpty(fence, folder)) {
        throw new Unable(
            folder
                + " is no site that precept doc wrote, and is not empty: name another folder with --output");
      }
      return new SiteFolder(folder, fence, List.of());
    } catch (IOException failure) {
      throw new Unable(folder + " cannot be a site: " + DiskFailure.reason(failure));
    }
  }

  private static boolean isEmpty(Fence fence, Path folder) throws IOException {
    return fence.isFolder(folder) && fence.inside(folder).isEmpty();
  }

  void write(SequencedMap<String, String> files) {
    before.stream().filter(path -> !files.containsKey(path)).forEach(this::remove);
    TextFile.put(fence, folder.resolve(LIST), String.join("\n", files.keySet()) + "\n");
    files.forEach((path, text) -> TextFile.put(fence, folder.resolve(path), text));
  }

  /// What the list names outside of the folder was not written by a site.
  private void remove(String path) {
    Path top = folder.toAbsolutePath().normalize();
    Path file = top.resolve(path).normalize();
    try {
      if (file.startsWith(top) && !file.equals(top) && fence.delete(file)) {
        removeEmpty(top, top.relativize(file));
      }
    } catch (IOException failure) {
      throw new Unable(file + " cannot be removed: " + DiskFailure.reason(failure));
    }
  }

  private void removeEmpty(Path top, Path file) throws IOException {
    for (int names = file.getNameCount() - 1; names > 0; names--) {
      Path directory = top.resolve(file.subpath(0, names));
      if (!isEmpty(fence, directory)) {
        return;
      }
      fence.delete(directory);
    }
  }
}
