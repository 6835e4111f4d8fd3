package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.EveryStory;
import precept.Golden;

/// What `precept diff` prints of two versions: where it begins, what follows, and what is not in
/// order about that. A story is a folder with a project and, in the file `command`, what is typed.
class DiffStoryTest {
  /// A screen of text, and what a program reads.
  private static final int LINES = 70;

  private static final int BYTES = 300_000;

  @EveryStory("diff")
  void a_difference_is_told_by_what_was_edited(Path story, @TempDir Path home) {
    String[] words = Disk.text(story.resolve("command")).strip().split(" ");
    Shell diff = Project.of(home, story).precept(Stream.of(words).skip(1).toArray(String[]::new));
    Golden.verify(story, diff.out() + diff.err() + "exit code " + diff.code() + "\n");
  }

  /// A threshold of 1.1.0, moved without a word.
  @Test
  void a_threshold_of_a_pathway(@TempDir Path home) {
    Project project = Project.withAThresholdMoved(home);
    Shell diff = project.precept("diff", "venous-thrombectomy", "1.0.0", "1.1.0");
    Golden.verify("diff", "a-threshold-of-a-pathway", diff.out());
  }

  /// Ten tables of a hundred rules, each a column of the next, of which one cell is edited.
  @Test
  void a_cell_in_ten_chained_tables_is_told_on_a_screen(@TempDir Path home) {
    Project project = Project.sound(home);
    String yaml = project.read("guidelines/leg-swelling/1.0.0/guideline.yaml");
    project.write("guidelines/leg-swelling/1.0.0/logic.precept", chained(0));
    project.write("guidelines/leg-swelling/1.1.0/logic.precept", chained(1));
    project.write("guidelines/leg-swelling/1.1.0/guideline.yaml", yaml.replace("1.0.0", "1.1.0"));
    for (Path cases : Disk.files(home.resolve("testcases"))) {
      Disk.write(cases, "guideline: leg-swelling\ncases: []\n");
    }
    Shell diff = project.precept("diff", "leg-swelling");
    assertThat(diff.out()).contains("t2  a9 -> a0").contains("0 of 10 regions are declared");
    assertThat(diff.out().lines().count()).isLessThan(LINES);
    Shell json = project.precept("diff", "leg-swelling", "--format", "json");
    assertThat(json.out()).contains("\"t2.r4_5\"").hasSizeLessThan(BYTES);
  }

  private static String chained(int edit) {
    List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    StringBuilder logic = new StringBuilder("guideline leg-swelling\n    answers t9\n");
    for (int fact = 0; fact <= 10; fact++) {
      logic.append("input f%d \"F\" : one of%n".formatted(fact)).append(choices("c", names));
    }
    for (int table = 0; table < 10; table++) {
      String before = table == 0 ? "f10" : "t" + (table - 1);
      logic
          .append("decision t%d \"T\" : one of%n".formatted(table))
          .append(choices("a", names))
          .append("    | rule | %s | f%d || t%d | cites |%n".formatted(before, table, table))
          .append("    |------|----|----||----|-------|\n");
      for (int row = 0; row < 100; row++) {
        int answer = row / 10 * 3 + row % 10 * 7 + table + (table == 2 && row == 45 ? edit : 0);
        logic.append(
            "    | r%d_%d | %s%d | c%d || a%d | S1 |%n"
                .formatted(
                    row / 10, row % 10, table == 0 ? "c" : "a", row / 10, row % 10, answer % 10));
      }
    }
    return logic.toString();
  }

  private static String choices(String letter, List<String> names) {
    return names.stream()
        .map(name -> "    " + letter + name + " \"" + letter + name + "\"\n")
        .collect(Collectors.joining());
  }
}
