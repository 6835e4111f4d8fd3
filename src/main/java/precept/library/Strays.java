package precept.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import precept.disk.Fence;
import precept.model.Version;
import precept.source.Diagnostic;
import precept.source.Invisible;

/// What lies in the folders of a project and is read by nothing.
final class Strays {
  private final Fence fence;
  private final Function<Path, String> shown;
  private final List<Diagnostic> found = new ArrayList<>();

  private Strays(Fence fence, Function<Path, String> shown) {
    this.fence = fence;
    this.shown = shown;
  }

  /// @param shown the path that messages print
  static List<Diagnostic> below(Path home, Fence fence, Function<Path, String> shown) {
    Strays strays = new Strays(fence, shown);
    Path guidelines = home.resolve("guidelines");
    strays.inside(guidelines).forEach(strays::guideline);
    if (Fence.isTaken(home.resolve("testcases"))) {
      strays.inside(home.resolve("testcases")).forEach(cases -> strays.cases(cases, guidelines));
    }
    return strays.found;
  }

  private void guideline(Path guideline) {
    if (!fence.isFolder(guideline)) {
      stray(guideline, "folders of guidelines");
      return;
    }
    int before = found.size();
    List<Path> versions = inside(guideline);
    if (versions.isEmpty() && found.size() == before) {
      found.add(new LibraryMistake.NoVersion().in(shown.apply(guideline)));
    }
    for (Path version : versions) {
      if (!fence.isFolder(version) || Version.of(name(version)).isEmpty()) {
        stray(version, "folders named by a version number, such as 1.0.0,");
      } else {
        inside(version).stream()
            .filter(file -> fence.isFolder(file) || !isRead(file))
            .forEach(file -> stray(file, "guideline.yaml and *.precept files"));
      }
    }
  }

  private static boolean isRead(Path file) {
    return name(file).equals("guideline.yaml") || name(file).endsWith(".precept");
  }

  private void cases(Path cases, Path guidelines) {
    if (!fence.isFolder(cases)) {
      stray(cases, "folders of test cases, named as their guideline,");
      return;
    }
    if (!fence.isFolder(guidelines.resolve(name(cases)))) {
      found.add(new LibraryMistake.NoGuideline(name(cases)).in(shown.apply(cases)));
      return;
    }
    for (Path file : inside(cases)) {
      if (fence.isFolder(file) && name(file).equals("approved")) {
        approved(file, guidelines.resolve(name(cases)));
      } else if (fence.isFolder(file) || !name(file).endsWith(".yaml")) {
        stray(file, "*.yaml files and the folder approved/");
      }
    }
  }

  private void approved(Path approved, Path guideline) {
    for (Path version : inside(approved)) {
      if (fence.isFolder(version) && fence.isFolder(guideline.resolve(name(version)))) {
        inside(version).stream()
            .filter(file -> !name(file).matches(".+\\.(approved|received)\\.md"))
            .forEach(file -> stray(file, "reports, *.approved.md,"));
      } else if (fence.isFolder(version) || !name(version).equals("log.yaml")) {
        stray(version, "log.yaml and folders named by a version of the guideline");
      }
    }
  }

  private void stray(Path path, String others) {
    found.add(astray(path).orElseGet(() -> new LibraryMistake.Stray(others).in(shown.apply(path))));
  }

  /// Why it is not even looked at.
  private Optional<Diagnostic> astray(Path path) {
    try {
      fence.resolve(path);
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(LibraryMistake.unread(failure, path, shown));
    }
  }

  /// What is in a folder, in alphabetical order, hidden files left out.
  private List<Path> inside(Path folder) {
    try {
      List<Path> files =
          fence.inside(folder).stream().filter(file -> !name(file).startsWith(".")).toList();
      files.stream()
          .filter(file -> isStrange(name(file)))
          .forEach(file -> found.add(new LibraryMistake.Named().in(shown.apply(file))));
      return files.stream().filter(file -> !isStrange(name(file))).toList();
    } catch (IOException failure) {
      found.add(LibraryMistake.unread(failure, folder, shown));
      return List.of();
    }
  }

  /// A name that would print as another, or as more than a name.
  static boolean isStrange(String name) {
    return Invisible.IN_LINE.matcher(name).find();
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
