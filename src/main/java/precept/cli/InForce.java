package precept.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import precept.Precept;
import precept.check.Checked;
import precept.model.Day;
import precept.model.Edition;
import precept.model.Target;
import precept.model.Version;
import precept.report.DiagnosticText;

/// The option to take the version in force on a day. The day is always given: there is no today.
final class InForce {
  @Option(
      names = "--at",
      paramLabel = "YYYY-MM-DD",
      description = "Take the version in force on this day.")
  private @Nullable String at;

  /// The versions that are meant; never none.
  List<Target> targets(Common common, Precept precept, @Nullable String written) {
    if (at == null) {
      return common.targets(precept, written);
    }
    Day day = common.day("--at", at);
    if (written != null && written.contains("@")) {
      throw common.misuse("name a version or a day, not both: " + written + " and --at " + at);
    }
    List<Target> targets = new ArrayList<>();
    List<String> none = new ArrayList<>();
    common.targets(precept, written).stream()
        .map(Target::guideline)
        .distinct()
        .forEach(id -> {
          List<Edition> editions = editions(common, precept, id);
          Edition.inForce(editions, day)
              .flatMap(edition -> Version.of(edition.version()))
              .ifPresentOrElse(
                  version -> targets.add(new Target(id, version)),
                  () -> none.add(none(id, day, editions)));
        });
    if (targets.isEmpty()) {
      throw new Unable(String.join("; ", none));
    }
    none.forEach(some -> common.err().println("precept: " + some));
    return targets;
  }

  private static List<Edition> editions(Common common, Precept precept, String id) {
    Checked<List<Edition>> editions = precept.library().editions(id);
    Optional<List<Edition>> found = editions.result();
    if (found.isEmpty()) {
      common.err().print(new DiagnosticText(common.ink()).all(editions.diagnostics()));
      throw new Unable(
          "which version of " + id + " is in force cannot be told before this is in order");
    }
    return found.get();
  }

  private static String none(String id, Day day, List<Edition> editions) {
    return "no version of "
        + id
        + " is in force on "
        + day
        + ": "
        + editions.stream()
            .map(edition ->
                (edition.version()
                        + " is "
                        + edition.status().words()
                        + " "
                        + edition.validity().words())
                    .strip())
            .collect(Collectors.joining(", "));
  }
}
