package precept.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.model.Guideline;
import precept.model.Revision;
import precept.model.Revision.Renames;

/// What is renamed and said to be is the same; what is not said to be is another thing.
class RevisionLawTest {
  private static final String LOGIC =
      """
          answers scan

      input pain "Pain" : one of
          mild    "Mild"
          severe  "Severe"
      input swelling "Calf swelling" : 0..20 cm

      criterion swollen "Swollen"
          swelling >= 3 cm
          cites S1

      recommendation ultrasound "Scan"
          direction for
          cites S1
      recommendation nothing "Wait"
          direction against
          cites S1

      decision level "How likely?" : one of
          low   "Low"
          high  "High"
          | rule  | pain   | swollen || level | cites |
          |-------|--------|---------||-------|-------|
          | hurts | severe | -       || high  | S1    |
          | thick | mild   | yes     || high  | S1    |
          | slim  | mild   | no      || low   | S1    |

      decision scan "Scan the leg?" : recommendation
          | rule | level || scan       | cites |
          |------|-------||------------|-------|
          | yea  | high  || ultrasound | S1    |
          | nay  | low   || nothing    | S1    |
      """;

  private static final Guideline OLD = Logic.of(LOGIC);

  @Test
  void names_that_are_declared_change_nothing_but_the_number() {
    Map<String, String> names =
        Map.of(
            "pain", "ache",
            "swelling", "girth",
            "swollen", "thicker",
            "ultrasound", "sonography",
            "level", "likelihood",
            "scan", "what_next");
    names.forEach((was, is) -> {
      Renames renames = new Renames(Map.of(was, is), Map.of(), Map.of());
      Difference difference = Diff.between(OLD, renamed(saying(was, is), renames));
      assertUnmoved(difference);
      assertThat(difference.computed()).describedAs(was).isEqualTo(Effect.MINOR);
    });
  }

  @Test
  void choices_and_rules_that_are_declared_change_nothing() {
    Guideline now = saying("low", "unlikely", "mild", "bearable", "thick", "wide");
    Renames renames =
        new Renames(
            Map.of(),
            Map.of("level.low", "level.unlikely", "pain.mild", "pain.bearable"),
            Map.of("level.thick", "level.wide"));
    assertUnmoved(Diff.between(OLD, renamed(now, renames)));
  }

  @Test
  void all_at_once_is_followed_through() {
    Guideline now = saying("low", "unlikely", "level", "likelihood", "slim", "narrow");
    Renames renames =
        new Renames(
            Map.of("level", "likelihood"),
            Map.of("likelihood.low", "likelihood.unlikely"),
            Map.of("likelihood.slim", "likelihood.narrow"));
    assertUnmoved(Diff.between(OLD, renamed(now, renames)));
  }

  @Test
  void an_input_that_is_renamed_without_a_word_is_two_inputs() {
    Difference difference = Diff.between(OLD, saying("pain", "ache"));
    assertThat(difference.moved()).hasSize(2);
    assertThat(difference.computed()).isEqualTo(Effect.MAJOR);
  }

  @Test
  void an_answer_that_is_renamed_without_a_word_is_gone_and_another_is_new() {
    Difference difference = Diff.between(OLD, saying("scan", "what_next"));
    assertThat(difference.moved()).extracting(Moved::answer).contains("scan", "what_next");
    assertThat(kinds(difference)).contains("DECIDED -> ABSENT", "ABSENT -> DECIDED");
  }

  @Test
  void old_names_that_were_not_there_are_said() {
    Renames renames =
        new Renames(
            Map.of("ache", "pain"),
            Map.of("pain.little", "pain.mild"),
            Map.of("level.fat", "level.none"));
    assertThat(Diff.between(OLD, renamed(OLD, renames)).unknownNames())
        .contains("ache", "level.fat");
  }

  @Test
  void an_input_of_another_type_is_another_input() {
    Guideline now =
        Logic.of(
            LOGIC
                .replace("one of\n    mild    \"Mild\"\n    severe  \"Severe\"", "0..10 whole")
                .replace("| severe |", "| > 5    |")
                .replace("| mild   |", "| <= 5   |"));
    for (Difference difference : List.of(Diff.between(OLD, now), Diff.between(now, OLD))) {
      assertThat(difference.moved()).hasSize(2);
      assertThat(difference.moved()).allMatch(moved -> moved.whom().confirmed());
      assertThat(difference.computed()).isEqualTo(Effect.MAJOR);
    }
  }

  @Test
  void a_new_choice_is_of_patients_that_could_not_be() {
    Guideline now =
        Logic.of(
            LOGIC
                .replace("severe  \"Severe\"", "severe  \"Severe\"\n    none  \"None\"")
                .replace("| mild   | no ", "| mild, none | no ")
                .replace("| mild   | yes ", "| mild, none | yes "));
    assertThat(kinds(Diff.between(OLD, now))).containsOnly("IMPOSSIBLE -> DECIDED");
    assertThat(Diff.between(OLD, now).computed()).isEqualTo(Effect.MINOR);
    assertThat(kinds(Diff.between(now, OLD))).containsOnly("DECIDED -> IMPOSSIBLE");
  }

  @Test
  void an_input_that_vanished_is_compared_for_all_its_values() {
    Guideline now =
        Logic.of(
            LOGIC
                .replaceFirst("input pain (.*\n){3}", "")
                .replace("| pain   | swollen |", "| swollen |")
                .replaceFirst(".*\\| hurts .*\n", "")
                .replace("|-------|--------|-", "|-------|-")
                .replace("| mild   |", "|"));
    Difference difference = Diff.between(OLD, now);
    assertThat(difference.moved()).hasSize(1);
    assertThat(difference.moved().getFirst().old().facts()).containsKey("pain");
    assertThat(kinds(difference)).containsOnly("DECIDED -> DECIDED");
  }

  private static List<String> kinds(Difference difference) {
    return difference.moved().stream()
        .map(moved -> moved.before().kind() + " -> " + moved.after().kind())
        .toList();
  }

  /// The same logic with other words: each of them and what stands for it now.
  private static Guideline saying(String... words) {
    String logic = LOGIC;
    for (int i = 0; i < words.length; i += 2) {
      logic = logic.replaceAll("\\b" + words[i] + "\\b", words[i + 1]);
    }
    return Logic.of(logic);
  }

  private static void assertUnmoved(Difference difference) {
    Renames renames = difference.after().revision().renames();
    assertThat(difference.moved()).describedAs("%s", renames).isEmpty();
    assertThat(difference.unknownNames()).describedAs("%s", renames).isEmpty();
  }

  private static Guideline renamed(Guideline some, Renames renames) {
    return DiffLawTest.revised(some, new Revision(renames, List.of(), List.of()));
  }
}
