package precept.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import precept.model.Version;
import precept.source.Diagnostic;

/// What lies in the folders of a project and is read by nothing.
final class Strays {
  private final Function<Path, String> shown;
  private final List<Diagnostic> found = new ArrayList<>();

  private Strays(Function<Path, String> shown) {
    this.shown = shown;
  }

  /// @param shown the path that messages print
  static List<Diagnostic> below(Path home, Function<Path, String> shown) {
    Strays strays = new Strays(shown);
    Path guidelines = home.resolve("guidelines");
    strays.inside(guidelines).forEach(strays::guideline);
    if (Files.exists(home.resolve("testcases"))) {
      strays.inside(home.resolve("testcases")).forEach(cases -> strays.cases(cases, guidelines));
    }
    return strays.found;
  }

  private void guideline(Path guideline) {
    if (!Files.isDirectory(guideline)) {
      stray(guideline, "folders of guidelines");
      return;
    }
    List<Path> versions = inside(guideline);
    if (versions.isEmpty() && Files.isReadable(guideline)) {
      found.add(new LibraryMistake.NoVersion().in(shown.apply(guideline)));
    }
    for (Path version : versions) {
      if (!Files.isDirectory(version) || Version.of(name(version)).isEmpty()) {
        stray(version, "folders named by a version number, such as 1.0.0,");
      } else {
        inside(version).stream()
            .filter(file -> Files.isDirectory(file) || !isRead(file))
            .forEach(file -> stray(file, "guideline.yaml and *.precept files"));
      }
    }
  }

  private static boolean isRead(Path file) {
    return name(file).equals("guideline.yaml") || name(file).endsWith(".precept");
  }

  private void cases(Path cases, Path guidelines) {
    if (!Files.isDirectory(cases)) {
      stray(cases, "folders of test cases, named as their guideline,");
      return;
    }
    if (!Files.isDirectory(guidelines.resolve(name(cases)))) {
      found.add(new LibraryMistake.NoGuideline(name(cases)).in(shown.apply(cases)));
      return;
    }
    for (Path file : inside(cases)) {
      if (Files.isDirectory(file) && name(file).equals("approved")) {
        approved(file, guidelines.resolve(name(cases)));
      } else if (Files.isDirectory(file) || !name(file).endsWith(".yaml")) {
        stray(file, "*.yaml files and the folder approved/");
      }
    }
  }

  private void approved(Path approved, Path guideline) {
    for (Path version : inside(approved)) {
      if (Files.isDirectory(version) && Files.isDirectory(guideline.resolve(name(version)))) {
        inside(version).stream()
            .filter(file -> !name(file).matches(".+\\.(approved|received)\\.md"))
            .forEach(file -> stray(file, "reports, *.approved.md,"));
      } else if (Files.isDirectory(version) || !name(version).equals("log.yaml")) {
        stray(version, "log.yaml and folders named by a version of the guideline");
      }
    }
  }

  private void stray(Path path, String others) {
    found.add(new LibraryMistake.Stray(others).in(shown.apply(path)));
  }

  /// What is in a folder, in alphabetical order, hidden files left out.
  private List<Path> inside(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !name(file).startsWith(".")).sorted().toList();
    } catch (IOException failure) {
      found.add(new LibraryMistake.Unreadable(failure).in(shown.apply(folder)));
      return List.of();
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
