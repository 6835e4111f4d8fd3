package precept.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// New folders of files, there as a whole or not at all.
public final class TextFolder {
  private TextFolder() {}

  /// @param files texts by name
  /// @throws DiskFailure where it cannot be made; then nothing of it is there
  public static void make(Fence fence, Path folder, Map<String, String> files) {
    try {
      Path place = fence.entry(folder);
      Files.createDirectories(Fence.parent(place));
      Path beside = Files.createDirectory(TextFile.beside(place));
      try {
        for (Map.Entry<String, String> file : files.entrySet()) {
          TextFile.write(Fence.NONE, beside.resolve(file.getKey()), file.getValue());
        }
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        for (String name : files.keySet()) { // where it was not moved
          Files.deleteIfExists(beside.resolve(name));
        }
        Files.deleteIfExists(beside);
      }
    } catch (IOException failure) {
      throw new DiskFailure(folder + " cannot be made", failure);
    }
  }
}
