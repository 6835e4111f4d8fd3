package precept.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.Logic;
import precept.Repository;
import precept.check.Checked;
import precept.eval.Evaluator;
import precept.eval.Patients;
import precept.eval.Run;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;
import precept.report.ExplanationJson;
import precept.source.SourceText;
import tools.jackson.databind.json.JsonMapper;

/// Facts that are written are read back as the same facts.
class FactWordsTest {
  @EveryGuideline
  void a_file_reads_as_the_facts_that_it_was_made_of(Guideline guideline) {
    new Patients(guideline, 3).complete(200).forEach(patient -> assertReadBack(guideline, patient));
  }

  @Test
  void a_number_whose_decimals_do_not_end_is_no_other_number() {
    Guideline guideline =
        Logic.of(
            """
            answers old
            input age "Age" : -10..120 years
            criterion old "Old"
                age > 3 years    cites S1
            """);
    for (BigFraction number : List.of(BigFraction.of(1, 3), BigFraction.of(-22, 7))) {
      assertReadBack(guideline, new Patient(Map.of("age", new Value.Amount(number))));
    }
  }

  /// Programs read what `explain` printed for them, as it stands or with their own yes and no.
  @EveryGuideline
  void what_programs_write_is_the_same_facts(Guideline guideline) {
    for (Patient patient : new Patients(guideline, 4).complete(50)) {
      Run run = Evaluator.decide(guideline, patient);
      String printed =
          ExplanationJson.of(run, List.of(guideline.answers().getFirst()), Map.of(), "");
      String facts = JsonMapper.shared().readTree(printed).get("facts").toString();
      String own =
          facts.replaceAll(":\"?yes\"?", ":true").replaceAll(":\"?no\"?(?=[,}])", ":false");
      for (String text : List.of(facts, own)) {
        assertThat(read(guideline, text).result())
            .describedAs(text)
            .contains(new Facts(patient.facts(), Set.of()));
      }
    }
  }

  @Test
  void null_is_not_known_and_what_is_empty_may_be_a_slip() {
    Guideline guideline =
        Logic.of(
            """
            answers aged
            input old "Old" : yes/no
            input age "Age" : 0..120 years
            criterion aged "Aged"
                old or age > 64 years    cites S1
            """);
    assertThat(read(guideline, "{\"old\": true, \"age\": null}").result())
        .contains(new Facts(Map.of("old", Value.YES), Set.of()));
    assertThat(read(guideline, "old: false\nage: ~\n").result())
        .contains(new Facts(Map.of("old", Value.NO), Set.of()));
    for (String slip :
        List.of("age:\n", "{\"age\": \"\"}", "old: \"null\"\n", "{\"age\": [null]}")) {
      assertThat(read(guideline, slip).diagnostics()).describedAs(slip).hasSize(1);
    }
  }

  private static Checked<Facts> read(Guideline guideline, String text) {
    return Repository.PRECEPT.library().facts(new SourceText("facts.json", text), guideline);
  }

  @Test
  void a_command_is_safe_in_a_shell() {
    Guideline guideline = Repository.guidelines().getFirst();
    assertThat(FactWords.command("explain", guideline, Path.of("a b's.yaml")))
        .endsWith(" --facts 'a b'\\''s.yaml'");
  }

  private static void assertReadBack(Guideline guideline, Patient patient) {
    String text = FactWords.file(guideline, patient.facts());
    assertThat(read(guideline, text))
        .describedAs(text)
        .satisfies(read -> assertThat(read.diagnostics()).isEmpty())
        .satisfies(read ->
            assertThat(read.result()).isEqualTo(Optional.of(new Facts(patient.facts(), Set.of()))));
  }
}
