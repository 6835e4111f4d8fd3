package precept.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import precept.source.Diagnostic;
import precept.source.SourceText;

/// Files to texts: UTF-8 or refused, a byte-order mark at the very start dropped.
final class Texts {
  static final long LIMIT = 16L << 20;

  private Texts() {}

  /// A file of a repository, which is a plain one.
  ///
  /// @param shown the path that messages print
  static Optional<SourceText> read(Path file, String shown, List<Diagnostic> mistakes) {
    return read(file, shown, Files.exists(file) && !Files.isRegularFile(file), mistakes);
  }

  /// What a person names may be a pipe as well, such as `/dev/stdin`.
  static Optional<SourceText> named(Path file, List<Diagnostic> mistakes) {
    return read(file, file.toString(), Files.isDirectory(file), mistakes);
  }

  private static Optional<SourceText> read(
      Path file, String shown, boolean odd, List<Diagnostic> mistakes) {
    try {
      if (odd) {
        mistakes.add(new LibraryMistake.Unreadable("it is no plain file").in(shown));
        return Optional.empty();
      }
      byte[] bytes = beginning(file);
      if (bytes.length > LIMIT) {
        mistakes.add(new LibraryMistake.TooLarge(Files.size(file), LIMIT).in(shown));
        return Optional.empty();
      }
      return decode(bytes, shown, mistakes);
    } catch (IOException failure) {
      mistakes.add(new LibraryMistake.Unreadable(failure).in(shown));
      return Optional.empty();
    }
  }

  /// The file, or more than is allowed of it.
  private static byte[] beginning(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes((int) LIMIT + 1);
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
