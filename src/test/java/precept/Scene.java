package precept;

import java.nio.file.Files;
import java.nio.file.Path;
import precept.library.Library;
import precept.model.Target;
import precept.model.Version;

/// Where a story plays: a project with one guideline, `leg-swelling@1.0.0`, in a folder of its own.
///
/// The sound one lies in `src/test/resources/sound`; a story puts one file in the place of one of
/// its files, or is a folder with a whole project of its own.
public final class Scene {
  public static final Target TARGET = new Target("leg-swelling", Version.of("1.0.0").orElseThrow());

  private static final String VERSION = "guidelines/leg-swelling/1.0.0";
  private static final String CASES = "testcases/leg-swelling";

  private Scene() {}

  public static Precept sound(Path home) {
    return of(home, Golden.RESOURCES.resolve("sound"));
  }

  /// The sound project with `replaced`, a file of it, as the story has it; or the project that the
  /// story is.
  public static Precept with(Path home, String replaced, Path story) {
    if (Files.isDirectory(story)) {
      return of(home, story);
    }
    sound(home);
    Disk.copy(story, home.resolve(place(replaced)));
    return new Precept(new Library(home));
  }

  /// The project that a folder holds. Its files go where a project has them: `guideline.yaml` and
  /// `.precept` files to the version's folder, other `.yaml` files to the test cases; files in
  /// folders stay where they are.
  public static Precept of(Path home, Path story) {
    for (Path file : Disk.files(story)) {
      Path relative = story.relativize(file);
      String shown = relative.toString().replace('\\', '/');
      Disk.copy(file, home.resolve(relative.getNameCount() == 1 ? place(shown) : shown));
    }
    return new Precept(new Library(home));
  }

  private static String place(String file) {
    if (file.equals("command") || file.equals("typed")) {
      return file; // what a story of a command types, and what is answered to it
    }
    boolean testCases = file.endsWith(".yaml") && !file.equals("guideline.yaml");
    return (testCases ? CASES : VERSION) + "/" + file;
  }
}
