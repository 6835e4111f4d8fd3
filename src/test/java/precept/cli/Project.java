package precept.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import precept.Disk;
import precept.Scene;

/// A project in a temporary folder, to be changed at will.
record Project(Path home) {

  static Project sound(Path home) {
    Scene.sound(home);
    return new Project(home);
  }

  static Project of(Path home, Path story) {
    Scene.of(home, story);
    return new Project(home);
  }

  /// The repository's guidelines, and a threshold of 1.1.0 moved without a word.
  static Project withAThresholdMoved(Path home) {
    Project project = copiedTo(home);
    project.replace(
        "guidelines/venous-thrombectomy/1.1.0/criteria.precept",
        "- age < 65 years",
        "- age < 70 years");
    return project;
  }

  /// A copy of this repository's guidelines and test cases.
  static Project copiedTo(Path home) {
    for (String folder : List.of("guidelines", "testcases")) {
      Disk.files(Path.of(folder)).stream()
          .filter(file -> !file.toString().contains(".received."))
          .forEach(file -> Disk.copy(file, home.resolve(file)));
    }
    return new Project(home);
  }

  Path file(String name) {
    return home.resolve(name);
  }

  String read(String file) {
    return Disk.text(file(file));
  }

  void write(String file, String text) {
    Disk.write(file(file), text);
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
