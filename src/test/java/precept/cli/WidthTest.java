package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people read fits their terminal; what is quoted or pasted stays as it is written.
class WidthTest {
  private static final int COLUMNS = 80;

  @BeforeEach
  void narrow() {
    System.setProperty("precept.width", String.valueOf(COLUMNS));
  }

  @AfterEach
  void wide() {
    System.clearProperty("precept.width");
  }

  @Test
  void no_line_is_wider_than_the_terminal(@TempDir Path home) {
    Project project = Project.copiedTo(home);
    String known = "explain venous-thrombectomy@1.0.0 --case life_expectancy_not_asked_at_eighty";
    List<String> said =
        Stream.of(
                "diff venous-thrombectomy 1.0.0 1.1.0",
                "diff venous-thrombectomy 1.0.0 1.1.0 --details",
                "diff wells-dvt 1.0.0 2.0.0 --details",
                known,
                known + " --for patient",
                "check venous-thrombectomy",
                "diff --help")
            .map(command -> project.precept(command.split(" ")))
            .map(shell -> shell.out() + shell.err())
            .toList();
    assertThat(said).allSatisfy(text -> assertThat(text.lines().count()).isGreaterThan(3));
    assertThat(said.stream().flatMap(String::lines))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(COLUMNS));
  }

  @Test
  void a_message_is_wrapped_and_its_command_is_still_one(@TempDir Path home) {
    Project project = Project.withAThresholdMoved(home);
    Shell diff = project.precept("diff", "venous-thrombectomy", "1.0.0", "1.1.0");
    String said = diff.out() + diff.err();
    List<String> wide =
        said.lines()
            .filter(line -> line.length() > COLUMNS)
            .filter(line -> !line.contains(" | ") && !line.contains("where: "))
            .toList();
    assertThat(wide).isEmpty();
    String patient =
        said.lines()
            .dropWhile(line -> !line.contains("patient: "))
            .takeWhile(line -> line.contains("--set"))
            .reduce(
                "", (before, line) -> before + line.replaceAll("^ += patient: | +\\\\$", "") + " ");
    assertThat(patient).contains(" --set trimester=second ").contains(" --set expertise_here=no");
    String[] words =
        Stream.of(patient.strip().split(" +(?=--|venous)"))
            .skip(1)
            .flatMap(word -> Stream.of(word.replace("'", "").split(" ", 2)))
            .toArray(String[]::new);
    Shell explained =
        project.precept(
            Stream.concat(Stream.of("explain"), Stream.of(words)).toArray(String[]::new));
    assertThat(explained.out()).describedAs(patient).startsWith("venous-thrombectomy 1.1.0");
  }
}
