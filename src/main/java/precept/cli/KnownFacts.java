package precept.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import precept.Precept;
import precept.check.Checked;
import precept.check.FactChecker;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.TestCase;
import precept.model.Value;
import precept.source.Diagnostic;

/// The options by which the facts of one patient are given.
final class KnownFacts {
  @Option(names = "--case", paramLabel = "ID", description = "Take the facts of this test case.")
  private @Nullable String caseId;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "Take facts from a YAML or JSON file.")
  private @Nullable Path facts;

  @Option(
      names = "--set",
      paramLabel = "FACT=VALUE",
      description = "Set a fact, over those of a case or file: --set age='34 years'.")
  private List<String> set = new ArrayList<>();

  /// The file that gives facts, if one does.
  Optional<Path> file() {
    return Optional.ofNullable(facts);
  }

  /// Whose facts they are; empty where nobody says.
  String title() {
    return caseId == null ? "" : "case " + caseId;
  }

  /// All facts together, or the mistakes in them.
  Checked<Patient> patient(Precept precept, Guideline guideline, Common common) {
    Map<String, Value> values = new LinkedHashMap<>();
    List<Diagnostic> doubts = new ArrayList<>();
    for (Checked<Patient> some : given(precept, guideline, common)) {
      if (some.result().isEmpty()) {
        return some;
      }
      values.putAll(some.result().get().facts());
      doubts.addAll(some.diagnostics());
    }
    return new Checked<>(Optional.of(new Patient(values)), doubts);
  }

  /// Facts in the order in which later ones override earlier ones.
  private List<Checked<Patient>> given(Precept precept, Guideline guideline, Common common) {
    List<Checked<Patient>> given = new ArrayList<>();
    if (caseId != null) {
      given.add(ofCase(precept, guideline, caseId));
    }
    if (facts != null) {
      given.add(precept.library().facts(facts, guideline));
    }
    if (!set.isEmpty()) {
      given.add(FactChecker.check(SetFacts.of(set, guideline, common), guideline));
    }
    return given;
  }

  private Checked<Patient> ofCase(Precept precept, Guideline guideline, String id) {
    Checked<List<TestCase>> cases = precept.library().cases(guideline);
    if (cases.result().isEmpty()) {
      return new Checked<>(Optional.empty(), cases.diagnostics());
    }
    return cases.result().get().stream()
        .filter(some -> some.id().equals(id))
        .findFirst()
        .map(some -> new Checked<>(Optional.of(some.patient()), List.of()))
        .orElseThrow(() -> new Unable(noCase(id, cases.result().get())));
  }

  private static String noCase(String id, List<TestCase> cases) {
    List<String> variants =
        cases.stream().map(TestCase::id).filter(some -> some.startsWith(id + "[")).toList();
    return variants.isEmpty()
        ? "there is no test case " + id
        : id + " has variants: name one of " + String.join(", ", variants);
  }
}
