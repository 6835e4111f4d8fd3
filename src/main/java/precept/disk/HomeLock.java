package precept.disk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one command at a time change what several would change: it reads, adds and writes with
/// nobody in between.
///
/// It is the operating system's lock, so that nothing stale is left by a process that was killed,
/// on a file in the folder for temporary files, so that nothing of it lies in a repository.
/// Commands of several users do not know of each other.
public final class HomeLock {
  /// The system's lock is the process's: its threads settle it among themselves.
  private static final ReentrantLock HERE = new ReentrantLock();

  private HomeLock() {}

  /// @param waiting is told whom it waits for, if it does
  public static void holding(Path home, PrintWriter waiting, Runnable change) {
    HERE.lock();
    try (FileChannel channel =
        FileChannel.open(
            file(home),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.println("precept: another precept changes " + home + "; waiting for it");
        waiting.flush();
        lock = channel.lock();
      }
      change.run();
      lock.release();
    } catch (IOException failure) {
      throw new DiskFailure(home + " cannot be locked", failure);
    } finally {
      HERE.unlock();
    }
  }

  private static Path file(Path home) throws IOException {
    String user = System.getProperty("user.name", "").replaceAll("\\W", "_");
    UUID name =
        UUID.nameUUIDFromBytes(home.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
    return Path.of(System.getProperty("java.io.tmpdir"))
        .resolve("precept-" + user + "-" + name + ".lock");
  }
}
