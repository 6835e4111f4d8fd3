package precept.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.Precept.Compared;
import precept.Precept.Target;
import precept.check.Checked;
import precept.diff.Difference;
import precept.library.Library;
import precept.library.Revisions;
import precept.model.Guideline;
import precept.model.Version;
import precept.report.DiagnosticJson;
import precept.report.DiagnosticText;
import precept.report.DiffJson;
import precept.report.DiffMarkdown;
import precept.report.DiffText;
import precept.source.Diagnostic;

/// `precept diff`: which patients two versions treat differently.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description =
        "Show which patients two versions treat differently, and whether that was declared.")
final class DiffCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "GUIDELINE", description = "Which guideline.")
  private String guideline = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OLD",
      description = "A version, or REVISION:VERSION of git (default: the one before NEW).")
  private @Nullable String old;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "NEW",
      description = "Likewise (default: the newest).")
  private @Nullable String now;

  @Option(
      names = "--since",
      paramLabel = "REVISION",
      description = "Compare every version with what it was at this revision of git.")
  private @Nullable String since;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, markdown, json or github.")
  private Format format = Format.TEXT;

  enum Format {
    TEXT,
    MARKDOWN,
    JSON,
    GITHUB
  }

  /// A version, perhaps of another revision than the working tree.
  private record Place(Optional<String> revision, Version version) {
    @Override
    public String toString() {
      return revision.map(some -> some + ":").orElse("") + version;
    }
  }

  @Override
  public Integer call() {
    Precept precept = common.precept();
    List<Version> versions =
        common.targets(precept, guideline).stream().map(Target::version).toList();
    boolean sound = true;
    for (List<Place> pair : pairs(precept, versions)) {
      sound &= compared(precept, pair.getFirst(), pair.getLast());
    }
    return sound ? Main.FINE : Main.FINDINGS;
  }

  private List<List<Place>> pairs(Precept precept, List<Version> versions) {
    if (since != null) {
      if (old != null) {
        throw common.misuse("--since compares every version with itself: name no versions");
      }
      List<Version> then = asked(precept, since, library -> library.versions(guideline));
      List<List<Place>> pairs =
          versions.stream()
              .filter(then::contains)
              .map(version ->
                  List.of(
                      new Place(Optional.of(since), version), new Place(Optional.empty(), version)))
              .toList();
      if (pairs.isEmpty()) {
        throw new Unable("no version of " + guideline + " is at " + since + " and now");
      }
      return pairs;
    }
    Place to = now == null ? new Place(Optional.empty(), versions.getLast()) : place(now);
    Place from = old == null ? new Place(Optional.empty(), before(versions, to)) : place(old);
    return List.of(List.of(from, to));
  }

  private Version before(List<Version> versions, Place to) {
    return versions.stream()
        .filter(version -> version.compareTo(to.version()) < 0)
        .reduce((first, second) -> second)
        .orElseThrow(() ->
            new Unable(
                guideline + " has no version before " + to.version() + " to compare it with"));
  }

  private Place place(String written) {
    int colon = written.lastIndexOf(':');
    String number = written.substring(colon + 1);
    return new Place(
        colon < 0 ? Optional.empty() : Optional.of(written.substring(0, colon)),
        Version.of(number)
            .orElseThrow(() ->
                common.misuse(
                    "`" + number + "` is no version number: write 1.0.0, or HEAD:1.0.0")));
  }

  private boolean compared(Precept precept, Place from, Place to) {
    Optional<Guideline> before = read(precept, from);
    Optional<Guideline> after = read(precept, to);
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    Compared compared = precept.compared(before.get(), after.get());
    print(compared);
    return compared.diagnostics().stream().noneMatch(Diagnostic::isError);
  }

  private Optional<Guideline> read(Precept precept, Place place) {
    Checked<Guideline> checked =
        place
            .revision()
            .map(revision -> asked(precept, revision, library -> found(library, place)))
            .orElseGet(() -> found(precept.library(), place))
            .orElseThrow(() -> new Unable("there is no " + guideline + " " + place));
    if (checked.result().isEmpty()) {
      common.err().print(new DiagnosticText(common.ink()).all(checked.diagnostics()));
      common.err().println("precept: " + guideline + " " + place + " is not in order");
    }
    return checked.result();
  }

  private Optional<Checked<Guideline>> found(Library library, Place place) {
    return library.versions(guideline).contains(place.version())
        ? Optional.of(library.guideline(guideline, place.version()))
        : Optional.empty();
  }

  private <T> T asked(Precept precept, String revision, Function<Library, T> reading) {
    try {
      return new Revisions(precept.library().home()).at(revision, reading);
    } catch (Revisions.Unknown unknown) {
      throw new Unable(String.valueOf(unknown.getMessage()));
    }
  }

  private void print(Compared compared) {
    List<Diagnostic> diagnostics = compared.diagnostics();
    if (compared.difference().isEmpty()) {
      common.out().print(new DiagnosticText(common.ink()).all(diagnostics));
      return;
    }
    Difference difference = compared.difference().get();
    switch (format) {
      case TEXT -> {
        common.out().print(compared.succession().changes().map(DiffText::of).orElse(""));
        common.out().println();
        common.out().print(new DiagnosticText(common.ink()).all(diagnostics));
      }
      case MARKDOWN -> common.out().print(DiffMarkdown.of(compared.succession()).orElse(""));
      case JSON -> common.out().print(DiffJson.of(difference, compared.cases(), Release.version()));
      case GITHUB -> common.out().print(DiagnosticJson.github(diagnostics));
    }
  }
}
