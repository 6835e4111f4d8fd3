package precept.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.check.Checked;
import precept.model.Guideline;
import precept.model.Target;
import precept.report.GuidelineSummary;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Resources;

/// `precept check`: whether a guideline is in order, by its text and for every patient.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description =
        "Check the text of a guideline, and prove that it has an outcome for every patient and keeps its promises.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "GUIDELINE[@VERSION]",
      description = "What to check (default: everything).")
  private @Nullable String selection;

  @Option(names = "--format", defaultValue = "text", description = "text, json, github or sarif.")
  private Findings.Format format = Findings.Format.TEXT;

  @Option(names = "--explain", paramLabel = "CODE", description = "Show the page of a code: P0301.")
  private @Nullable String code;

  @Override
  public Integer call() {
    if (code != null) {
      return page(code);
    }
    Precept precept = common.precept();
    List<Target> targets = common.targets(precept, selection);
    List<Diagnostic> diagnostics = new ArrayList<>(precept.library().strays());
    StringBuilder summary = new StringBuilder();
    for (Checked<Guideline> examined : SideBySide.each(targets, precept::examine)) {
      diagnostics.addAll(examined.diagnostics());
      examined
          .result()
          .ifPresent(guideline ->
              summary.append(GuidelineSummary.of(guideline, examined.diagnostics(), common.ink())));
    }
    Findings.print(common, format, diagnostics, summary.toString());
    return Common.exit(diagnostics);
  }

  private int page(String number) {
    Optional<Code> known = Code.of(number);
    if (known.isEmpty()) {
      throw common.misuse("there is no code " + number);
    }
    common.out().print(Resources.text("/precept/diagnostics/" + known.get().number() + ".md"));
    return Exit.FINE;
  }
}
