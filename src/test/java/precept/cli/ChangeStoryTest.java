package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.Golden;
import precept.Schemas;

/// The author's story of a change, in a repository of git: edit, see who is moved, declare it,
/// approve it, take it back.
class ChangeStoryTest {
  private static final String NEWEST = "guidelines/leg-swelling/1.1.0/";
  private static final String DECLARED =
      """
      changes:
        - id: a_shorter_calf
          why: From 4 cm on a calf is scanned, though pain is mild.
          cites: [S1]
          where: pain is mild and swelling is 4..<5 cm
      """;

  private final Path folder;
  private final Project project;

  ChangeStoryTest(@TempDir Path folder) {
    this.folder = folder;
    project = new Project(folder.resolve("a project"));
  }

  @BeforeEach
  void commitTwoVersions() {
    write("1.0.0", "silent");
    write("1.1.0", "no");
    project.write(
        "testcases/leg-swelling/legs.yaml",
        """
        guideline: leg-swelling
        cases:
          - id: thick_calf
            given: { pain: severe, swelling: 6 cm }
            expect: { scan: yes }
          - id: slim_calf
            given: { pain: severe, swelling: 2 cm }
            expect: { scan: no }
          - id: mild_pain_and_a_thick_calf
            given: { pain: mild, swelling: 6 cm }
            expect: { scan: yes }
          - id: mild_pain_and_a_slim_calf
            given: { pain: mild, swelling: 1 cm }
            expect: { scan: silent }
            expect from 1.1.0: { scan: no }
        """);
    assumeTrue(git("init", "--quiet"), "SKIPPED: git is not installed, so no revision is compared");
    approve();
    commit();
    assertThat(project.precept("review").out()).contains("0 errors");
  }

  @Test
  void an_edit_names_exactly_whom_it_moves_and_is_undeclared() {
    edit();
    Shell diff = project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.out())
        .contains("1.0.0 unchanged: proved for every patient")
        .contains("leg-swelling 1.1.0 -> 1.1.0   the change is major")
        .contains("scan  no -> yes\n    where    pain mild, swelling 4..<5 cm")
        .contains("error[P0901]")
        .contains("where: pain is mild and swelling >= 4 cm and swelling < 5 cm");
    assertThat(diff.out().split("error\\[", -1)).hasSize(2);
  }

  @Test
  void a_declared_edit_is_in_order_but_for_the_approvals_and_taking_it_back_restores_all() {
    edit();
    declare();
    Shell diff = project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(diff.out()).contains("1 of 1 region is declared").doesNotContain("error[");
    assertThat(diff.code()).isZero();
    Shell review = project.precept("review");
    assertThat(review.code()).isEqualTo(1);
    assertThat(review.out().lines().filter(line -> line.startsWith("error[")))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("error[P08"));
    approve();
    assertThat(project.precept("review").code()).isZero();
    commit();
    git("revert", "--no-edit", "HEAD");
    assertThat(project.read(NEWEST + "logic.precept")).contains("< 5 cm");
    assertThat(project.precept("review").code()).isZero();
    assertThat(project.precept("diff", "leg-swelling", "--since", "HEAD").code()).isZero();
  }

  @Test
  void an_edit_that_is_checked_out_again_leaves_nothing_behind() {
    edit();
    assertThat(project.precept("review").code()).isEqualTo(1);
    git("checkout", "--quiet", "--", ".");
    assertThat(project.precept("review").code()).isZero();
    assertThat(Disk.files(project.file("testcases")))
        .noneMatch(some -> some.toString().contains("received"));
  }

  @Test
  void a_version_of_a_revision_is_compared_by_its_name() {
    edit();
    Shell diff = project.precept("diff", "leg-swelling", "HEAD:1.1.0", "1.1.0");
    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.out()).contains("scan  no -> yes");
    Shell back = project.precept("diff", "leg-swelling", "1.1.0", "HEAD:1.1.0");
    assertThat(back.out()).contains("scan  yes -> no");
    Shell same = project.precept("diff", "leg-swelling", "HEAD:1.0.0", "1.0.0");
    assertThat(same.code()).isZero();
    assertThat(same.out()).contains("proved for every patient");
  }

  @Test
  void a_revision_is_named_in_any_form_that_git_reads() {
    edit();
    git("tag", "--annotate", "first", "--message", "First");
    for (String revision : List.of("HEAD", "@", "HEAD~0", "first", ":/Change", "HEAD^{/Change}")) {
      Shell diff = project.precept("diff", "leg-swelling", "--since=" + revision);
      assertThat(diff.out()).describedAs(revision).contains("the change is major");
    }
  }

  @Test
  void paths_for_programs_begin_at_the_root_of_the_repository() {
    Path root = folder.resolve("outer");
    Path home = root.resolve("in here");
    Disk.files(project.home()).stream()
        .filter(file -> !file.startsWith(project.home().resolve(".git")))
        .forEach(file -> Disk.copy(file, home.resolve(project.home().relativize(file).toString())));
    run(root, List.of("init", "--quiet"), ProcessBuilder.Redirect.DISCARD);
    run(root, List.of("add", "--all"), ProcessBuilder.Redirect.DISCARD);
    run(root, List.of("commit", "--quiet", "--message", "All"), ProcessBuilder.Redirect.DISCARD);
    Shell same = Shell.run("diff", "leg-swelling", "--since", "HEAD", "--home", home.toString());
    assertThat(same.out()).contains("1.1.0 unchanged: proved for every patient");
    Path logic = home.resolve("guidelines/leg-swelling/1.1.0/logic.precept");
    Disk.write(logic, Disk.text(logic).replace("| mild ", "| mald "));
    assertThat(in(home, "github"))
        .contains("file=in here/guidelines/leg-swelling/1.1.0/logic.precept");
    assertThat(in(home, "sarif"))
        .contains("\"in%20here/guidelines/leg-swelling/1.1.0/logic.precept\"");
  }

  private static String in(Path home, String format) {
    return Shell.run("check", "leg-swelling", "--format", format, "--home", home.toString()).out();
  }

  @Test
  void a_revision_that_git_does_not_know_is_refused() {
    for (String revision : List.of("nonsense", "--help", "HEAD~40")) {
      Shell diff = project.precept("diff", "leg-swelling", "--since=" + revision);
      assertThat(diff.code()).isEqualTo(2);
      assertThat(diff.err()).contains(revision);
    }
    assertThat(project.precept("diff", "leg-swelling", "HEAD:9.0.0", "1.1.0").code()).isEqualTo(2);
  }

  @Test
  void the_working_tree_and_the_index_are_left_alone() {
    edit();
    String before = status();
    project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(status()).isEqualTo(before);
  }

  @Test
  void what_was_declared_before_an_edit_does_not_declare_it() {
    edit();
    declare();
    approve();
    commit();
    project.replace(NEWEST + "logic.precept", "< 4 cm", "< 5 cm");
    project.replace(NEWEST + "logic.precept", ">= 4 cm", ">= 5 cm");
    Shell diff = project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.out())
        .contains("0 of 1 region is declared")
        .contains("error[P0901]")
        .doesNotContain("P0902")
        .doesNotContain("a_shorter_calf");
  }

  @Test
  void a_rename_that_was_committed_is_done() {
    project.write(
        NEWEST + "logic.precept",
        project.read(NEWEST + "logic.precept").replace("swelling ", "thickness "));
    String yaml = project.read(NEWEST + "guideline.yaml");
    project.write(NEWEST + "guideline.yaml", yaml + "renamed:\n  names: { swelling: thickness }\n");
    project.write(
        "testcases/leg-swelling/legs.yaml",
        """
        guideline: leg-swelling
        cases:
          - id: thick_calf
            given: { pain: severe, thickness: 6 cm }
            expect from 1.1.0: { scan: yes }
        """);
    Shell first = project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(first.out()).doesNotContain("error[").contains("1.1.0 unchanged");
    commit();
    Shell diff = project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(diff.out()).doesNotContain("error[");
    assertThat(diff.code()).isZero();
  }

  @Test
  void a_version_that_is_new_since_is_compared_with_the_one_before_it() {
    project.precept("new", "leg-swelling", "1.2.0");
    project.replace("guidelines/leg-swelling/1.2.0/logic.precept", "< 5 cm", "< 4 cm");
    project.replace("guidelines/leg-swelling/1.2.0/logic.precept", ">= 5 cm", ">= 4 cm");
    Shell diff = project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(diff.out())
        .contains("1.0.0 unchanged: proved for every patient\n")
        .contains("1.1.0 unchanged: proved for every patient\n")
        .contains("1.2.0 is not at HEAD: compared with 1.1.0\n")
        .contains("leg-swelling 1.1.0 -> 1.2.0")
        .contains("error[P0901]");
    assertThat(diff.code()).isEqualTo(1);
  }

  @Test
  void quiet_prints_findings_only() {
    assertThat(project.precept("diff", "leg-swelling", "--since", "HEAD", "--quiet").out())
        .isEmpty();
    edit();
    assertThat(project.precept("diff", "leg-swelling", "--since", "HEAD", "--quiet").out())
        .startsWith("error[P0901]");
  }

  @Test
  void several_differences_are_one_document() {
    edit();
    Shell json = project.precept("diff", "leg-swelling", "--since", "HEAD", "--format", "json");
    assertThat(Schemas.of("diff").validate(json.out(), InputFormat.JSON)).isEmpty();
    assertThat(json.out())
        .contains("\"diffs\": [")
        .contains("\"code\": \"P0901\"")
        .doesNotContain("\"declared\": \"patch\"");
    Shell markdown =
        project.precept("diff", "leg-swelling", "--since", "HEAD", "--format", "markdown");
    assertThat(markdown.out().lines().filter(line -> line.startsWith("# "))).hasSize(1);
    Shell one = project.precept("diff", "leg-swelling", "1.0.0", "1.1.0", "--format", "json");
    assertThat(Schemas.of("diff").validate(one.out(), InputFormat.JSON)).isEmpty();
    assertThat(one.out()).contains("\"declared\": \"minor\"");
  }

  @Test
  void a_version_that_cannot_be_read_keeps_the_report_of_changes_of_the_next() {
    project.write(
        "guidelines/leg-swelling/1.0.0/logic.precept",
        project.read("guidelines/leg-swelling/1.0.0/logic.precept").replace("| S1  ", "| S99 "));
    Shell review = project.precept("review", "leg-swelling@1.1.0");
    assertThat(review.code()).isEqualTo(1);
    assertThat(review.out())
        .contains("error[P0910]: 1.1.0 cannot be compared: 1.0.0 is not in order")
        .doesNotContain("P0803");
  }

  @Test
  void versions_between_are_steps() {
    project.precept("new", "leg-swelling", "1.2.0");
    Shell diff = project.precept("diff", "leg-swelling", "1.0.0", "1.2.0");
    assertThat(diff.out())
        .contains("1.1.0 stands between: each step is shown")
        .contains("leg-swelling 1.0.0 -> 1.1.0")
        .contains("1.1.0 -> 1.2.0 unchanged: proved for every patient");
    assertThat(diff.code()).isZero();
    Shell reversed = project.precept("diff", "leg-swelling", "1.1.0", "1.0.0");
    assertThat(reversed.code()).isEqualTo(2);
    assertThat(reversed.err()).contains("name the older version first");
  }

  @Test
  void a_change_settles_an_open_question_of_the_version_before() {
    project.replace(NEWEST + "guideline.yaml", "from: silent", "from: silent\n    settles: [S1]");
    Shell diff = project.precept("diff", "leg-swelling", "1.0.0", "1.1.0");
    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.out())
        .contains(
            "error[P0909]: `settles` speaks of `S1`, which is no open question of version 1.0.0");
  }

  @Test
  void a_name_that_vanished_and_one_that_came_may_be_a_rename() {
    project.write(
        NEWEST + "logic.precept",
        project.read(NEWEST + "logic.precept").replace("swelling ", "thickness "));
    Shell diff = project.precept("diff", "leg-swelling", "1.0.0", "1.1.0");
    assertThat(diff.out()).contains("renamed: { names: { swelling: thickness } }");
  }

  @Test
  void a_patch_number_alone_is_refused_with_the_reason() {
    write("1.1.1", "no");
    project.replace("guidelines/leg-swelling/1.1.1/logic.precept", "< 5 cm", "< 4 cm");
    project.replace("guidelines/leg-swelling/1.1.1/logic.precept", ">= 5 cm", ">= 4 cm");
    project.write("guidelines/leg-swelling/1.1.1/guideline.yaml", edition("1.1.1") + DECLARED);
    Shell diff = project.precept("diff", "leg-swelling", "1.1.0", "1.1.1");
    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.out())
        .contains("error[P0904]: the number says patch, but the change is major")
        .contains("an answer that was given became\n    another one")
        .contains("call it 2.0.0");
    assertThat(project.precept("review").out()).contains("error[P0904]");
  }

  private void edit() {
    project.replace(NEWEST + "logic.precept", "< 5 cm", "< 4 cm");
    project.replace(NEWEST + "logic.precept", ">= 5 cm", ">= 4 cm");
  }

  /// Against the version before too, where such patients were answered nothing.
  private void declare() {
    String written = project.read(NEWEST + "guideline.yaml");
    project.write(
        NEWEST + "guideline.yaml", written + DECLARED.substring(DECLARED.indexOf('\n') + 1));
  }

  private void approve() {
    Shell approved = project.precept("approve", "--all");
    assertThat(approved.code()).describedAs(approved.out() + approved.err()).isZero();
  }

  private void commit() {
    git("add", "--all");
    git("commit", "--quiet", "--message", "Change");
  }

  private void write(String version, String mild) {
    String folder = "guidelines/leg-swelling/" + version + "/";
    project.write(folder + "guideline.yaml", edition(version) + (mild.equals("no") ? first() : ""));
    project.write(
        folder + "logic.precept",
        """
        guideline leg-swelling
            answers scan

        input pain "Pain" : one of
            mild    "Mild"
            severe  "Severe"
        input swelling "Calf swelling" : 0..20 cm

        decision scan "Scan the leg?" : yes/no
            | rule       | pain   | swelling || scan | cites |
            |------------|--------|----------||------|-------|
            | large      | severe | >= 3 cm  || yes  | S1    |
            | small      | severe | < 3 cm   || no   | S1    |
            | mild_large | mild   | >= 5 cm  || yes  | S1    |
            | mild_small | mild   | < 5 cm   || MILD | S1    |
        """
            .replace("MILD", mild));
  }

  /// What 1.1.0 changes before the story begins.
  private static String first() {
    return """
    changes:
      - id: mild_pain
        why: Mild pain and a calf that is swollen by less are not scanned.
        cites: [S1]
        from: silent
    """;
  }

  private static String edition(String version) {
    return Disk.text(Golden.RESOURCES.resolve("sound/guideline.yaml"))
        .replace("version: 1.0.0", "version: " + version);
  }

  private String status() {
    Path said = folder.resolve("status");
    run(List.of("status", "--porcelain"), ProcessBuilder.Redirect.to(said.toFile()));
    return Disk.text(said);
  }

  /// Whether git could be started; that it succeeds is asserted.
  private boolean git(String... arguments) {
    return run(List.of(arguments), ProcessBuilder.Redirect.DISCARD);
  }

  private boolean run(List<String> arguments, ProcessBuilder.Redirect output) {
    return run(project.home(), arguments, output);
  }

  private boolean run(Path place, List<String> arguments, ProcessBuilder.Redirect output) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("git"), arguments.stream()).toList());
    builder.directory(place.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_AUTHOR_NAME", "A. Author",
                "GIT_AUTHOR_EMAIL", "author@example.org",
                "GIT_COMMITTER_NAME", "A. Author",
                "GIT_COMMITTER_EMAIL", "author@example.org",
                "GIT_CONFIG_GLOBAL", folder.resolve("no-configuration").toString(),
                "GIT_CONFIG_NOSYSTEM", "1"));
    Path mistakes = folder.resolve("mistakes");
    builder.redirectOutput(output).redirectError(mistakes.toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException missing) {
      return false;
    }
    try {
      assertThat(process.waitFor()).describedAs(Disk.text(mistakes)).isZero();
      return true;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
