package precept.cli;

import java.util.List;
import precept.report.DiagnosticGithub;
import precept.report.DiagnosticJson;
import precept.report.DiagnosticSarif;
import precept.report.DiagnosticText;
import precept.source.Diagnostic;

/// Diagnostics printed in the format that was asked for: findings of a text go to standard output,
/// as all else does.
final class Findings {
  private Findings() {}

  enum Format {
    TEXT,
    JSON,
    GITHUB,
    SARIF
  }

  /// @param summary what a text ends with
  static void print(Common common, Format format, List<Diagnostic> diagnostics, String summary) {
    switch (format) {
      case TEXT ->
          common
              .out()
              .print(
                  new DiagnosticText(common.ink()).all(diagnostics)
                      + (common.quiet() ? "" : summary + count(common, diagnostics)));
      case JSON -> common.data().print(DiagnosticJson.of(diagnostics, Release.version()));
      case GITHUB -> common.data().print(DiagnosticGithub.of(diagnostics, common.root()));
      case SARIF ->
          common.data().print(DiagnosticSarif.of(diagnostics, Release.version(), common.root()));
    }
  }

  private static String count(Common common, List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long warnings = diagnostics.stream().filter(Diagnostic::isWarning).count();
    long accepted = diagnostics.stream().filter(Diagnostic::isAccepted).count();
    String text = counted(errors, "error") + ", " + counted(warnings, "warning");
    return (accepted > 0 ? counted(accepted, "finding") + " accepted\n" : "")
        + (errors > 0
            ? common.ink().error(text)
            : warnings > 0 ? common.ink().warning(text) : common.ink().good(text))
        + "\n";
  }

  private static String counted(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
