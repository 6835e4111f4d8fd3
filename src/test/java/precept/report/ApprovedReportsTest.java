package precept.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.namer.ApprovalNamer;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.Precept;
import precept.Precept.Review;
import precept.Precept.Target;
import precept.Repository;
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
        .forEach((name, text) -> {
          Path stem = PRECEPT.approved(target).resolve(name).toAbsolutePath();
          Options options = new Options(new QuietReporter());
          Approvals.verify(
              text, options.forFile().withNamer(new Beside(stem)).forFile().withExtension(".md"));
        });
  }

  @ParameterizedTest
  @MethodSource("precept.Repository#targets")
  void nothing_is_amiss_and_every_rule_is_proved(Target target) {
    assertThat(PRECEPT.review(target).diagnostics()).extracting(Diagnostic::message).isEmpty();
  }

  /// Approved and received files lie beside each other: `cases.approved.md`, `cases.received.md`.
  private record Beside(Path stem) implements ApprovalNamer {
    @Override
    public java.io.File getApprovedFile(String extension) {
      return Path.of(stem + ".approved" + extension).toFile();
    }

    @Override
    public java.io.File getReceivedFile(String extension) {
      return Path.of(stem + ".received" + extension).toFile();
    }

    @Override
    public String getApprovalName() {
      return stem.getFileName().toString();
    }

    @Override
    public String getSourceFilePath() {
      return stem.getParent() + "/";
    }

    @Override
    public ApprovalNamer addAdditionalInformation(String additionalInformation) {
      return this;
    }

    @Override
    public String getAdditionalInformation() {
      return "";
    }
  }
}
