package precept.disk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A long file, written beside its place and moved into it when whole: whoever stops half way
/// leaves what was there before, and nothing else.
public final class Aside implements AutoCloseable {
  private final Path file;
  private final Path beside;
  private final Writer writer;
  private final Thread swept;

  /// @throws DiskFailure where it cannot be written
  public Aside(Path file) {
    try {
      this.file = Fence.NONE.resolve(file);
      this.beside = TextFile.beside(this.file);
      if (Fence.isTaken(this.file)) {
        TextFile.refuseOdd(this.file);
      }
      Files.createFile(beside);
      TextFile.keepPermissions(this.file, beside);
      this.writer =
          new BufferedWriter(Files.newBufferedWriter(beside, StandardCharsets.UTF_8), 1 << 16);
    } catch (IOException failure) {
      throw new DiskFailure(file + " cannot be written", failure);
    }
    this.swept = new Thread(this::sweep);
    Runtime.getRuntime().addShutdownHook(swept);
  }

  /// @throws DiskFailure where it cannot be written
  public void write(String text) {
    try {
      writer.write(text);
    } catch (IOException failure) {
      throw new DiskFailure(file + " cannot be written", failure);
    }
  }

  /// It is whole.
  ///
  /// @throws DiskFailure where it cannot come into its place
  public void place() {
    try {
      writer.close();
      TextFile.move(beside, file);
    } catch (IOException failure) {
      throw new DiskFailure(file + " cannot be written", failure);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException lost) {
      // It is removed, or was moved whole.
    }
    sweep();
    try {
      Runtime.getRuntime().removeShutdownHook(swept);
    } catch (IllegalStateException stopping) {
      // It is run already.
    }
  }

  private void sweep() {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException left) {
      // Nobody is there to be told.
    }
  }
}
