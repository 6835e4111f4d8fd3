package precept.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.EveryStory;
import precept.Golden;
import precept.Scene;

/// A story is a folder with a project and, in the file `command`, what is typed; in the file
/// `typed`, what is answered.
class CliStoryTest {
  @EveryStory("cli")
  void a_command_says_what_is_not_in_order(Path story, @TempDir Path home) {
    Scene.of(home, story);
    List<String> words =
        new ArrayList<>(List.of(Disk.text(story.resolve("command")).strip().split(" ")));
    words.removeFirst();
    words.addAll(List.of("--home", home.toString(), "--quiet", "--color", "never"));
    Path typed = story.resolve("typed");
    Shell shell =
        Shell.typing(Files.exists(typed) ? Disk.text(typed) : "", words.toArray(String[]::new));
    Golden.verify(story, shell.out() + shell.err() + "exit code " + shell.code() + "\n");
  }
}
