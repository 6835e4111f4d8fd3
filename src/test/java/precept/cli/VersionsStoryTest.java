package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of a version: approved and sealed, in force from a day, followed by another, retired.
class VersionsStoryTest {
  private static final String FOLDER = "guidelines/leg-swelling/";
  private static final Pattern DIGEST = Pattern.compile("digest: sha256:[0-9a-f]{64}");

  private final Project project;

  VersionsStoryTest(@TempDir Path folder) {
    project = Project.sound(folder);
  }

  @Test
  void the_line_that_the_help_shows_seals_an_approved_version() {
    approve("1.0.0", "");
    assertThat(project.precept("check").code()).isZero();
  }

  @Test
  void what_is_approved_can_no_longer_be_edited() {
    approve("1.0.0", "");
    for (String file : new String[] {"logic.precept", "guideline.yaml"}) {
      String before = project.read(FOLDER + "1.0.0/" + file);
      project.write(FOLDER + "1.0.0/" + file, before + "# a remark\n");
      Shell check = project.precept("check");
      assertThat(check.code()).isEqualTo(1);
      assertThat(check.out()).contains("error[P0906]").contains("precept new leg-swelling");
      project.write(FOLDER + "1.0.0/" + file, before);
    }
    project.write(FOLDER + "1.0.0/more.precept", "# a file\n");
    assertThat(project.precept("check").out()).contains("error[P0906]");
  }

  @Test
  void line_ends_are_no_content_and_an_approved_version_may_be_retired() {
    approve("1.0.0", "effective: 2026-01-01\n");
    String yaml = project.read(FOLDER + "1.0.0/guideline.yaml");
    String logic = project.read(FOLDER + "1.0.0/logic.precept");
    project.write(FOLDER + "1.0.0/logic.precept", logic.replace("\n", "\r\n"));
    project.write(
        FOLDER + "1.0.0/guideline.yaml",
        yaml.replace("status: approved", "status: retired\nuntil: 2027-12-31"));
    assertThat(project.precept("check").out()).contains("0 errors");
  }

  @Test
  void the_version_in_force_on_a_day_answers() {
    approve("1.0.0", "effective: 2025-01-01\n");
    next("2.0.0", "2026-03-01");
    assertThat(at("2025-01-01").out()).contains("leg-swelling 1.0.0");
    assertThat(at("2026-02-28").out()).contains("leg-swelling 1.0.0");
    assertThat(at("2026-03-01").out()).contains("leg-swelling 2.0.0");
    assertThat(at("2031-12-31").out()).contains("leg-swelling 2.0.0");
    assertThat(project.precept("test", "--at", "2025-06-01").out())
        .contains("leg-swelling@1.0.0")
        .doesNotContain("2.0.0");
  }

  @Test
  void a_day_without_a_version_in_force_is_answered_clearly() {
    approve("1.0.0", "effective: 2025-01-01\nuntil: 2025-12-31\n");
    for (String day : new String[] {"2024-12-31", "2026-01-01"}) {
      Shell explain = at(day);
      assertThat(explain.code()).isEqualTo(2);
      assertThat(explain.err())
          .contains("no version of leg-swelling is in force on " + day)
          .contains("1.0.0 is approved from 2025-01-01 until 2025-12-31");
    }
    assertThat(project.precept("test", "--at", "2024-12-31").code()).isEqualTo(2);
  }

  @Test
  void a_draft_is_never_in_force() {
    yaml("1.0.0", "status: draft", "status: draft\neffective: 2025-01-01");
    assertThat(at("2025-06-01").err()).contains("1.0.0 is draft from 2025-01-01");
  }

  @Test
  void a_version_and_a_day_are_not_both_named_and_a_day_is_one() {
    assertThat(project.precept("explain", "leg-swelling@1.0.0", "--at", "2026-01-01").err())
        .contains("not both");
    assertThat(at("2026-02-29").err()).contains("is no day");
    assertThat(at("tomorrow").code()).isEqualTo(2);
  }

  @Test
  void on_a_day_on_which_two_versions_claim_to_be_in_force_nothing_is_answered() {
    approve("1.0.0", "effective: 2025-01-01\nuntil: 2026-06-30\n");
    next("2.0.0", "2026-03-01");
    assertThat(at("2026-04-01").err()).contains("error[P0907]");
    assertThat(at("2026-04-01").code()).isEqualTo(1);
  }

  @Test
  void each_patient_is_answered_by_the_version_in_force_on_their_day() {
    assertThat(run("swelling in cm,seen\n4,2025-01-01\n").err()).contains("none is approved");
    approve("1.0.0", "effective: 2025-01-01\n");
    next("2.0.0", "2026-03-01");
    Shell run =
        run("swelling in cm,seen\n4,2025-01-01\n4,2026-03-01\n4,2024-12-31\n4,tomorrow\n4,\n");
    assertThat(run.code()).isEqualTo(1);
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(1)).startsWith("2,leg-swelling@1.0.0,sha256:").contains("decided");
    assertThat(lines.get(2)).startsWith("3,leg-swelling@2.0.0,sha256:").contains("decided");
    assertThat(lines.get(3)).startsWith("4,,,").contains("no version is in force");
    assertThat(lines.get(4)).startsWith("5,,,").contains("is no year-month-day");
    assertThat(lines.get(5)).startsWith("6,,,").contains("is no year-month-day");
    assertThat(run.err()).contains("leg-swelling 1.0.0, 2.0.0   5 patients");
  }

  private Shell run(String patients) {
    project.write("patients.csv", patients);
    return project.precept(
        "run", "leg-swelling", project.file("patients.csv").toString(), "--at", "seen");
  }

  private Shell at(String day) {
    return project.precept("explain", "leg-swelling", "--set", "swelling=4 cm", "--at", day);
  }

  private void next(String version, String effective) {
    project.write(
        FOLDER + version + "/logic.precept", project.read(FOLDER + "1.0.0/logic.precept"));
    project.write(
        FOLDER + version + "/guideline.yaml",
        project
            .read(FOLDER + "1.0.0/guideline.yaml")
            .replaceAll("(?m)^(digest|effective|until): .*\n", "")
            .replace("status: approved", "status: draft")
            .replace("version: 1.0.0", "version: " + version));
    approve(version, "effective: " + effective + "\n");
  }

  /// Sets the status, and then pastes the line that the help shows.
  private void approve(String version, String days) {
    yaml(version, "status: draft\n", "status: approved\n" + days);
    Matcher line = DIGEST.matcher(project.precept("check", "leg-swelling@" + version).out());
    assertThat(line.find()).isTrue();
    yaml(version, "status: approved\n", "status: approved\n" + line.group() + "\n");
  }

  private void yaml(String version, String old, String text) {
    project.replace(FOLDER + version + "/guideline.yaml", old, text);
  }
}
