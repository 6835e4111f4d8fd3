package precept.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import precept.Disk;
import precept.Precept;
import precept.Repository;
import precept.Scene;

/// Sites to be looked at: of this repository, and of a guideline whose author writes markup.
final class Volumes {
  /// Whatever a browser would take for a mark, a script, the end of one, or the end of an
  /// attribute.
  static final String HOSTILE =
      "</script><script>owned=1</script><img src=x onerror=owned=1> & 'a' \" onmouseover=owned=1 `b` ${c}";

  private Volumes() {}

  static List<Volume> ofTheRepository() {
    return of(Repository.PRECEPT);
  }

  static List<Volume> of(Precept precept) {
    return precept.library().targets(Optional.empty(), Optional.empty()).stream()
        .map(target -> precept.publication(target, "0").result().orElseThrow().volume())
        .toList();
  }

  /// The sound guideline of the tests with hostile text wherever an author may write any.
  static List<Volume> hostile(Path home) {
    Precept precept = Scene.sound(home);
    Path version = home.resolve("guidelines/leg-swelling/1.0.0");
    replace(
        version.resolve("guideline.yaml"),
        "(title|audience|notice|section|says): .*",
        "$1: \"" + quoted(HOSTILE) + "\"");
    replace(version.resolve("logic.precept"), "\"[^\"]*\"", "\"" + quoted(HOSTILE) + "\"");
    replace(
        home.resolve("testcases/leg-swelling/cases.yaml"),
        "(?m)^( *)(- )?id: (.*)$",
        "$0\n$1  patient: \"" + quoted(HOSTILE) + "\"");
    Path next = home.resolve("guidelines/leg-swelling/2.0.0");
    Disk.copy(version.resolve("guideline.yaml"), next.resolve("guideline.yaml"));
    Disk.copy(version.resolve("logic.precept"), next.resolve("logic.precept"));
    replace(next.resolve("guideline.yaml"), "version: 1.0.0", "version: 2.0.0");
    replace(next.resolve("guideline.yaml"), "title: \"", "title: \"2: ");
    replace(
        next.resolve("guideline.yaml"),
        "\\z",
        "changes: [{ id: words, cites: [S1], why: \"" + quoted(HOSTILE) + "\" }]\n");
    return of(precept);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text.replace("\"", "\\\""));
  }

  private static void replace(Path file, String pattern, String text) {
    Disk.write(file, Disk.text(file).replaceAll(pattern, text));
  }
}
