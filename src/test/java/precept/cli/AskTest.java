package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;

/// Answers that are typed or piped in, and the files in which they are kept.
class AskTest {
  private static final String GUIDELINE = "venous-thrombectomy";

  @TempDir Path folder = Path.of("");

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Shell ask(String typed, String... arguments) {
    String[] words = new String[arguments.length + 2];
    words[0] = "ask";
    words[1] = GUIDELINE;
    System.arraycopy(arguments, 0, words, 2, arguments.length);
    return Shell.typing(typed, words);
  }

  @Test
  void it_stops_as_soon_as_the_answer_is_settled() {
    Shell ask = ask("yes\nno\nfemoropopliteal\nacute\n");
    assertThat(ask.out())
        .contains("ACT NOW: Perform thrombectomy at once.")
        .contains("CONFLICT: the source says")
        .contains("3 questions asked; 15 of 18 were not needed.")
        .doesNotContain("course>");
    assertThat(ask.code()).isZero();
    assertThat(ask.err()).isEmpty();
  }

  @Test
  void what_must_not_wait_is_said_whichever_answer_is_asked_for() {
    Shell ask = ask("yes\n", "--answer", "systemic_fibrinolysis");
    assertThat(ask.out()).contains("ACT NOW: Perform thrombectomy at once.");
    assertThat(ask.out().indexOf("ACT NOW")).isLessThan(ask.out().indexOf("spinal_surgery"));
  }

  /// *No* is no choice that begins so: "catheter?" may be answered by "not possible", and not by
  /// no.
  @Test
  void no_is_no_abbreviation_of_a_choice() {
    String first = "no\nno\niliofemoral\nacute\nlow\n";
    assertThat(ask(first + "never\nno\n").out())
        .contains("`no` is not a choice of anticoagulation")
        .doesNotContain("= not_possible");
    assertThat(ask(first + "never\nnot_p\n").out()).contains("= not_possible");
  }

  @Test
  void the_end_of_the_input_ends_the_interview_unsettled() {
    Shell ask = ask("yes\n");
    assertThat(ask.code()).isEqualTo(1);
    assertThat(ask.out())
        .contains("1 question asked. Still needed: pregnant, site,")
        .containsSubsequence("pregnant> ", "ACT NOW", "--set limb_threat=yes")
        .doesNotContain("file>");
  }

  @Test
  void quitting_keeps_the_answers_and_they_are_not_asked_for_again() {
    Path kept = file("patient.yaml");
    Shell first = ask("no\nno\nquit\n", "--save", kept.toString());
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.out())
        .contains("To go on: precept ask venous-thrombectomy@2.0.0 --facts " + kept);
    assertThat(Disk.text(kept))
        .isEqualTo(
            """
            # Facts for venous-thrombectomy 2.0.0, as answered to precept ask.
            limb_threat: no
            pregnant: no
            """);
    Shell second = ask("femoro\n", "--facts", kept.toString());
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("Question 1: Which veins").doesNotContain("limb_threat>");
    assertThat(Disk.text(kept)).endsWith("pregnant: no\nsite: femoropopliteal\n");
    assertThat(Shell.run("explain", GUIDELINE, "--facts", kept.toString()).code()).isZero();
  }

  @Test
  void every_kind_of_fact_is_kept_as_it_was_meant() {
    Path kept = file("patient.yaml");
    Shell ask =
        ask(
            "n\nn\n1\n1\n1\nnever\nfailed\n1, deter\n5\ny\n41\ny\n4 months\n",
            "--save",
            kept.toString());
    assertThat(ask.code()).describedAs(ask.out()).isZero();
    assertThat(Disk.text(kept))
        .contains("spinal_surgery: never\n")
        .contains("failure: [extension, deterioration]\n")
        .contains("symptom_duration: 5 days\n")
        .contains("life_expectancy: 1/3 years\n");
    Shell again = ask("", "--facts", kept.toString());
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("0 questions asked, 13 facts known before");
  }

  @Test
  void a_file_that_is_there_is_left_as_it_is() {
    Path taken = file("taken.yaml");
    Disk.write(taken, "limb_threat: yes\n");
    Shell ask = ask("no\nquit\n", "--save", taken.toString());
    assertThat(ask.code()).isEqualTo(2);
    assertThat(ask.err()).contains("is there already");
    Path free = file("free.yaml");
    Shell asked = ask("no\nquit\n" + taken + "\n" + free + "\n");
    assertThat(asked.out()).contains("is there already");
    assertThat(Disk.text(taken)).isEqualTo("limb_threat: yes\n");
    assertThat(free).exists();
  }

  @Test
  void to_a_file_that_another_hand_wrote_answers_are_only_added() {
    Path mine = file("mine.yaml");
    Disk.write(mine, "# bed 4\nlimb_threat: no   # seen at noon");
    assertThat(ask("no\nquit\n", "--facts", mine.toString()).code()).isEqualTo(1);
    assertThat(Disk.text(mine))
        .isEqualTo("# bed 4\nlimb_threat: no   # seen at noon\npregnant: no\n");
    Path json = file("facts.json");
    Disk.write(json, "{\"limb_threat\": \"no\"}\n");
    Shell ask = ask("no\nquit\nno\n", "--facts", json.toString());
    assertThat(ask.code()).isEqualTo(2);
    assertThat(ask.out())
        .contains("is left as it is")
        .contains("--set limb_threat=no --set pregnant=no");
    assertThat(Disk.text(json)).isEqualTo("{\"limb_threat\": \"no\"}\n");
  }

  @Test
  void facts_of_a_case_are_not_asked_for() {
    Shell ask = ask("", "--case", "textbook_candidate");
    assertThat(ask.code()).isZero();
    assertThat(ask.out()).contains("case textbook_candidate").contains("0 questions asked");
  }

  @Test
  void facts_that_contradict_each_other_are_refused_before_anything_is_asked() {
    Shell ask = ask("", "--set", "pregnant=no", "--set", "trimester=first");
    assertThat(ask.code()).isEqualTo(1);
    assertThat(ask.err()).contains("trimester is given");
    assertThat(ask.out()).isEmpty();
  }

  @Test
  void it_asks_for_what_the_guideline_answers() {
    Shell ask = ask("", "--answer", "paracetamol");
    assertThat(ask.code()).isEqualTo(2);
    assertThat(ask.err()).contains("does not answer paracetamol");
    assertThat(ask("", "--answer", "pathway", "--all").code()).isEqualTo(2);
  }
}
