package precept.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import precept.disk.Fence;
import precept.source.Diagnostic;
import precept.source.SourceText;

/// Files to texts: UTF-8 or refused, a byte-order mark at the very start dropped.
final class Texts {
  static final int LIMIT = 16 << 20;

  /// Of a report, which a program writes: of ten thousand cases it has 30 MB.
  static final int LIMIT_OF_REPORTS = 256 << 20;

  private Texts() {}

  /// @param shown the path that messages print
  static Optional<SourceText> read(
      Fence fence, Path file, Function<Path, String> shown, List<Diagnostic> mistakes) {
    return read(fence, file, LIMIT, shown, mistakes);
  }

  static Optional<SourceText> read(
      Fence fence, Path file, int limit, Function<Path, String> shown, List<Diagnostic> mistakes) {
    try {
      byte[] bytes = fence.read(file, limit + 1);
      if (bytes.length > limit) {
        mistakes.add(new LibraryMistake.TooLarge(limit).in(shown.apply(file)));
        return Optional.empty();
      }
      return decode(bytes, shown.apply(file), mistakes);
    } catch (IOException failure) {
      mistakes.add(LibraryMistake.unread(failure, file, shown));
      return Optional.empty();
    }
  }

  private static Optional<SourceText> decode(
      byte[] bytes, String shown, List<Diagnostic> mistakes) {
    ByteBuffer unread = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(unread).toString();
      String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (content.isBlank()) {
        mistakes.add(new LibraryMistake.Empty().in(shown));
        return Optional.empty();
      }
      return Optional.of(new SourceText(shown, content));
    } catch (CharacterCodingException notUtf8) {
      mistakes.add(new LibraryMistake.NotUtf8(lines(bytes, unread.position())).in(shown));
      return Optional.empty();
    }
  }

  private static int lines(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
