package precept.report;

import precept.model.Approval;

/// An approval as `log.yaml` has it: one line, so that versions of a log merge line by line.
public final class ApprovalLine {
  /// What a new log begins with.
  public static final String HEAD =
      "# Who approved which report, and why. `precept approve` adds a line at the end; none is ever changed.\n";

  private ApprovalLine() {}

  public static String of(Approval approval) {
    return "- { version: "
        + approval.version()
        + ", report: "
        + approval.report()
        + ", by: "
        + quoted(approval.by())
        + approval.on().map(day -> ", on: " + day).orElse("")
        + approval.because().map(reason -> ", because: " + quoted(reason)).orElse("")
        + ", digest: \""
        + approval.text()
        + "\" }\n";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
