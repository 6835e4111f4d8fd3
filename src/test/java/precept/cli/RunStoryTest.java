package precept.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.EveryStory;
import precept.Golden;

/// A story is a folder with a file of patients, in the file `command` what is typed, and perhaps a
/// mapping; it is run on the guidelines of this repository.
class RunStoryTest {
  private static final List<String> WRITTEN = List.of("suggested.yaml", "movers.csv");

  @EveryStory("run")
  void a_cohort_is_answered_line_by_line(Path story, @TempDir Path work) {
    List<String> words = new ArrayList<>();
    for (String word : Disk.text(story.resolve("command")).strip().split(" ", -1)) {
      Path file = story.resolve(word);
      words.add(
          Files.exists(file) || WRITTEN.contains(word)
              ? (Files.exists(file) ? file : work.resolve(word)).toString()
              : word);
    }
    words.removeFirst();
    words.addAll(List.of("--color", "never"));
    Shell shell = Shell.run(words.toArray(String[]::new));
    String written =
        WRITTEN.stream()
            .filter(name -> Files.exists(work.resolve(name)))
            .map(name -> "\n-- " + name + "\n" + Disk.text(work.resolve(name)))
            .collect(Collectors.joining());
    Golden.verify(
        story,
        (shell.out()
                + "\n-- on standard error\n"
                + shell.err()
                + written
                + "\nexit code "
                + shell.code()
                + "\n")
            .replace(story + "/", "")
            .replace(work + "/", "")
            .replaceAll("sha256:[0-9a-f]{64}", "sha256:..."));
  }
}
