package precept.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// That something could not be written, removed or locked. One sentence says why.
public final class DiskFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DiskFailure(String what, IOException failure) {
    super(what + ": " + reason(failure), failure);
  }

  /// Why, in words that name neither Java nor what lies outside.
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "access is denied";
      case NoSuchFileException missing -> "there is no such file or folder";
      case NotDirectoryException plain -> "it is no folder";
      case FileSystemException some when some.getReason() != null -> some.getReason();
      case FileSystemException some -> "something else is in its place";
      case IOException some -> String.valueOf(some.getMessage());
    };
  }
}
