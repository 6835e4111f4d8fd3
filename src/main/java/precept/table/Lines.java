package precept.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The lines of a text, numbered, whatever ends them; those that were read too far are given back.
final class Lines {
  /// No patient is longer; of more only the beginning is kept, so that no file fills the memory.
  static final int LONGEST = 1 << 20;

  private final BufferedReader reader;
  private final Deque<String> back = new ArrayDeque<>();
  private long number;
  private boolean carriage;
  private boolean begun;

  Lines(Reader reader) {
    this.reader = new BufferedReader(reader, 1 << 16);
  }

  /// The number of the line that was given last, from 1.
  long number() {
    return number;
  }

  Optional<String> next() {
    String line = back.isEmpty() ? read() : back.pop();
    number += line == null ? 0 : 1;
    return Optional.ofNullable(line);
  }

  /// These were the last to be given.
  void giveBack(List<String> lines) {
    lines.reversed().forEach(back::push);
    number -= lines.size();
  }

  /// Without the mark that may stand before a text.
  private int first() throws IOException {
    int next = reader.read();
    boolean isMark = !begun && next == '\uFEFF';
    begun = true;
    return isMark ? reader.read() : next;
  }

  private @org.jspecify.annotations.Nullable String read() {
    try {
      StringBuilder line = new StringBuilder();
      for (int next = first(); next >= 0; next = reader.read()) {
        boolean ended = next == '\n' && carriage; // of a line that is given already
        carriage = next == '\r';
        if (ended) {
          continue;
        }
        if (next == '\n' || next == '\r') {
          return line.toString();
        }
        if (line.length() <= LONGEST) {
          line.append((char) next);
        }
      }
      return line.isEmpty() ? null : line.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
