package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site is written where one may be, and nothing else is touched.
class DocTest {
  private final Project project;

  DocTest(@TempDir Path folder) {
    project = Project.copiedTo(folder.resolve("project"));
  }

  @Test
  void the_path_of_the_first_page_is_printed() {
    Shell doc = project.precept("doc", "wells-dvt");
    assertThat(doc.code()).describedAs(doc.err()).isZero();
    Path index = project.file("site/index.html");
    assertThat(doc.out()).isEqualTo(index + "\n");
    assertThat(project.read("site/index.html")).contains("wells-dvt/1.0.0/", "wells-dvt/2.0.0/");
    assertThat(project.file("site/venous-thrombectomy")).doesNotExist();
  }

  @Test
  void pages_that_are_no_longer_part_of_it_go_and_other_files_stay() {
    project.precept("doc", "wells-dvt");
    project.write("site/notes.txt", "mine");
    project.write("site/wells-dvt/1.0.0/notes.txt", "mine");
    assertThat(project.precept("doc", "wells-dvt@2.0.0").code()).isZero();
    assertThat(project.file("site/wells-dvt/1.0.0/index.html")).doesNotExist();
    assertThat(project.read("site/wells-dvt/1.0.0/notes.txt")).isEqualTo("mine");
    assertThat(project.read("site/notes.txt")).isEqualTo("mine");
  }

  @Test
  void a_folder_that_is_no_site_is_left_alone() {
    String before = project.read("guidelines/wells-dvt/1.0.0/guideline.yaml");
    for (String output : new String[] {"guidelines", "guidelines/wells-dvt/1.0.0/guideline.yaml"}) {
      Shell doc = project.precept("doc", "wells-dvt", "--output", project.file(output).toString());
      assertThat(doc.code()).isEqualTo(2);
      assertThat(doc.err()).contains("is no site that precept doc wrote");
    }
    assertThat(project.read("guidelines/wells-dvt/1.0.0/guideline.yaml")).isEqualTo(before);
    assertThat(project.file("guidelines/index.html")).doesNotExist();
  }

  @Test
  void a_list_that_names_a_file_outside_of_the_site_removes_nothing() {
    project.write(
        "site/.precept-site", "../guidelines/wells-dvt/1.0.0/guideline.yaml\nindex.html\n");
    assertThat(project.precept("doc", "wells-dvt@2.0.0").code()).isZero();
    assertThat(project.file("guidelines/wells-dvt/1.0.0/guideline.yaml")).exists();
  }

  @Test
  void a_guideline_that_is_not_in_order_is_not_published() {
    project.replace(
        "guidelines/wells-dvt/2.0.0/score.precept", "wells_score || pre", "wels || pre");
    Shell doc = project.precept("doc", "wells-dvt");
    assertThat(doc.code()).isEqualTo(1);
    assertThat(doc.err()).contains("wels").contains("nothing was written");
    assertThat(project.file("site")).doesNotExist();
  }

  @Test
  void markdown_has_the_approved_reports() {
    Shell doc = project.precept("doc", "--format", "markdown");
    assertThat(doc.out()).endsWith("index.md\n");
    assertThat(project.read("site/wells-dvt/2.0.0/reference.md"))
        .isEqualTo(project.read("testcases/wells-dvt/approved/2.0.0/reference.approved.md"));
    assertThat(project.read("site/wells-dvt/2.0.0/changes.md"))
        .isEqualTo(project.read("testcases/wells-dvt/approved/2.0.0/changes.approved.md"));
    assertThat(project.file("site/wells-dvt/1.0.0/changes.md")).doesNotExist();
  }
}
