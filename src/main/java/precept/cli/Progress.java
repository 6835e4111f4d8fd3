package precept.cli;

import java.io.PrintWriter;
import java.util.Locale;

/// How far a long command is, on a terminal: nothing else is told a clock.
final class Progress {
  private static final long EACH = 8_192;
  private static final long SECOND = 1_000_000_000L;

  private final PrintWriter to;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long told = start;

  Progress(PrintWriter to, boolean shown) {
    this.to = to;
    this.shown = shown;
  }

  /// @param read which part of the file
  void at(long lines, java.util.function.DoubleSupplier read) {
    if (!shown || lines % EACH != 0) {
      return;
    }
    long now = System.nanoTime();
    if (now - told < SECOND) {
      return;
    }
    told = now;
    double seconds = (double) (now - start) / SECOND;
    double part = read.getAsDouble();
    to.print(
        String.format(Locale.ROOT, "\r%,d lines, %,.0f a second", lines, lines / seconds)
            + (part > 0
                ? String.format(Locale.ROOT, ", %,.0f s left   ", seconds / part - seconds)
                : "   "));
    to.flush();
  }

  void end() {
    if (shown && told > start) {
      to.print("\r" + " ".repeat(70) + "\r");
      to.flush();
    }
  }
}
