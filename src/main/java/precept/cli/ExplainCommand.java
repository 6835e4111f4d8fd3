package precept.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.analysis.Exact;
import precept.analysis.Insight;
import precept.check.Checked;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.eval.Evaluator;
import precept.eval.Refusal;
import precept.eval.Run;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Target;
import precept.report.DiagnosticText;
import precept.report.ExplanationJson;
import precept.report.ExplanationMarkdown;
import precept.report.ExplanationText;
import precept.report.PatientText;
import precept.report.RefusalText;

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

  @Mixin private final KnownFacts known = new KnownFacts();

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
      return common.refuse(checked);
    }
    Guideline guideline = checked.result().get();
    Checked<Facts> facts = known.facts(precept, guideline, common);
    if (facts.result().isEmpty()) {
      return common.refuse(facts);
    }
    Compiled compiled = Compiler.compile(guideline);
    UnaryOperator<Run> exactly = Exact.in(compiled);
    Optional<Refusal> refusal = Refusal.of(guideline, facts.result().get(), exactly);
    if (refusal.isPresent()) {
      to().print(printed(refusal.get()));
      return common.refuse(facts, refusal.get());
    }
    Run run =
        exactly.apply(Evaluator.decide(guideline, new Patient(facts.result().get().standing())));
    common.warn(compiled, run);
    common.err().print(new DiagnosticText(common.ink()).all(facts.diagnostics()));
    to().print(printed(run, common.answers(guideline, answer), compiled));
    return Exit.FINE;
  }

  private PrintWriter to() {
    return format == Format.TEXT ? common.out() : common.data();
  }

  private String printed(Refusal refusal) {
    return format == Format.JSON
        ? RefusalText.json(refusal, Release.version())
        : RefusalText.of(refusal, common.ink());
  }

  private String printed(Run run, List<String> answers, Compiled compiled) {
    if (audience == Audience.PATIENT && format != Format.TEXT) {
      throw common.misuse("plain words for a patient come as text only");
    }
    if (audience == Audience.PATIENT) {
      return PatientText.of(run, answers, common.ink());
    }
    String first = answers.getFirst();
    Map<String, Insight> whole = Map.of(first, Insight.of(compiled, run, first));
    String title = known.title();
    return switch (format) {
      case TEXT -> ExplanationText.of(run, title, answers, whole, common.ink());
      case MARKDOWN ->
          ExplanationMarkdown.of(
              run, title.isEmpty() ? run.guideline().edition().title() : title, answers, whole);
      case JSON -> ExplanationJson.of(run, answers, whole, Release.version());
    };
  }
}
