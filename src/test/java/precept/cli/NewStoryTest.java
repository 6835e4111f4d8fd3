package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precept.Repository;
import precept.model.Target;
import precept.model.Version;

/// A guideline, or a version of one, from nothing to its first review.
class NewStoryTest {
  private static final Pattern ERROR = Pattern.compile("error\\[(P\\d+)]");
  private static final Version NEXT = Version.of("9.1.0").orElseThrow();

  private final Project project;

  NewStoryTest(@TempDir Path folder) {
    project = new Project(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wells-dvt", "gout", "a1-2b", "input"})
  void what_is_made_in_an_empty_folder_passes_its_review_and_says_it_is_to_be_replaced(String id) {
    Shell made = project.precept("new", id);
    assertThat(made.err()).isEmpty();
    assertThat(made.out())
        .contains("made guidelines/" + id + "/1.0.0/guideline.yaml")
        .contains("next: precept review " + id);
    Shell review = project.precept("review");
    assertThat(review.out()).contains("0 errors, 0 warnings");
    assertThat(review.code()).isZero();
    assertThat(project.precept("fmt", "--check").code()).isZero();
    assertThat(project.precept("explain", id, "--case", "at_the_limit").out())
        .contains("Replace: what is to be decided?");
    assertThat(project.read("testcases/" + id + "/approved/log.yaml"))
        .contains("nothing in it is medicine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gout", "and", "x@1.0.0", "../x", "a b", "", "a-", "silent"})
  void what_cannot_be_an_id_is_refused_and_nothing_is_made(String id) {
    assertThat(project.precept("new", id).code()).isEqualTo(2);
    assertThat(project.home()).isEmptyDirectory();
  }

  @Test
  void nothing_is_overwritten() {
    project.precept("new", "gout");
    String logic = "guidelines/gout/1.0.0/logic.precept";
    project.write(logic, "mine");
    assertThat(project.precept("new", "gout").code()).isEqualTo(2);
    assertThat(project.read(logic)).isEqualTo("mine");
    project.write("testcases/other/cases.yaml", "mine");
    assertThat(project.precept("new", "other").err()).contains("nothing was made");
    assertThat(project.file("guidelines/other")).doesNotExist();
  }

  @Test
  void the_next_version_fails_its_review_for_approvals_only() {
    Project.copiedTo(project.home());
    List<String> ids = Repository.targets().stream().map(Target::guideline).distinct().toList();
    for (String id : ids) {
      assertThat(project.precept("new", id, NEXT.toString()).code()).isZero();
      Shell review = project.precept("review", id);
      assertThat(ERROR.matcher(review.out()).results().map(some -> some.group(1)))
          .isNotEmpty()
          .containsOnly("P0802");
      assertThat(project.precept("approve", id, "--all").code()).isZero();
      assertThat(project.precept("review", id).code()).isZero();
    }
  }

  @Test
  void a_number_that_is_not_higher_or_a_guideline_that_is_not_there_is_refused() {
    project.precept("new", "gout");
    for (String number : new String[] {"1.0.0", "0.9.9", "1.1", "latest"}) {
      assertThat(project.precept("new", "gout", number).code()).isEqualTo(2);
    }
    assertThat(project.precept("new", "gout", "0.9.9").err())
        .contains("0.9.9 is not higher than 1.0.0, the newest version of gout");
    assertThat(project.precept("new", "goat", "1.1.0").err()).contains("there is gout@1.0.0");
    assertThat(project.file("guidelines/gout")).isDirectoryNotContaining("glob:**/0*");
  }

  @Test
  void comments_and_layout_stay_and_what_belongs_to_the_old_version_goes() {
    String old =
        """
        # About this file.
        guideline: gout
        version: 1.0.0   # see the log
        status: approved # by the board
        effective: 2026-03-01
        until: 2026-12-31
        # Names that changed.
        renamed:
          names:
            # an old one
            swelling: calf

            # another
            pain: ache

        # What we changed.
        changes:
        - id: day_14
          why: >
            because: of this

          acknowledged: { by: A, because: b }
        # The statements.
        statements:
          - { id: S1, status: x }
        digest: sha256:0
        """;
    assertThat(NextEdition.of(old, NEXT))
        .isEqualTo(
            """
            # About this file.
            guideline: gout
            version: 9.1.0   # see the log
            status: draft # by the board
            # Names that changed.

            # What we changed.
            changes: []
            # The statements.
            statements:
              - { id: S1, status: x }
            """);
  }

  @Test
  void an_approved_version_is_followed_by_a_draft() {
    project.precept("new", "gout");
    String yaml = "guidelines/gout/1.0.0/guideline.yaml";
    project.replace(yaml, "status: draft", "status: approved\neffective: 2026-03-01");
    String line =
        Pattern.compile("digest: sha256:\\w{64}")
            .matcher(project.precept("check").out())
            .results()
            .map(MatchResult::group)
            .findFirst()
            .orElseThrow();
    project.write(yaml, project.read(yaml) + line + "\n");
    project.precept("approve", "--all");
    assertThat(project.precept("review").code()).isZero();
    project.precept("new", "gout", "1.1.0");
    assertThat(project.read("guidelines/gout/1.1.0/guideline.yaml"))
        .contains("status: draft", "changes: []")
        .doesNotContain("digest", "effective");
    project.precept("approve", "--all");
    assertThat(project.precept("review").out()).contains("0 errors");
  }
}
