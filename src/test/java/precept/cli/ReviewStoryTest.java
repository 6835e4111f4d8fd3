package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Repository;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Target;
import precept.model.Version;

/// The author's everyday story: review, change, see what moved, approve, take it back.
class ReviewStoryTest {
  private static final String LOGIC = "guidelines/venous-thrombectomy/1.0.0/pathway.precept";
  private static final String APPROVED = "testcases/venous-thrombectomy/approved/1.0.0/";

  private final Project project;

  ReviewStoryTest(@TempDir Path folder) {
    project = Project.copiedTo(folder.resolve("a project with spaces"));
  }

  @Test
  void the_repository_is_in_order() {
    Shell review = project.precept("review");
    assertThat(review.out()).contains("0 errors").contains("2 of 2 as approved");
    assertThat(review.code()).isZero();
  }

  @Test
  void a_changed_cell_shows_the_cases_and_reports_that_it_moves() {
    project.replace(LOGIC, "< 14 days", "< 10 days");
    Shell review = project.precept("review");
    assertThat(review.code()).isEqualTo(1);
    assertThat(review.out())
        .contains("error[P0707]")
        .contains("error[P0801]")
        .contains("precept approve venous-thrombectomy@1.0.0 cases")
        .contains("-| early");
    assertThat(project.file(APPROVED + "reference.received.md")).exists();
  }

  @Test
  void approving_accepts_and_taking_back_restores() {
    String before = project.read(LOGIC);
    project.replace(LOGIC, "Step 3: how long have there been symptoms?", "Step 3: since when?");
    assertThat(project.precept("review").code()).isEqualTo(1);
    assertThat(project.precept("approve", "--all").code()).isZero();
    assertThat(project.precept("review").code()).isZero();
    project.write(LOGIC, before);
    assertThat(project.precept("review").code()).isEqualTo(1);
    project.precept("approve", "venous-thrombectomy", "cases", "reference");
    project.precept("approve", "venous-thrombectomy@1.1.0", "changes");
    assertThat(project.precept("review").code()).isZero();
  }

  @Test
  void received_files_go_when_nothing_differs_any_more() {
    String before = project.read(LOGIC);
    project.replace(LOGIC, "Step 3: how long have there been symptoms?", "Step 3: since when?");
    project.precept("review");
    project.write(LOGIC, before);
    project.precept("review");
    assertThat(project.file(APPROVED + "reference.received.md")).doesNotExist();
  }

  @Test
  void an_approved_report_that_nothing_produces_fails() {
    project.write(APPROVED + "forgotten.approved.md", "old");
    assertThat(project.precept("review").out()).contains("error[P0803]");
  }

  @Test
  void cases_that_expect_something_of_another_version_only_prove_nothing() {
    String file = "testcases/venous-thrombectomy/";
    for (String name :
        List.of(
            "contraindications",
            "emergency",
            "failed-anticoagulation",
            "pregnancy",
            "settled",
            "technique-and-transfer")) {
      String cases = project.read(file + name + ".yaml");
      project.write(file + name + ".yaml", cases.replaceAll("\\bexpect:", "expect from 9.0.0:"));
    }
    Shell test = project.precept("test");
    assertThat(test.code()).isEqualTo(1);
    assertThat(test.err()).contains("error[P0704]");
  }

  @Test
  void a_case_that_expects_nothing_of_the_versions_run_does_not_pass() {
    String file = "testcases/venous-thrombectomy/pregnancy.yaml";
    project.write(file, project.read(file).replaceFirst("\\bexpect:", "expect from 9.0.0:"));
    Shell test = project.precept("test", "--case", "pregnant_first_treatment");
    assertThat(test.code()).isEqualTo(2);
    assertThat(test.err())
        .contains(
            "test case pregnant_first_treatment expects nothing of the versions that were run");
  }

  @Test
  void deleting_any_row_of_any_decision_fails_with_a_message_that_names_it() {
    Target target = new Target("venous-thrombectomy", Version.of("1.0.0").orElseThrow());
    Guideline guideline = Repository.guideline(target);
    List<String> unnoticed = new ArrayList<>();
    int rows = 0;
    for (Decision decision : guideline.decisions()) {
      for (Decision.Row row : decision.rows()) {
        String file = row.at().source().path();
        String before = project.read(file);
        project.write(file, without(before, row));
        Shell review = project.precept("review", target.toString());
        if (review.code() != 1 || !review.out().contains(row.name())) {
          unnoticed.add(decision.name() + "." + row.name());
        }
        project.write(file, before);
        rows++;
      }
    }
    assertThat(unnoticed).isEmpty();
    assertThat(rows).isGreaterThan(40);
  }

  private static String without(String text, Decision.Row row) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.remove(row.at().line() - 1);
    return String.join("\n", lines) + "\n";
  }
}
