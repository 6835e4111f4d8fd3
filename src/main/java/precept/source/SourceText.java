package precept.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A file's text under the path that messages print for it, a path relative to the project's home.
///
/// Offsets count UTF-16 units from 0; lines and columns count from 1, as editors show them.
public final class SourceText {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  public SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public Span span(int start, int end) {
    return new Span(this, start, Math.max(start, end));
  }

  /// The whole text as one place, shown as its first character.
  public Span whole() {
    return span(0, Math.min(1, text.length()));
  }

  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  public int columnAt(int offset) {
    return offset - lineStarts[lineAt(offset) - 1] + 1;
  }

  /// The offset at which a line begins; the text's end for a line past the last.
  public int startOf(int line) {
    return line <= lineStarts.length ? lineStarts[line - 1] : text.length();
  }

  /// A line's text without its end.
  public String line(int line) {
    return text.substring(startOf(line), startOf(line + 1)).stripTrailing();
  }

  private static int[] lineStarts(String text) {
    return java.util.stream.IntStream.concat(
            java.util.stream.IntStream.of(0),
            java.util.stream.IntStream.range(0, text.length())
                .filter(i ->
                    text.charAt(i) == '\n'
                        || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1)))
                .map(i -> i + 1))
        .toArray();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceText some && path.equals(some.path) && text.equals(some.text);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + text.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
