package precept.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import precept.Disk;
import precept.source.SourceText;

/// All `.precept` files of the project: its guidelines, and the stories of the tests.
final class Sources {
  private static final Path STORIES = Path.of("src", "test", "resources");

  private Sources() {}

  static List<SourceText> guidelines() {
    return in(Path.of("guidelines"));
  }

  /// Guidelines and stories without a mistake of syntax.
  static List<SourceText> sound() {
    return Stream.concat(guidelines().stream(), in(STORIES).stream())
        .filter(source -> Parser.parse(source).mistakes().isEmpty())
        .toList();
  }

  private static List<SourceText> in(Path folder) {
    return Disk.files(folder).stream()
        .filter(file -> file.toString().endsWith(".precept"))
        .filter(file -> !file.toString().contains("bytes-that-are-no-character"))
        .map(file -> new SourceText(file.toString().replace('\\', '/'), Disk.text(file)))
        .toList();
  }
}
