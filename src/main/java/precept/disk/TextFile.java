package precept.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/// Files that commands write.
public final class TextFile {
  private TextFile() {}

  /// Writes a file whole or not at all: beside the old one, to the disk, and then into its place.
  /// The old one keeps its permissions and its line ends. Where it is a link, what it leads to is
  /// written, if that lies inside.
  ///
  /// @throws DiskFailure where it cannot; then the old one stands
  public static void write(Fence fence, Path file, String text) {
    write(file, text, () -> fence.resolve(file));
  }

  /// The same for a file of Precept's own: where it is a link, that is replaced, and what it leads
  /// to is left alone.
  public static void put(Fence fence, Path file, String text) {
    write(file, text, () -> fence.entry(file));
  }

  private interface Placing {
    Path place() throws IOException;
  }

  private static void write(Path file, String text, Placing placing) {
    try {
      write(placing.place(), text);
    } catch (IOException failure) {
      throw new DiskFailure(
          file + " cannot be written" + (Fence.isTaken(file) ? ", and stays as it was" : ""),
          failure);
    }
  }

  private static void write(Path file, String text) throws IOException {
    if (Fence.isTaken(file) && !Files.isSymbolicLink(file)) {
      refuseOdd(file);
    }
    Files.createDirectories(Fence.parent(file));
    Path beside = Files.createFile(beside(file));
    try {
      keepPermissions(file, beside); // before there is anything to be read
      flush(beside, ended(text, file).getBytes(StandardCharsets.UTF_8));
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside); // where it was not moved
    }
  }

  /// Where something is made that is to come into a place.
  static Path beside(Path place) {
    return place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  static void refuseOdd(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "it is no plain file");
    }
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
  }

  private static void flush(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /// With the line ends that the old file has.
  private static String ended(String text, Path old) throws IOException {
    if (!Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)) {
      return text;
    }
    try {
      boolean windows = Files.readString(old, StandardCharsets.ISO_8859_1).contains("\r\n");
      String plain = text.replace("\r\n", "\n");
      return windows ? plain.replace("\n", "\r\n") : plain;
    } catch (NoSuchFileException gone) {
      return text;
    }
  }

  static void keepPermissions(Path old, Path beside) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
    if (view == null || Files.isSymbolicLink(old)) {
      return; // not a system that has them, or not a file
    }
    try {
      view.setPermissions(Files.getPosixFilePermissions(old));
    } catch (NoSuchFileException fresh) {
      // Those of any new file, which it has.
    }
  }

  static void move(Path beside, Path file) throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// @throws DiskFailure where it cannot be removed
  public static void delete(Fence fence, Path file) {
    try {
      fence.delete(file);
    } catch (IOException failure) {
      throw new DiskFailure(file + " cannot be removed", failure);
    }
  }
}
