package precept.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.Golden;
import precept.Precept;
import precept.Scene;

/// A story is the logic of the guideline whose `guideline.yaml` lies in `sound`, or a folder with
/// both.
class CheckStoryTest {

  static List<Path> stories() {
    return Golden.stories("check");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_mistake_in_the_meaning_is_named_where_it_stands(Path story, @TempDir Path home) {
    Precept project =
        Files.isDirectory(story) ? Scene.of(home, story) : Scene.with(home, "logic.precept", story);
    Golden.verify(story, project.check(Scene.TARGET).diagnostics());
  }
}
