package precept.disk;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// That a path does not lead where it may. What it leads to is not looked at, and not named.
public final class Astray extends FileSystemException {
  private static final long serialVersionUID = 1L;

  /// @param path the first on the way that does not
  Astray(Path path) {
    super(
        path.toString(),
        null,
        "it is a link, or lies behind one, that leads out of here or nowhere");
  }
}
