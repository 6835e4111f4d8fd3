package precept.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
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
import precept.cli.Dialogue.Ended;
import precept.cli.ExplainCommand.Audience;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.disk.Fence;
import precept.eval.Interview;
import precept.eval.Refusal;
import precept.eval.Run;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.report.DiagnosticText;
import precept.report.ExplanationText;
import precept.report.InterviewText;
import precept.report.PatientText;
import precept.report.RefusalText;

/// `precept ask`: the questions that still matter, one at a time.
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = "Ask for one patient's facts, one at a time, until the answer is settled.")
final class AskCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Mixin private final InForce inForce = new InForce();

  @Parameters(
      arity = "1",
      paramLabel = "GUIDELINE[@VERSION]",
      description = "What to ask about (without a version: the newest).")
  private String selection = "";

  @Mixin private final KnownFacts known = new KnownFacts();

  @Option(
      names = "--answer",
      paramLabel = "NAME",
      description = "Settle this answer (default: the guideline's first).")
  private @Nullable String answer;

  @Option(names = "--all", description = "Settle every answer that the guideline gives.")
  private boolean all;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keep the facts in a new file (default: that of --facts).")
  private @Nullable Path save;

  @Option(
      names = "--for",
      paramLabel = "AUDIENCE",
      defaultValue = "professional",
      description = "professional, or patient for an answer in plain words.")
  private Audience audience = Audience.PROFESSIONAL;

  @Override
  public Integer call() {
    Precept precept = common.precept();
    Checked<Guideline> checked =
        precept.check(inForce.targets(common, precept, selection).getLast());
    if (checked.result().isEmpty()) {
      return common.refuse(checked);
    }
    Guideline guideline = checked.result().get();
    List<String> answers = answers(guideline);
    Optional<FactsFile> file = file(precept, guideline);
    Checked<Facts> facts = known.facts(precept, guideline, common);
    if (facts.result().isEmpty()) {
      return common.refuse(facts);
    }
    Compiled compiled = Compiler.compile(guideline);
    UnaryOperator<Run> exactly = Exact.in(compiled);
    Optional<Refusal> refusal = Refusal.of(guideline, facts.result().get(), exactly);
    if (refusal.isPresent()) {
      common.out().print(RefusalText.of(refusal.get(), common.ink()));
      return common.refuse(facts, refusal.get());
    }
    Patient patient = new Patient(facts.result().get().standing());
    Interview begun = Interview.begin(guideline, answers, patient, exactly);
    common.warn(compiled, begun.run());
    common.err().print(new DiagnosticText(common.ink()).all(facts.diagnostics()));
    try (Prompt prompt = prompt()) {
      return hold(
          begun,
          new Keeping(
              precept,
              guideline,
              file,
              prompt,
              new InterviewText(guideline, common.ink()),
              common.out()),
          compiled);
    }
  }

  private List<String> answers(Guideline guideline) {
    if (all && answer != null) {
      throw common.misuse("--all and --answer exclude each other");
    }
    List<String> given = common.answers(guideline, answer);
    return all ? given : given.subList(0, 1);
  }

  /// Where the command says that the facts are to be kept.
  private Optional<FactsFile> file(Precept precept, Guideline guideline) {
    Optional<Path> path =
        Optional.ofNullable(save).or(() -> known.file().filter(Fence.NONE::isFile));
    boolean begun = path.equals(known.file());
    if (!begun && path.filter(Fence::isTaken).isPresent()) {
      throw new Unable(
          save + " is there already: go on with it by --facts " + save + ", or name a new file");
    }
    return path.map(some -> new FactsFile(some, begun, precept, guideline));
  }

  private Prompt prompt() {
    return Common.terminal()
        .flatMap(terminal -> TerminalPrompt.open(common.out()))
        .orElseGet(() -> new Prompt.Plain(common.in(), common.out()));
  }

  private int hold(Interview begun, Keeping keeping, Compiled compiled) {
    PrintWriter out = common.out();
    Guideline guideline = keeping.guideline();
    InterviewText text = keeping.text();
    out.print(text.opening(begun.answers()));
    Ended ended = new Dialogue(guideline, keeping.prompt(), out, common.ink()).hold(begun);
    Interview interview = ended.interview();
    out.print(
        ended.left()
            ? text.news(Optional.empty(), interview)
            : explained(interview, text, compiled));
    out.print(text.ending(interview));
    Patient patient = interview.run().patient();
    int code = interview.settled() ? Exit.FINE : Exit.FINDINGS;
    if (patient.facts().isEmpty()) {
      return code;
    }
    Optional<Path> kept = keeping.keep(patient, ended.left());
    out.print(text.farewell(interview, kept, options(interview.settled())));
    return kept.isEmpty() && keeping.named().isPresent() ? Exit.UNABLE : code;
  }

  private String explained(Interview interview, InterviewText text, Compiled compiled) {
    List<String> answers = interview.answers();
    String first = answers.getFirst();
    return "\n"
        + switch (audience) {
          case PATIENT ->
              PatientText.of(interview.run(), answers, common.ink()).stripTrailing() + "\n";
          case PROFESSIONAL ->
              ExplanationText.of(
                      interview.run(),
                      known.title(),
                      answers,
                      Map.of(first, Insight.of(compiled, interview.run(), first)),
                      common.ink())
                  + text.settled(interview);
        };
  }

  /// The options that the next command takes over.
  private String options(boolean settled) {
    return (answer != null ? " --answer " + answer : all && !settled ? " --all" : "")
        + (audience == Audience.PATIENT ? " --for patient" : "");
  }
}
