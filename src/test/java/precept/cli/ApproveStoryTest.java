package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Reports are approved by a person, one by one or all, and each approval is logged.
class ApproveStoryTest {
  private static final String LOGIC = "guidelines/leg-swelling/1.0.0/logic.precept";
  private static final String APPROVED = "testcases/leg-swelling/approved/";
  private static final String LOG = APPROVED + "log.yaml";

  private final Project project;

  ApproveStoryTest(@TempDir Path folder) {
    project = Project.sound(folder);
  }

  @BeforeEach
  void reportsArePending() {
    assertThat(project.precept("review").code()).isEqualTo(1);
  }

  @Test
  void accepting_one_and_rejecting_the_other_leaves_the_other_pending() {
    Shell approve = typing("y", "n");
    assertThat(approve.code()).isEqualTo(1);
    assertThat(approve.out())
        .contains("approved leg-swelling@1.0.0 cases")
        .contains("rejected, and pending still: leg-swelling@1.0.0 reference")
        .contains("1 approved, 1 pending");
    assertThat(exists("cases.approved.md")).isTrue();
    assertThat(exists("reference.approved.md")).isFalse();
    assertThat(exists("reference.received.md")).isFalse();
    assertThat(project.precept("review").out())
        .contains("error[P0802]")
        .contains("reference.approved.md")
        .doesNotContain("cases.approved.md");
    assertThat(exists("reference.received.md")).isTrue();
  }

  /// Cut off by a full disk, by lost power, by a merge; and what is to be done about it.
  @Test
  void a_log_that_is_damaged_names_the_line_to_be_repaired() {
    project.precept("approve", "--all", "--by", "somebody");
    String log = project.read(LOG);
    int last = (int) log.lines().count();
    for (String damage : List.of("- { vers", "\0\0\0", "<<<<<<< ours", "\"", "- version: *a")) {
      project.write(LOG, log + damage);
      Shell review = project.precept("review");
      assertThat(review.code()).isEqualTo(1);
      assertThat(review.out())
          .contains("this line of the log of approvals is damaged")
          .contains("log.yaml:" + (last + 1) + ":1")
          .contains("1 error,");
      assertThat(project.precept("approve", "--all").code()).isEqualTo(1);
    }
    project.write(LOG, "");
    assertThat(project.precept("review").out()).contains("there is nothing in this log");
    project.write(LOG, log.substring(0, log.lastIndexOf("- ")));
    assertThat(project.precept("review").out())
        .contains("error[P0908]")
        .contains("reference.approved.md")
        .contains("1 error,");
    assertThat(project.precept("approve", "--all", "--by", "somebody").code()).isZero();
    assertThat(project.read(LOG)).isEqualTo(log);
  }

  @Test
  void skipping_leaves_what_was_received() {
    assertThat(typing("s", "s").out()).contains("0 approved, 2 pending");
    assertThat(exists("cases.received.md")).isTrue();
  }

  @Test
  void a_key_for_all_asks_no_more() {
    assertThat(typing("a").out()).contains("2 approved, 0 pending");
    project.replace(LOGIC, "Scan the leg?", "Scan?");
    project.precept("review");
    assertThat(typing("r").out()).contains("0 approved, 2 pending");
    assertThat(exists("cases.received.md")).isFalse();
    assertThat(typing("q").out()).contains("0 approved, 2 pending");
    assertThat(typing().out()).contains("0 approved, 2 pending");
  }

  @Test
  void the_difference_is_shown_in_full_when_asked_for_and_an_unknown_key_asks_again() {
    List<String> asked = new ArrayList<>();
    Shell approve = typing(asked, "what?", "d", "s", "q");
    assertThat(approve.out()).contains("more lines").contains("+## Decisions");
    assertThat(asked).hasSize(4);
    assertThat(asked.getFirst())
        .startsWith("leg-swelling@1.0.0 cases: y accept, n reject, s skip, d difference")
        .doesNotContain("\n");
  }

  @Test
  void each_approval_says_who_when_and_why_in_a_line_at_the_end_of_the_log() {
    approve("cases", "--by", "A \"B\" \\ Çé", "--on", "2026-03-01", "--because", "it: # is so");
    String first = project.read(LOG);
    assertThat(first)
        .contains(
            """
            - { version: 1.0.0, report: cases, by: "A \\"B\\" \\\\ Çé", on: 2026-03-01, \
            because: "it: # is so", digest: "sha256:\
            """);
    approve("reference", "--by", "C. Clinician");
    assertThat(project.read(LOG)).startsWith(first).contains("by: \"C. Clinician\", digest");
    assertThat(project.precept("review").code()).isZero();
  }

  @Test
  void a_log_without_a_last_line_end_or_with_windows_ones_is_continued() {
    approve("cases", "--by", "A");
    project.write(LOG, project.read(LOG).stripTrailing().replace("\n", "\r\n"));
    approve("reference", "--by", "B");
    assertThat(project.precept("review").code()).isZero();
    assertThat(project.read(LOG).lines()).hasSize(3);
  }

  @Test
  void nobody_cannot_approve_and_a_day_is_a_day() {
    assertThat(project.precept("approve", "--all", "--by", " ").code()).isEqualTo(2);
    assertThat(project.precept("approve", "--all", "--by", "A\nB").code()).isEqualTo(2);
    assertThat(project.precept("approve", "--all", "--because", "").code()).isEqualTo(2);
    assertThat(project.precept("approve", "--all", "--on", "today").code()).isEqualTo(2);
    Shell hidden = project.precept("approve", "--all", "--by", "A\u202eB");
    assertThat(hidden.code()).isEqualTo(2);
    assertThat(hidden.err()).contains("cannot be logged").contains("U+202E");
    assertThat(project.file(LOG)).doesNotExist();
    assertThat(exists("cases.approved.md")).isFalse();
  }

  @Test
  void without_a_terminal_what_is_pending_is_listed() {
    Shell approve = project.precept("approve");
    assertThat(approve.code()).isEqualTo(1);
    assertThat(approve.out()).contains("pending leg-swelling@1.0.0 cases").contains("2 pending");
  }

  @Test
  void a_report_that_was_renamed_by_hand_is_not_approved() {
    String text = project.read(APPROVED + "1.0.0/cases.received.md");
    project.write(APPROVED + "1.0.0/cases.approved.md", text);
    assertThat(project.precept("review").out()).contains("error[P0908]");
    List<String> asked = new ArrayList<>();
    assertThat(typing(asked, "y", "y").out()).contains("the log does not say by whom");
    assertThat(project.precept("review").code()).isZero();
  }

  @Test
  void nothing_is_approved_into_a_log_that_is_not_in_order() {
    project.write(LOG, "- { version: 1.0.0, report: cases }\n");
    Shell approve = project.precept("approve", "--all", "--by", "A");
    assertThat(approve.code()).isEqualTo(1);
    assertThat(approve.err()).contains("error[P0604]").contains("log.yaml");
    assertThat(exists("cases.approved.md")).isFalse();
  }

  @Test
  void what_was_received_and_is_produced_no_more_fails() {
    approve("cases", "--by", "A");
    approve("reference", "--by", "A");
    project.write(APPROVED + "1.0.0/forgotten.received.md", "old");
    assertThat(project.precept("review").out())
        .contains("error[P0803]")
        .contains("forgotten.received.md");
  }

  @Test
  void approve_accepts_review_passes_and_reverting_brings_everything_back() {
    typing("a");
    assertThat(project.precept("review").code()).isZero();
    String logic = project.read(LOGIC);
    String cases = project.read(APPROVED + "1.0.0/cases.approved.md");
    project.replace(LOGIC, "Scan the leg?", "Scan it?");
    assertThat(project.precept("review").out()).contains("error[P0801]");
    assertThat(typing("y", "a").code()).isZero();
    assertThat(project.precept("review").code()).isZero();
    project.write(LOGIC, logic);
    assertThat(project.precept("review").out()).contains("error[P0801]");
    assertThat(typing("a").code()).isZero();
    assertThat(project.precept("review").code()).isZero();
    assertThat(project.read(APPROVED + "1.0.0/cases.approved.md")).isEqualTo(cases);
    assertThat(project.read(LOG).lines().filter(line -> line.startsWith("- "))).hasSize(6);
  }

  private void approve(String... arguments) {
    List<String> words = new ArrayList<>(List.of("approve", "leg-swelling"));
    words.addAll(List.of(arguments));
    project.precept(words.toArray(String[]::new));
  }

  private Shell typing(String... keys) {
    return typing(new ArrayList<>(), keys);
  }

  /// `precept approve` at a terminal where somebody types a line for each question, and then no
  /// more.
  private Shell typing(List<String> asked, String... keys) {
    Deque<String> lines = new ArrayDeque<>(List.of(keys));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(
            new ApproveCommand(
                Optional.of(question -> {
                  asked.add(question);
                  return Optional.ofNullable(lines.poll());
                })));
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err));
    int code = line.execute("--home", project.home().toString(), "--by", "A. Author");
    return new Shell(code, out.toString(), err.toString());
  }

  private boolean exists(String report) {
    return Files.exists(project.file(APPROVED + "1.0.0/" + report));
  }
}
