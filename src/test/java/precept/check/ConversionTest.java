package precept.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precept.Logic;
import precept.diff.Diff;
import precept.diff.Difference;
import precept.diff.Effect;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Value;
import precept.source.SourceText;
import precept.syntax.Data;
import precept.wording.RestatedWords;

/// Facts in other units, by the conventions that a source states.
class ConversionTest {
  private static final String TEXT =
      """
          answers d

      input creatinine "C" : 0.1..20 mg/dL
          also in umol/L, 1 mg/dL as 88.4 umol/L cites S1
      input temperature "T" : 30..45 Cel
          also in [degF], 0 Cel as 32 [degF], 100 Cel as 212 [degF] cites S1
      input fever "F" : 30..45 Cel
          also in [degF], 100 Cel as 212 [degF], 0 Cel as 32 [degF] cites S1
      input hba1c "H" : 3..20 %
          also in mmol/mol, 5 % as 31.1 mmol/mol, 10 % as 85.8 mmol/mol cites S1

      decision d "D?" : yes/no
          | rule | creatinine | temperature | hba1c || d | cites |
          |---|---|---|---||---|---|
          | a | > 1 mg/dL | > 38 Cel | > 6.5 % || yes | S1 |
          | b | otherwise || no | S1 |
      """;

  private static final Guideline GUIDELINE = Logic.of(TEXT);

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "creatinine, 88.4 µmol/L, 1",
    "creatinine, 884 umol/L, 10",
    "creatinine, 0.0884 mmol/L, 1",
    "creatinine, 884/10 umol/L, 1",
    "creatinine, 10 mg/L, 1",
    "temperature, 98.6 °F, 37",
    "temperature, 493/5 °F, 37",
    "temperature, 37 °C, 37",
    "fever, 98.6 °F, 37",
    "fever, 100 °F, 340/9",
    "hba1c, 31.1 mmol/mol, 5",
    "hba1c, 6.5 %, 6.5",
    "hba1c, 58.45 mmol/mol, 7.5"
  })
  void a_fact_is_converted_as_the_source_says(String input, String written, String own) {
    assertThat(read(input, written).map(Numerals::text)).contains(own);
  }

  /// Whoever gives a number in another unit is read otherwise, though no table changed.
  @Test
  void another_convention_is_a_major_change() {
    Guideline other = Logic.of(TEXT.replace("88.4", "8.84"));
    Difference difference = Diff.between(GUIDELINE, other);
    assertThat(difference.restated()).hasSize(1);
    assertThat(difference.computed()).isEqualTo(Effect.MAJOR);
    assertThat(RestatedWords.of(difference.restated().getFirst(), difference))
        .isEqualTo(
            "creatinine is read by another convention: was 1 mg/dL as 88.4 µmol/L, is 1 mg/dL as 8.84 µmol/L");
    assertThat(Diff.between(GUIDELINE, Logic.of(TEXT)).restated()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} is refused")
  @CsvSource({
    "creatinine, 88.4",
    "creatinine, 1 mg",
    "temperature, 98.6 °C",
    "temperature, 310 K",
    "hba1c, 48 umol/mmol",
    "hba1c, 48 [ppth]",
    "hba1c, 2 mmol/mol"
  })
  void what_no_convention_covers_is_refused(String input, String written) {
    assertThat(read(input, written)).isEmpty();
  }

  private static Optional<BigFraction> read(String input, String written) {
    SourceText text = new SourceText("facts", written);
    Data.Entry entry =
        new Data.Entry(
            new Data.Scalar(input, text.whole()), new Data.Scalar(written, text.whole()));
    return FactChecker.check(new Data.Mapping(List.of(entry), text.whole()), GUIDELINE)
        .result()
        .flatMap(patient -> Optional.ofNullable(patient.facts().get(input)))
        .map(value -> ((Value.Amount) value).number());
  }
}
