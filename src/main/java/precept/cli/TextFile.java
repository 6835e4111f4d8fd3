package precept.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import java.util.UUID;

/// Files that commands write, and read before they do.
final class TextFile {
  private TextFile() {}

  /// Its text with plain line ends; absent where there is no such file.
  static Optional<String> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"))
          : Optional.empty();
    } catch (IOException failure) {
      throw new Unable(file + " cannot be read: it is no text in UTF-8, or access is denied");
    }
  }

  /// Writes a file whole or not at all: beside the old one, to the disk, and then into its place.
  /// The old one keeps its permissions and its line ends; where it is a link, the link is replaced,
  /// and what it leads to is left alone.
  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      put(
          Files.createFile(
              file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part")),
          file,
          text);
    } catch (IOException failure) {
      throw new Unable(
          file
              + " cannot be written"
              + (Files.exists(file) ? ", and stays as it was" : "")
              + ": "
              + reason(failure));
    }
  }

  private static void put(Path beside, Path file, String text) throws IOException {
    try {
      flush(beside, text.replace("\n", lineEnd(file)).getBytes(StandardCharsets.UTF_8));
      keepPermissions(file, beside);
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside); // where it was not moved
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

  private static String lineEnd(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.readString(file, StandardCharsets.ISO_8859_1).contains("\r\n")
        ? "\r\n"
        : "\n";
  }

  private static void keepPermissions(Path old, Path beside) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
    if (view != null && Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)) {
      view.setPermissions(Files.getPosixFilePermissions(old));
    }
  }

  private static void move(Path beside, Path file) throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "access is denied";
      case FileSystemException some when some.getReason() != null -> some.getReason();
      case FileSystemException some -> "there is no such folder";
      case IOException some -> String.valueOf(some.getMessage());
    };
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new Unable(file + " cannot be removed");
    }
  }
}
