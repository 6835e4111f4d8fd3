package precept.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import precept.library.Git;
import precept.model.Approval;
import precept.model.Day;
import precept.model.Digest;
import precept.model.Target;

/// The options that say who approves, when and why.
final class Approver {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who approves (default: git's user.name, else the login name).")
  private @Nullable String by;

  @Option(names = "--on", paramLabel = "YYYY-MM-DD", description = "When; there is no clock.")
  private @Nullable String on;

  @Option(names = "--because", paramLabel = "REASON", description = "Why.")
  private @Nullable String because;

  /// Who, when and why, said once for all reports that a command accepts.
  record Signature(String by, Optional<Day> on, Optional<String> because) {
    Approval of(Target target, String report, String text) {
      return new Approval(target.version(), report, Digest.of(text), by, on, because);
    }
  }

  Signature signature(Common common, Path home) {
    return new Signature(
        by == null ? name(common, home) : line(common, "--by", by),
        Optional.ofNullable(on).map(day -> common.day("--on", day)),
        Optional.ofNullable(because).map(reason -> line(common, "--because", reason)));
  }

  private static String line(Common common, String option, String text) {
    if (text.isBlank() || text.matches("(?s).*\\p{Cc}.*")) {
      throw common.misuse(
          "an approval is somebody's word: say it in one line, with " + option + " \"...\"");
    }
    return text.strip();
  }

  /// The name that git knows, else the one under which somebody logged in.
  static String name(Common common, Path home) {
    String known =
        new Git(home).user().orElseGet(() -> System.getProperty("user.name", "").replace("?", ""));
    return line(common, "--by", known);
  }
}
