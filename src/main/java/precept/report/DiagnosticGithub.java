package precept.report;

import java.util.List;
import precept.source.Diagnostic;

/// Diagnostics as the annotations of GitHub's workflow commands.
public final class DiagnosticGithub {
  private DiagnosticGithub() {}

  /// One `::error` or `::warning` line each, and nothing for what is accepted.
  ///
  /// @param root the home as seen from the root of the repository, for there paths begin
  public static String of(List<Diagnostic> diagnostics, String root) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic some : diagnostics.stream().filter(some -> !some.isAccepted()).toList()) {
      text.append("::")
          .append(some.code().severity().word())
          .append(" file=")
          .append(property(DiagnosticText.from(root, some.at())))
          .append(",line=")
          .append(some.at().line())
          .append(",col=")
          .append(some.at().column())
          .append(",title=")
          .append(some.code().number())
          .append("::")
          .append(data(String.join("\n", DiagnosticText.lines(some))))
          .append('\n');
    }
    return text.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25")
        .replace("\r", "%0D")
        .replace("\n", "%0A")
        .replace("##", "#%23"); // which other runners take for a command
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
