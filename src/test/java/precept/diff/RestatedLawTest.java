package precept.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.diff.Moved.Danger;
import precept.model.Guideline;
import precept.model.Revision;
import precept.model.Revision.Rank;
import precept.model.Revision.Renames;

/// What says something else, though no patient's answer is another one, is said.
class RestatedLawTest {
  private static final String LOGIC =
      """
          answers scan, girth

      input pain "Pain" : yes/no
      input swelling "Calf swelling" : 0..20 cm
      input other "The other calf" : 0..20 cm

      quantity girth "Both" : 0..80 cm
          = swelling + other
          cites S1

      recommendation ultrasound "Scan"
          direction for
          cites S1
      recommendation nothing "Wait"
          direction against
          cites S1

      decision scan "Scan the leg?" : recommendation
          meanwhile ultrasound when pain cites S1
          | rule | pain || scan       | cites |
          |------|------||------------|-------|
          | yea  | yes  || ultrasound | S1    |
          | nay  | no   || nothing    | S1    |
      """;

  private static final Guideline OLD = Logic.of(LOGIC);

  @Test
  void the_same_formula_is_equal_and_not_left_out() {
    Difference difference = Diff.between(OLD, ranked(LOGIC));
    assertThat(difference.restated()).isEmpty();
    assertThat(difference.uncompared()).isEmpty();
    assertThat(difference.computed()).isEqualTo(Effect.PATCH);
  }

  @Test
  void another_formula_is_major_and_must_be_declared() {
    Difference difference = differs("swelling + other", "swelling + other + other");
    assertThat(difference.computed()).isEqualTo(Effect.MAJOR);
    assertThat(difference.unsaid()).extracting(Restated::about).containsExactly("girth");
  }

  @Test
  void a_direction_that_turns_is_major_and_a_danger() {
    Difference difference = differs("direction for", "direction against");
    assertThat(difference.computed()).isEqualTo(Effect.MAJOR);
    assertThat(difference.unsaid()).extracting(Restated::about).containsExactly("ultrasound");
    assertThat(difference.harmful())
        .extracting(Restated::danger)
        .containsExactly(Optional.of(Danger.INDICATION_WITHDRAWN));
  }

  @Test
  void a_label_is_reported_and_needs_no_declaration() {
    Difference difference = differs("ultrasound \"Scan\"", "ultrasound \"Scan it\"");
    assertThat(difference.computed()).isEqualTo(Effect.PATCH);
    assertThat(difference.restated()).hasSize(1);
    assertThat(difference.unsaid()).isEmpty();
  }

  @Test
  void a_meanwhile_that_is_gone_is_minor_and_a_danger() {
    Difference difference = differs("    meanwhile ultrasound when pain cites S1\n", "");
    assertThat(difference.computed()).isEqualTo(Effect.MINOR);
    assertThat(difference.unsaid()).extracting(Restated::about).containsExactly("scan");
    assertThat(difference.harmful())
        .extracting(Restated::danger)
        .containsExactly(Optional.of(Danger.MEANWHILE_WITHDRAWN));
  }

  @Test
  void a_conflict_that_becomes_the_order_alone_loosens_the_contraindication() {
    Guideline conflict =
        Logic.of(LOGIC.replace("yes  || ultrasound |", "yes  || conflict ultrasound, nothing |"));
    assertThat(Diff.between(conflict, ranked(LOGIC)).moved())
        .extracting(Moved::danger)
        .containsExactly(Optional.of(Danger.CONTRAINDICATION_LOOSENED));
  }

  @Test
  void a_conflict_that_becomes_the_advice_against_withdraws_nothing() {
    Guideline conflict =
        Logic.of(LOGIC.replace("yes  || ultrasound |", "yes  || conflict ultrasound, nothing |"));
    Guideline against = ranked(LOGIC.replace("yes  || ultrasound |", "yes  || nothing |"));
    assertThat(Diff.between(conflict, against).moved())
        .extracting(Moved::danger)
        .containsExactly(Optional.empty());
  }

  private static Difference differs(String was, String is) {
    assertThat(LOGIC).contains(was);
    return Diff.between(OLD, ranked(LOGIC.replace(was, is)));
  }

  private static Guideline ranked(String text) {
    Guideline some = Logic.of(text);
    return DiffLawTest.revised(
        some,
        new Revision(
            new Renames(Map.of(), Map.of(), Map.of()),
            List.of(
                new Rank(
                    "scan", true, List.of("nothing", "ultrasound"), some.definition("scan").at())),
            List.of()));
  }
}
