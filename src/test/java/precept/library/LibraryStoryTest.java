package precept.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.EveryStory;
import precept.Golden;
import precept.Precept;
import precept.Scene;
import precept.report.DiagnosticText;
import precept.report.Ink;
import precept.source.Diagnostic;

/// A story is a `guideline.yaml` or a `.precept` file in a project that is sound otherwise, or a
/// folder with a whole project.
class LibraryStoryTest {
  @EveryStory("library")
  void a_mistake_in_files_and_folders_is_named(Path story, @TempDir Path home) {
    String file = story.toString().endsWith(".yaml") ? "guideline.yaml" : "logic.precept";
    Precept project = Scene.with(home, file, story);
    Golden.verify(story, diagnostics(project));
  }

  @Test
  void the_project_that_stories_start_from_is_sound(@TempDir Path home) {
    Precept project = Scene.sound(home);
    assertThat(diagnostics(project)).isEmpty();
    assertThat(project.review(Scene.TARGET).diagnostics()).isEmpty();
  }

  /// Too large to lie beside the other stories.
  @Test
  void a_file_of_many_megabytes_is_not_read(@TempDir Path home) {
    Precept project = Scene.sound(home);
    Path logic = home.resolve("guidelines/leg-swelling/1.0.0/logic.precept");
    Disk.write(logic, "# much\n".repeat(3_000_000));
    Golden.verify(
        "library",
        "a-file-of-many-megabytes",
        "== logic.precept\n\n# much          (three million times)\n\n== Precept says\n\n"
            + new DiagnosticText(Ink.NONE).all(diagnostics(project)));
  }

  @Test
  void a_word_of_many_megabytes_is_not_read(@TempDir Path home) {
    Precept project = Scene.sound(home);
    Path edition = home.resolve("guidelines/leg-swelling/1.0.0/guideline.yaml");
    Disk.write(edition, Disk.text(edition).replace("The swollen leg", "w".repeat(15_000_000)));
    assertThat(new DiagnosticText(Ink.NONE).all(diagnostics(project)))
        .contains("error[P0602]: there is a word of 100,000 characters here")
        .contains("guideline.yaml:3:8");
  }

  @Test
  void a_byte_order_mark_at_the_very_start_is_no_mistake(@TempDir Path home) {
    Precept project = Scene.sound(home);
    for (Path file : List.of(Path.of("logic.precept"), Path.of("guideline.yaml"))) {
      Path marked = home.resolve("guidelines/leg-swelling/1.0.0").resolve(file);
      Disk.write(marked, "\uFEFF" + Disk.text(marked));
    }
    assertThat(diagnostics(project)).isEmpty();
  }

  private static List<Diagnostic> diagnostics(Precept project) {
    List<Diagnostic> diagnostics = new ArrayList<>(project.library().strays());
    diagnostics.addAll(project.check(Scene.TARGET).diagnostics());
    return diagnostics;
  }
}
