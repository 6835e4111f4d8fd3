package precept.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;

/// New folders of files, there as a whole or not at all.
public final class TextFolder {
  private TextFolder() {}

  /// @param files texts by name
  /// @throws DiskFailure where it cannot be made; then nothing of it is there
  public static void make(Fence fence, Path folder, Map<String, String> files) {
    try {
      Path place = fence.entry(folder);
      Path parent = Fence.parent(place);
      Files.createDirectories(parent);
      Path beside =
          Files.createDirectory(
              parent.resolve("." + place.getFileName() + "." + UUID.randomUUID() + ".part"));
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
