package precept.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import precept.Precept;
import precept.check.Checked;
import precept.check.FactChecker;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.TestCase;

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

  /// All facts together, with the mistakes in them; nothing where there are no facts to be read.
  Checked<Facts> facts(Precept precept, Guideline guideline, Common common) {
    Checked<Facts> all = new Checked<>(Optional.of(Facts.NONE), List.of());
    for (Checked<Facts> some : given(precept, guideline, common)) {
      all = all.then(before -> some.map(before::and));
    }
    return all;
  }

  /// Facts in the order in which later ones override earlier ones.
  private List<Checked<Facts>> given(Precept precept, Guideline guideline, Common common) {
    List<Checked<Facts>> given = new ArrayList<>();
    if (caseId != null) {
      given.add(ofCase(precept, guideline, caseId));
    }
    if (facts != null) {
      given.add(precept.library().facts(facts, guideline));
    }
    if (!set.isEmpty()) {
      given.add(FactChecker.given(SetFacts.of(set, guideline, common), guideline));
    }
    return given;
  }

  private Checked<Facts> ofCase(Precept precept, Guideline guideline, String id) {
    Checked<List<TestCase>> cases = precept.library().cases(guideline);
    if (cases.result().isEmpty()) {
      return new Checked<>(Optional.empty(), cases.diagnostics());
    }
    return cases.result().get().stream()
        .filter(some -> some.id().equals(id))
        .findFirst()
        .map(some ->
            new Checked<>(Optional.of(new Facts(some.patient().facts(), Set.of())), List.of()))
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
