package precept.disk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that is read from the beginning to the end and never held whole.
public final class LongFile extends FilterInputStream {
  private final long size;
  private long read;

  private LongFile(InputStream in, long size) {
    super(in);
    this.size = size;
  }

  /// @throws DiskFailure where it cannot be read
  public static LongFile open(Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new DiskFailure(path + " is a folder", new IOException("a folder"));
      }
      return new LongFile(Files.newInputStream(path), Files.size(path));
    } catch (IOException failure) {
      throw new DiskFailure(
          path + (Files.exists(path) ? " cannot be read" : " is not there"), failure);
    }
  }

  /// Of nothing: what is piped in is read elsewhere.
  public static LongFile empty() {
    return new LongFile(InputStream.nullInputStream(), 0);
  }

  /// Whether two paths lead to one file.
  public static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unknown) {
      return false;
    }
  }

  /// Which part of it is read, from 0 to 1; 0 where that is not known.
  public double share() {
    return size == 0 ? 0 : (double) read / size;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    int more = super.read(into, start, length);
    read += Math.max(0, more);
    return more;
  }
}
