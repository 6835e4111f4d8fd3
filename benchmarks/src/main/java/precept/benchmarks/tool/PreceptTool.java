package precept.benchmarks.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import precept.analysis.Analysis;
import precept.analysis.Finding;
import precept.benchmarks.table.PreceptText;
import precept.benchmarks.table.Problem;
import precept.check.Checked;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;
import precept.model.Version;

/// Precept itself: reads files as its commands do, then proves.
public final class PreceptTool implements Tool {
  private static final String NAME = "drawn";
  private static final Version VERSION = Version.of("1.0.0").orElseThrow();

  private final Library library;

  public PreceptTool(Problem problem, Path home) {
    Path folder = home.resolve("guidelines").resolve(NAME).resolve(VERSION.toString());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("guideline.yaml"), PreceptText.EDITION);
      Files.writeString(folder.resolve("tables.precept"), PreceptText.of(problem));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.library = new Library(home);
  }

  public Guideline guideline() {
    Checked<Guideline> checked = library.guideline(NAME, VERSION);
    return checked
        .result()
        .orElseThrow(() -> new IllegalStateException(checked.diagnostics().toString()));
  }

  @Override
  public Tables read() {
    Guideline guideline = guideline();
    return () -> {
      List<Finding> findings = Analysis.of(guideline);
      return () -> findings.stream().map(PreceptTool::message).toList();
    };
  }

  private static Message message(Finding finding) {
    return switch (finding) {
      case Finding.Gap gap -> new Message.Gap(gap.decision().name(), place(gap.whom().witness()));
      case Finding.Overlap overlap ->
          new Message.Overlap(overlap.decision().name(), overlap.rules());
      default ->
          new Message.Other(
              finding
                  .getClass()
                  .getSimpleName()
                  .replaceAll("\\B(?=[A-Z])", " ")
                  .toLowerCase(Locale.ROOT));
    };
  }

  private static Map<String, Double> place(Patient patient) {
    Map<String, Double> place = new HashMap<>();
    patient
        .facts()
        .forEach((input, value) -> {
          if (value instanceof Value.Amount(var number)) {
            place.put(input, number.doubleValue());
          }
        });
    return place;
  }
}
