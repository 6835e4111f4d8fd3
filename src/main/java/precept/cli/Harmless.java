package precept.cli;

import java.io.IOException;
import java.io.Writer;

/// What people read, where a program may read along: runners of CI take lines for commands that
/// begin with `::`, or have `##[` or `##vso[` in them. A space parts those signs, so that the words
/// of an author stay words.
///
///     ::add-path::/evil  ->  : :add-path::/evil        ##[group]  ->  ## [group]
final class Harmless extends Writer {
  private final Writer target;

  private boolean blank = true;
  private boolean colon;
  private Sign sign = Sign.NONE;

  /// How much of `##`, with perhaps a word behind it, was written last.
  private enum Sign {
    NONE,
    ONE,
    TWO,
    WORD;

    Sign then(char c) {
      if (c == '#') {
        return this == NONE || this == WORD ? ONE : TWO;
      }
      return (this == TWO || this == WORD) && Character.isLetterOrDigit(c) ? WORD : NONE;
    }
  }

  Harmless(Writer target) {
    this.target = target;
  }

  @Override
  public void write(char[] text, int start, int length) throws IOException {
    StringBuilder safe = new StringBuilder(length + 8);
    for (int i = start; i < start + length; i++) {
      char c = text[i];
      if ((c == ':' && colon) || (c == '[' && (sign == Sign.TWO || sign == Sign.WORD))) {
        safe.append(' ');
      }
      safe.append(c);
      follow(c);
    }
    target.append(safe);
  }

  private void follow(char c) {
    colon = c == ':' && blank;
    blank = c == '\n' || c == '\r' || (blank && isSpace(c));
    sign = sign.then(c);
  }

  /// As those see it who trim a line before they read it.
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
