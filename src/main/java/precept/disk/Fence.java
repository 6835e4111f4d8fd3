package precept.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folders in which a command reads and writes, with everything that a project names inside
/// them.
///
///     a path is touched  <=>  every link resolved, it lies inside
///
/// A link from one place inside to another is a link like any other. A hard link is no link: it is
/// the file itself.
public final class Fence {
  /// For what a person names on the command line.
  public static final Fence NONE = new Fence(Path.of(""), List.of());

  private final Path home;
  private final List<String> folders;

  private Fence(Path home, List<String> folders) {
    this.home = home;
    this.folders = folders;
  }

  /// Around folders of a home, which may not be links to others themselves.
  public static Fence of(Path home, String... folders) {
    return new Fence(home, List.of(folders));
  }

  /// Around a folder that a person names.
  public static Fence around(Path folder) {
    return new Fence(folder, List.of(""));
  }

  /// Where a path leads, every link on the way followed; the file itself need not be there.
  ///
  /// @throws Astray where that is outside, or nowhere: one as the other, for which of them it is
  ///   would tell of the outside
  public Path resolve(Path path) throws IOException {
    Path place = followed(path);
    if (!folders.isEmpty() && !holds(place)) {
      throw new Astray(outermost(path));
    }
    return place;
  }

  private boolean holds(Path place) throws IOException {
    Path real = followed(home);
    for (String folder : folders) {
      if (place.startsWith(spelled(real.resolve(folder)))) {
        return true;
      }
    }
    return false;
  }

  /// The first on the way that leads out.
  private Path outermost(Path path) throws IOException {
    Path parent = parent(path);
    boolean below = parent.startsWith(home.toAbsolutePath()) && !folders.contains("");
    return !parent.equals(home.toAbsolutePath()) && below && !holds(followed(parent))
        ? outermost(parent)
        : path;
  }

  public boolean isFolder(Path path) {
    return is(path, true);
  }

  public boolean isFile(Path path) {
    return is(path, false);
  }

  private boolean is(Path path, boolean folder) {
    try {
      Path place = resolve(path);
      return folder ? Files.isDirectory(place) : Files.isRegularFile(place);
    } catch (IOException astray) {
      return false;
    }
  }

  /// Whether anything stands there, and be it a link that leads nowhere.
  public static boolean isTaken(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// Whether nothing is there, where something may be.
  public boolean isAbsent(Path path) {
    try {
      return !Files.exists(resolve(path));
    } catch (IOException astray) {
      return false;
    }
  }

  /// What is in a folder, by name, the same on every system.
  public List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(resolve(folder))) {
      return found
          .map(path -> folder.resolve(path.getFileName()))
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    }
  }

  /// A file's beginning, up to so many bytes.
  ///
  /// @throws IOException also where it is no plain file, unless a person named it: then it may be a
  ///   pipe
  public byte[] read(Path file, int limit) throws IOException {
    Path place = resolve(file);
    boolean plain = Files.isRegularFile(place);
    if (Files.exists(place) && !plain && (!folders.isEmpty() || Files.isDirectory(place))) {
      throw new FileSystemException(file.toString(), null, "it is no plain file");
    }
    try (InputStream bytes = Files.newInputStream(place)) {
      return bytes.readNBytes(limit);
    }
  }

  /// Removes a file, or a link and not what it leads to.
  ///
  /// @return whether there was one
  public boolean delete(Path file) throws IOException {
    return Files.deleteIfExists(entry(file));
  }

  /// Where a path stands, the links before its last name followed, and not that.
  Path entry(Path file) throws IOException {
    return resolve(parent(file)).resolve(file.getFileName());
  }

  private static Path followed(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    if (Files.isSymbolicLink(path)) { // anything else has come meanwhile
      throw new Astray(path);
    }
    return followed(parent(path)).resolve(path.getFileName()).normalize();
  }

  /// As the system spells it, which may differ in capitals, but not where a link of that name
  /// leads.
  private static Path spelled(Path path) throws IOException {
    return isTaken(path) ? path.toRealPath(LinkOption.NOFOLLOW_LINKS) : path;
  }

  static Path parent(Path path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new NoSuchFileException(path.toString());
    }
    return parent;
  }
}
