package precept.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.Golden;
import precept.Precept;
import precept.Repository;
import precept.model.Target;
import precept.review.Approvals;
import precept.review.Review;
import precept.source.Diagnostic;

/// The approved reports of the repository are what the program writes: the same files that `precept
/// review` guards.
class ApprovedReportsTest {
  private static final Precept PRECEPT = Repository.PRECEPT;

  @ParameterizedTest
  @MethodSource("precept.Repository#targets")
  void every_report_is_as_approved(Target target) {
    Review review = PRECEPT.review(target);
    assertThat(review.reports()).isNotEmpty();
    review
        .reports()
        .forEach((name, text) ->
            Golden.beside(
                PRECEPT.library().home().resolve(Approvals.folder(target)).resolve(name),
                ".md",
                text));
  }

  @ParameterizedTest
  @MethodSource("precept.Repository#targets")
  void nothing_is_amiss_and_every_rule_is_proved(Target target) {
    assertThat(PRECEPT.review(target).diagnostics()).extracting(Diagnostic::message).isEmpty();
  }
}
