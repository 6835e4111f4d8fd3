package precept.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import precept.model.Digest;

/// Lets one command at a time change what several would change: it reads, adds and writes with
/// nobody in between.
///
/// It is the operating system's lock, so that nothing stale is left by a process that was killed,
/// on a file in the folder for temporary files, so that nothing of it lies in a repository.
/// Commands of several users do not know of each other.
final class HomeLock {
  /// The system's lock is the process's: its threads settle it among themselves.
  private static final ReentrantLock HERE = new ReentrantLock();

  private HomeLock() {}

  /// @param waiting is told whom it waits for, if it does
  static void holding(Path home, PrintWriter waiting, Runnable change) {
    HERE.lock();
    try (FileChannel channel =
        FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.println("precept: another precept changes " + home + "; waiting for it");
        waiting.flush();
        lock = channel.lock();
      }
      change.run();
      lock.release();
    } catch (IOException failure) {
      throw new Unable(home + " cannot be locked: " + failure.getMessage());
    } finally {
      HERE.unlock();
    }
  }

  private static Path file(Path home) throws IOException {
    String user = System.getProperty("user.name", "").replaceAll("\\W", "_");
    String name = Digest.of(home.toRealPath().toString()).toString().replaceAll("\\W", "");
    return Path.of(System.getProperty("java.io.tmpdir"))
        .resolve("precept-" + user + "-" + name.substring(0, 24) + ".lock");
  }
}
