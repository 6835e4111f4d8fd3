package precept.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precept.Golden;
import precept.Repository;
import precept.Schemas;
import precept.diff.Consequences;
import precept.diff.Diff;
import precept.diff.Difference;
import precept.diff.Headcount;
import precept.document.Impact;
import precept.document.ImpactReading;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.TestCase;

/// What a change does to patients who are real enough: the test cases of the new version.
class ImpactStoryTest {
  private static final Ink TERMINAL = new Ink(false, 80);

  @ParameterizedTest
  @CsvSource({"venous-thrombectomy, 1.0.0, 1.1.0", "wells-dvt, 1.0.0, 2.0.0"})
  void a_cohort_of_test_cases_is_told_who_moves(String guideline, String old, String now) {
    Counted counted = counted(guideline, old, now);
    String text =
        ImpactText.of(counted.told(0), TERMINAL)
            + "\n== Small numbers withheld\n\n"
            + ImpactText.of(counted.told(5), TERMINAL);
    Golden.verify("report", guideline + "-before-a-cohort", text);
  }

  @Test
  void a_cohort_is_told_in_markdown() {
    Counted counted = counted("wells-dvt", "1.0.0", "2.0.0");
    Golden.verify("report", "a-cohort-in-markdown", ImpactMarkdown.of(counted.told(5)));
  }

  /// Examples and test cases would be of somebody.
  @Test
  void nothing_of_a_patient_is_told_but_numbers() {
    Counted counted = counted("wells-dvt", "1.0.0", "2.0.0");
    String text = ImpactText.of(counted.told(0), TERMINAL);
    assertThat(text).doesNotContain("e.g.").doesNotContain("cases");
  }

  @ParameterizedTest
  @CsvSource({"venous-thrombectomy, 1.0.0, 1.1.0", "wells-dvt, 1.0.0, 2.0.0"})
  void what_programs_read_fits_its_schema(String guideline, String old, String now) {
    Counted counted = counted(guideline, old, now);
    for (int below : List.of(0, 5, 1000)) {
      String json = ImpactJson.of(counted.told(below), counted.difference(), "1");
      assertThat(Schemas.of("impact").validate(json, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void a_cohort_of_another_shape_does_not_fit() {
    assertThat(Schemas.of("impact").validate("{\"precept\": \"1\"}", InputFormat.JSON))
        .isNotEmpty();
  }

  private record Counted(Difference difference, Headcount headcount) {
    Impact told(int below) {
      return ImpactReading.of(difference, headcount.heads(), below);
    }
  }

  private static Counted counted(String guideline, String old, String now) {
    Guideline after = Repository.guideline(guideline, now);
    Difference difference = Diff.between(Repository.guideline(guideline, old), after);
    Headcount headcount = new Headcount(Consequences.of(difference));
    for (TestCase some : Repository.PRECEPT.library().cases(after).result().orElseThrow()) {
      headcount.add(new Facts(some.patient().facts(), Set.of()));
    }
    headcount.add(new Facts(Map.of(), Set.of("weight")));
    return new Counted(difference, headcount);
  }
}
