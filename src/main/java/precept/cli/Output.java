package precept.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Standard output that remembers whether it could be written. A reader who stops reading, as
/// `head` does, is no failure.
final class Output extends OutputStream {
  private final FileOutputStream target = new FileOutputStream(FileDescriptor.out);
  private boolean lost;
  private boolean closed;

  boolean lost() {
    return lost;
  }

  @Override
  public void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) {
    if (lost || closed) {
      return;
    }
    try {
      target.write(bytes, start, length);
    } catch (IOException failure) {
      closed =
          String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
      lost = !closed;
    }
  }
}
