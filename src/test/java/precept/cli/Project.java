package precept.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of this repository's guidelines and test cases in a temporary folder, to be changed at
/// will.
record Project(Path home) {

  static Project copiedTo(Path home) {
    for (String folder : List.of("guidelines", "testcases")) {
      copy(Path.of(folder), home.resolve(folder));
    }
    return new Project(home);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!file.toString().contains(".received.")) {
          Files.copy(file, target);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String read(String file) {
    try {
      return Files.readString(home.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void write(String file, String text) {
    try {
      Files.createDirectories(home.resolve(file).getParent());
      Files.writeString(home.resolve(file), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Changes the one place where some text stands.
  void replace(String file, String old, String text) {
    String before = read(file);
    if (before.split(java.util.regex.Pattern.quote(old), -1).length != 2) {
      throw new IllegalArgumentException("not exactly once in " + file + ": " + old);
    }
    write(file, before.replace(old, text));
  }

  Shell precept(String... arguments) {
    return Shell.run(
        Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString()))
            .toArray(String[]::new));
  }
}
