package precept.cli;

import java.util.ArrayList;
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
import precept.check.Checked;
import precept.diff.Difference;
import precept.diff.Headcount;
import precept.document.Impact;
import precept.document.ImpactReading;
import precept.library.Library;
import precept.library.Revisions;
import precept.library.UnknownRevision;
import precept.model.Guideline;
import precept.model.Target;
import precept.model.Version;
import precept.report.DiagnosticGithub;
import precept.report.DiagnosticText;
import precept.report.DiffJson;
import precept.report.DiffMarkdown;
import precept.report.DiffText;
import precept.report.ImpactJson;
import precept.report.ImpactMarkdown;
import precept.report.ImpactText;
import precept.review.Compared;
import precept.review.Step;
import precept.review.Step.Place;
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

  @Mixin private final MovedPatients cohort = new MovedPatients();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, markdown, json or github.")
  private Format format = Format.TEXT;

  @Option(
      names = "--details",
      description = "Show every group of patients, with an example and the test cases.")
  private boolean details;

  enum Format {
    TEXT,
    MARKDOWN,
    JSON,
    GITHUB
  }

  @Override
  public Integer call() {
    cohort.refuseAlone(common);
    Precept precept = common.precept();
    List<Version> versions =
        common.targets(precept, guideline).stream().map(Target::version).toList();
    List<Step> steps = since == null ? between(versions) : since(precept, since, versions);
    if (cohort.areGiven() && (steps.size() != 1 || format == Format.GITHUB)) {
      throw common.misuse(
          format == Format.GITHUB
              ? "of patients text, markdown or json is told"
              : "patients are held against one step: name two versions that follow each other, of "
                  + String.join(", ", steps.stream().map(Step::written).toList()));
    }
    List<DiffJson.Pair> pairs = new ArrayList<>();
    List<String> documents = new ArrayList<>();
    boolean sound = true;
    List<Guideline> read = new ArrayList<>();
    for (Step step : steps) {
      Optional<Guideline> before = read(precept, step.from());
      Optional<Guideline> after = read(precept, step.to());
      if (before.isEmpty() || after.isEmpty()) {
        sound = false;
        continue;
      }
      read.add(before.get());
      read.add(after.get());
      Compared compared = precept.compared(before.get(), after.get());
      if (cohort.areGiven()) {
        sound &= impact(precept, compared);
        continue;
      }
      sound &= compared.diagnostics().stream().noneMatch(Diagnostic::isError);
      switch (format) {
        case TEXT -> print(step, compared, steps.size() > 1);
        case MARKDOWN -> {
          if (compared.difference().isEmpty()) {
            common.err().print(new DiagnosticText(common.ink()).all(compared.diagnostics()));
          }
          DiffMarkdown.of(compared.succession()).ifPresent(documents::add);
        }
        case JSON ->
            pairs.add(
                new DiffJson.Pair(
                    guideline,
                    step.from().toString(),
                    step.to().toString(),
                    compared.difference(),
                    compared.cases(),
                    compared.diagnostics()));
        case GITHUB ->
            common.data().print(DiagnosticGithub.of(compared.diagnostics(), common.root()));
      }
    }
    if (cohort.areGiven()) {
      return sound ? Exit.FINE : Exit.FINDINGS;
    }
    if (format == Format.TEXT && since == null && steps.size() > 1 && sound && !common.quiet()) {
      altogether(precept, read);
    }
    if (format == Format.JSON) {
      common.data().print(DiffJson.of(pairs, Release.version()));
    }
    common.data().print(DiffMarkdown.together(guideline, documents));
    return sound ? Exit.FINE : Exit.FINDINGS;
  }

  /// What the change does to a cohort.
  ///
  /// @return whether nobody was refused, and the change is in order
  private boolean impact(Precept precept, Compared compared) {
    if (compared.difference().isEmpty()) {
      common.err().print(new DiagnosticText(common.ink()).all(compared.diagnostics()));
      return false;
    }
    Difference difference = compared.difference().get();
    Headcount.Heads heads = cohort.count(precept, difference, common);
    Impact impact = ImpactReading.of(difference, heads, cohort.below());
    switch (format) {
      case TEXT -> common.out().print(ImpactText.of(impact, common.ink()));
      case MARKDOWN -> common.data().print(ImpactMarkdown.of(impact));
      case JSON -> common.data().print(ImpactJson.of(impact, difference, Release.version()));
      case GITHUB -> {}
    }
    common.err().print(new DiagnosticText(common.ink()).all(compared.diagnostics()));
    if (heads.refused() > 0 && !common.quiet()) {
      common.err().println("precept: why patients are refused: precept run, with the same file");
    }
    return heads.refused() == 0
        && cohort.isWhole()
        && compared.diagnostics().stream().noneMatch(Diagnostic::isError);
  }

  private List<Step> since(Precept precept, String revision, List<Version> versions) {
    if (old != null) {
      throw common.misuse("--since compares every version with itself: name no versions");
    }
    List<Version> then = asked(precept, revision, library -> library.versions(guideline));
    List<Step> steps = Step.since(revision, then, versions);
    if (steps.isEmpty()) {
      throw new Unable("no version of " + guideline + " is at " + revision + " and now");
    }
    return steps;
  }

  private List<Step> between(List<Version> versions) {
    Place to = now == null ? Place.of(versions.getLast()) : place(now);
    Place from = old == null ? Place.of(before(versions, to.version())) : place(old);
    if (from.version().compareTo(to.version()) > 0) {
      throw new Unable(
          from + " is newer than " + to + ": name the older version first, " + to + " " + from);
    }
    return Step.between(versions, from, to);
  }

  private Version before(List<Version> versions, Version version) {
    return version
        .before(versions)
        .orElseThrow(() ->
            new Unable(guideline + " has no version before " + version + " to compare it with"));
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
    } catch (UnknownRevision unknown) {
      throw new Unable(String.valueOf(unknown.getMessage()));
    }
  }

  /// What all steps come to.
  private void altogether(Precept precept, List<Guideline> read) {
    Guideline last = read.getLast();
    precept
        .altogether(
            read.getFirst(),
            last,
            read.stream().map(Guideline::revision).distinct().skip(1).toList())
        .ifPresentOrElse(
            changes -> common.out().print(DiffText.brief(changes, "", common.ink())),
            () ->
                common
                    .out()
                    .println("what all steps come to is not told: names changed more than once"));
  }

  /// @param brief whether one line is enough where nobody is moved and nothing is amiss
  private void print(Step step, Compared compared, boolean brief) {
    if (!common.quiet()) {
      if (!step.remark().isEmpty()) {
        common.out().println(step.remark());
      }
      if (brief && compared.unchanged()) {
        common.out().println(step.written() + " unchanged: proved for every patient");
        return;
      }
      common
          .out()
          .print(
              compared
                  .succession()
                  .changes()
                  .map(changes ->
                      details
                          ? DiffText.of(changes, common.ink())
                          : DiffText.brief(
                              changes,
                              "precept diff "
                                  + guideline
                                  + " "
                                  + step.from()
                                  + " "
                                  + step.to()
                                  + " --details",
                              common.ink()))
                  .orElse(""));
      common.out().println();
    }
    common.out().print(new DiagnosticText(common.ink()).all(compared.diagnostics()));
  }
}
