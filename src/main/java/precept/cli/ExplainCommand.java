package precept.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.Precept.Target;
import precept.check.Checked;
import precept.check.FactChecker;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.TestCase;
import precept.model.Value;
import precept.report.DiagnosticText;
import precept.report.ExplanationJson;
import precept.report.ExplanationMarkdown;
import precept.report.ExplanationText;
import precept.report.PatientText;
import precept.report.Words;

/// `precept explain`: one patient, the answers and why.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = "Run a guideline on one patient and explain every answer.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final InForce inForce = new InForce();

  @Parameters(
      arity = "1",
      paramLabel = "GUIDELINE[@VERSION]",
      description = "What to run (without a version: the newest).")
  private String selection = "";

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

  @Option(names = "--answer", paramLabel = "NAME", description = "Explain this answer only.")
  private @Nullable String answer;

  @Option(
      names = "--for",
      paramLabel = "AUDIENCE",
      defaultValue = "professional",
      description = "professional, or patient for plain words.")
  private Audience audience = Audience.PROFESSIONAL;

  @Option(names = "--format", defaultValue = "text", description = "text, markdown or json.")
  private Format format = Format.TEXT;

  enum Audience {
    PROFESSIONAL,
    PATIENT
  }

  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Override
  public Integer call() {
    Precept precept = common.precept();
    Target target = inForce.targets(common, precept, selection).getLast();
    Checked<Guideline> checked = precept.check(target);
    if (checked.result().isEmpty()) {
      return refuse(checked);
    }
    Guideline guideline = checked.result().get();
    Map<String, Value> values = new LinkedHashMap<>();
    List<Checked<Patient>> given = given(precept, guideline);
    for (Checked<Patient> some : given) {
      if (some.result().isEmpty()) {
        return refuse(some);
      }
      values.putAll(some.result().get().facts());
    }
    Run run = Precept.exactly(guideline).apply(Evaluator.decide(guideline, new Patient(values)));
    if (!run.contradictions().isEmpty()) {
      Words words = new Words(guideline, false);
      run.contradictions()
          .forEach(some -> common.err().println("precept: " + words.contradiction(some)));
      return Main.FINDINGS;
    }
    common.out().print(printed(run, answers(guideline)));
    return Main.FINE;
  }

  /// Facts in the order in which later ones override earlier ones.
  private List<Checked<Patient>> given(Precept precept, Guideline guideline) {
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
      return new Checked<>(java.util.Optional.empty(), cases.diagnostics());
    }
    return cases.result().get().stream()
        .filter(some -> some.id().equals(id))
        .findFirst()
        .map(some -> new Checked<>(java.util.Optional.of(some.patient()), List.of()))
        .orElseThrow(() -> new Unable(noCase(id, cases.result().get())));
  }

  private static String noCase(String id, List<TestCase> cases) {
    List<String> variants =
        cases.stream().map(TestCase::id).filter(some -> some.startsWith(id + "[")).toList();
    return variants.isEmpty()
        ? "there is no test case " + id
        : id + " has variants: name one of " + String.join(", ", variants);
  }

  private List<String> answers(Guideline guideline) {
    if (answer == null) {
      return guideline.answers();
    }
    if (!guideline.definitions().containsKey(answer)
        || guideline.definition(answer) instanceof Definition.Input) {
      throw common.misuse(
          "the guideline does not answer "
              + answer
              + "; it answers "
              + String.join(", ", guideline.answers()));
    }
    return List.of(answer);
  }

  private String printed(Run run, List<String> answers) {
    if (audience == Audience.PATIENT && format != Format.TEXT) {
      throw common.misuse("plain words for a patient come as text only");
    }
    if (audience == Audience.PATIENT) {
      return PatientText.of(run, answers);
    }
    List<String> whole = answers.subList(0, 1);
    String title = caseId == null ? "" : "case " + caseId;
    return switch (format) {
      case TEXT -> ExplanationText.of(run, title, answers, whole);
      case MARKDOWN ->
          ExplanationMarkdown.of(
              run, title.isEmpty() ? run.guideline().edition().title() : title, answers, whole);
      case JSON -> ExplanationJson.of(run, answers, Release.version());
    };
  }

  private int refuse(Checked<?> checked) {
    common.err().print(new DiagnosticText(common.ink()).all(checked.diagnostics()));
    return Math.max(Main.FINDINGS, Common.exit(checked.diagnostics()));
  }
}
