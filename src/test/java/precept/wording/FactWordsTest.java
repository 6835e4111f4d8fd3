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
import precept.eval.Patients;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;
import precept.source.SourceText;

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

  @Test
  void a_command_is_safe_in_a_shell() {
    Guideline guideline = Repository.guidelines().getFirst();
    assertThat(FactWords.command("explain", guideline, Path.of("a b's.yaml")))
        .endsWith(" --facts 'a b'\\''s.yaml'");
  }

  private static void assertReadBack(Guideline guideline, Patient patient) {
    String text = FactWords.file(guideline, patient.facts());
    assertThat(Repository.PRECEPT.library().facts(new SourceText("facts.yaml", text), guideline))
        .describedAs(text)
        .satisfies(read -> assertThat(read.diagnostics()).isEmpty())
        .satisfies(read ->
            assertThat(read.result()).isEqualTo(Optional.of(new Facts(patient.facts(), Set.of()))));
  }
}
