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
import precept.document.Suite;
import precept.model.Target;
import precept.report.DiagnosticGithub;
import precept.report.DiagnosticText;
import precept.report.TestJson;
import precept.report.TestJunit;
import precept.report.TestText;
import precept.source.Diagnostic;

/// `precept test`: runs the test cases.
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = "Run the test cases of a guideline.")
final class TestCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final InForce inForce = new InForce();

  @Parameters(
      arity = "0..1",
      paramLabel = "GUIDELINE[@VERSION]",
      description = "Whose cases to run (default: all).")
  private @Nullable String selection;

  @Option(names = "--case", paramLabel = "ID", description = "Run only the cases of this id.")
  private @Nullable String only;

  @Option(names = "--cover", description = "Say which rules no passing case decides.")
  private boolean cover;

  @Option(names = "--format", defaultValue = "text", description = "text, json, junit or github.")
  private Format format = Format.TEXT;

  enum Format {
    TEXT,
    JSON,
    JUNIT,
    GITHUB
  }

  @Override
  public Integer call() {
    Precept precept = common.precept();
    List<Suite> suites = new ArrayList<>();
    List<Diagnostic> mistakes = new ArrayList<>(precept.library().strays());
    List<Target> targets = inForce.targets(common, precept, selection);
    for (Tested tested : SideBySide.each(targets, target -> tested(precept, target))) {
      tested.suite().map(this::chosen).ifPresent(suites::add);
      mistakes.addAll(tested.mistakes());
    }
    if (!mistakes.isEmpty()) {
      if (format == Format.GITHUB) {
        common.data().print(DiagnosticGithub.of(mistakes, common.root()));
      } else {
        common.err().print(new DiagnosticText(common.ink()).all(mistakes));
      }
      return Common.exit(mistakes);
    }
    long run = suites.stream().mapToLong(suite -> suite.results().size()).sum();
    if (run == 0) {
      throw new Unable("there is no test case " + only);
    }
    if (suites.stream().noneMatch(Suite::provesSomething)) {
      throw new Unable("test case " + only + " expects nothing of the versions that were run");
    }
    (format == Format.TEXT ? common.out() : common.data()).print(printed(suites));
    return suites.stream().anyMatch(suite -> !suite.failures().isEmpty())
        ? Exit.FINDINGS
        : Exit.FINE;
  }

  /// @param mistakes why no case proves anything
  private record Tested(Optional<Suite> suite, List<Diagnostic> mistakes) {}

  private static Tested tested(Precept precept, Target target) {
    Optional<Suite> suite = precept.test(target);
    boolean proves = suite.filter(Suite::provesSomething).isPresent();
    List<Diagnostic> said = proves ? List.of() : precept.review(target).diagnostics();
    return new Tested(suite, said.stream().filter(Diagnostic::isError).toList());
  }

  private Suite chosen(Suite suite) {
    Optional<String> id = Optional.ofNullable(only);
    return new Suite(
        suite.guideline(),
        suite.results().stream()
            .filter(result -> id.isEmpty() || result.testCase().isCalled(id.get()))
            .toList());
  }

  private String printed(List<Suite> suites) {
    return switch (format) {
      case TEXT -> {
        StringBuilder text = new StringBuilder();
        suites.forEach(suite -> text.append(TestText.of(suite, common.ink(), cover)));
        yield text.toString();
      }
      case JSON -> TestJson.of(suites, Release.version());
      case JUNIT -> TestJunit.of(suites);
      case GITHUB ->
          DiagnosticGithub.of(
              suites.stream().flatMap(suite -> suite.failures().stream()).toList(), common.root());
    };
  }
}
