package precept.check;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import precept.EveryStory;
import precept.Golden;
import precept.Precept;
import precept.Scene;

/// A story is the logic of the guideline whose `guideline.yaml` lies in `sound`, or a folder with
/// both.
class CheckStoryTest {
  @EveryStory("check")
  void a_mistake_in_the_meaning_is_named_where_it_stands(Path story, @TempDir Path home) {
    Precept project = Scene.with(home, "logic.precept", story);
    Golden.verify(story, project.check(Scene.TARGET).diagnostics());
  }
}
