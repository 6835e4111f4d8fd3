package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Golden;

/// What is accepted no longer counts, and is listed with its reason wherever findings are.
class AcceptanceTest {
  private static final String CASES = "testcases/leg-swelling/cases.yaml";

  private final Project project;

  /// A dead rule is accepted, and an input that nothing needs.
  AcceptanceTest(@TempDir Path folder) {
    project = Project.of(folder, Golden.RESOURCES.resolve("cli/findings-that-are-accepted"));
  }

  @Test
  void an_accepted_error_no_longer_fails_and_is_counted_apart() {
    Shell check = project.precept("check");
    assertThat(check.code()).isZero();
    assertThat(check.out()).endsWith("2 findings accepted\n0 errors, 0 warnings\n");
    assertThat(check.out()).doesNotContain("P0203");
  }

  @Test
  void a_finding_that_is_not_accepted_still_counts() {
    project.replace("guidelines/leg-swelling/1.0.0/guideline.yaml", "at: age", "at: swelling");
    Shell check = project.precept("check");
    assertThat(check.out()).contains("warning[P0205]: nothing needs `age`").contains("[P0610]");
    assertThat(check.code()).isEqualTo(1);
  }

  @Test
  void an_annotation_says_nothing_of_it() {
    assertThat(project.precept("check", "--format", "github").out()).isEmpty();
  }

  @Test
  void sarif_has_it_as_a_suppression_with_its_justification() {
    assertThat(project.precept("check", "--format", "sarif").out())
        .contains("\"kind\": \"external\"")
        .contains("\"justification\": \"The source lists it apart\"");
  }

  @Test
  void the_reference_lists_it_with_its_reason_and_review_accepts_it_too() {
    project.write(
        CASES,
        """
        guideline: leg-swelling
        cases:
          - { id: swollen, given: { swelling: 4 cm }, expect: { scan: yes } }
          - { id: slim, given: { swelling: 1 cm }, expect: { scan: no } }
        """);
    Shell approve = project.precept("approve", "--all");
    assertThat(approve.code()).describedAs(approve.err()).isZero();
    assertThat(project.read("testcases/leg-swelling/approved/1.0.0/reference.approved.md"))
        .contains("## Accepted findings")
        .contains("| P0203 dead-rule | `scan.huge` | The source lists it apart |");
    Shell review = project.precept("review");
    assertThat(review.out()).contains("2 findings accepted");
    Shell doc = project.precept("doc", "--output", project.file("site").toString());
    assertThat(doc.code()).describedAs(doc.err()).isZero();
    assertThat(doc.err()).doesNotContain("P0203", "error");
  }

  @Test
  void a_rule_that_no_case_proves_is_accepted_where_cases_are_run() {
    project.write(
        CASES,
        """
        guideline: leg-swelling
        cases:
          - { id: swollen, given: { swelling: 4 cm }, expect: { scan: yes } }
        """);
    String yaml = "guidelines/leg-swelling/1.0.0/guideline.yaml";
    project.write(
        yaml,
        project.read(yaml)
            + "  - { finding: P0709, at: scan.small, because: \"Nobody was slim\" }\n"
            + "  - { finding: P0709, at: scan.huge, because: \"It is dead\" }\n");
    assertThat(project.precept("check").code()).isZero();
    Shell approve = project.precept("approve", "--all");
    assertThat(approve.code()).describedAs(approve.err()).isZero();
    assertThat(project.precept("review").out()).contains("4 findings accepted");
  }
}
