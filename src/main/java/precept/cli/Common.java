package precept.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import precept.Precept;
import precept.analysis.Defects;
import precept.check.Checked;
import precept.diagram.Compiled;
import precept.diagram.TooLarge;
import precept.eval.Refusal;
import precept.eval.Run;
import precept.library.Git;
import precept.library.Library;
import precept.model.Day;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Target;
import precept.model.Version;
import precept.report.DiagnosticText;
import precept.report.Ink;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.wording.CaseWords;
import precept.wording.Words;

/// The options that every command has, and what follows from them.
final class Common {
  private static final List<Code> UNREADABLE =
      List.of(Code.NOT_UTF8, Code.FILE_TOO_LARGE, Code.UNREADABLE);

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder that holds guidelines/ (default: the nearest upwards).")
  private @Nullable Path home;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never; NO_COLOR is honoured.")
  private Colour colour = Colour.AUTO;

  @Option(names = "--quiet", description = "Print findings only.")
  private boolean quiet;

  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return spec;
  }

  /// What is typed, or piped in.
  Reader in() {
    return spec().root().userObject() instanceof Typed typed ? typed.in() : Reader.nullReader();
  }

  /// Where all goes that is written for programs.
  PrintWriter data() {
    return spec().root().userObject() instanceof Typed typed ? typed.data() : out();
  }

  /// Where all goes that is written for people.
  PrintWriter out() {
    return spec().commandLine().getOut();
  }

  PrintWriter err() {
    return spec().commandLine().getErr();
  }

  boolean quiet() {
    return quiet;
  }

  Ink ink() {
    boolean terminal = terminal().isPresent();
    boolean allowed =
        Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty()
            && !"dumb".equals(System.getenv("TERM"));
    return new Ink(
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal && allowed;
        },
        columns());
  }

  /// How wide the terminal is, as the launcher found it: the JVM cannot ask. Some say that they
  /// have no width.
  static int columns() {
    int found = Integer.getInteger("precept.width", 0);
    return found > 0 ? found : Ink.COLUMNS;
  }

  /// Where a person sits at it, the terminal.
  static Optional<Console> terminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  ParameterException misuse(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  /// A day that an option gives.
  Day day(String option, String written) {
    return Day.of(written)
        .orElseThrow(
            () -> misuse(option + " " + written + " is no day: write year-month-day, 2026-01-08"));
  }

  /// Where the project is, or is to be.
  Path place() {
    return home != null ? home : Library.above(Path.of("")).map(Library::home).orElse(Path.of(""));
  }

  /// The home as seen from the root of its repository: there the paths begin that programs read.
  String root() {
    return new Git(place()).prefix().orElse("");
  }

  Precept precept() {
    Path start = home == null ? Path.of("") : home;
    Optional<Library> library =
        home == null
            ? Library.above(start)
            : Optional.of(new Library(start)).filter(Library::isThere);
    return new Precept(
        library.orElseThrow(() ->
            new Unable(
                "there is no folder guidelines/ "
                    + (home == null
                        ? "here or above: go to a project, or name one with --home"
                        : "in " + home))));
  }

  /// The versions that are meant; never none.
  ///
  /// @param written `GUIDELINE`, `GUIDELINE@VERSION`, or absent for all
  List<Target> targets(Precept precept, @Nullable String written) {
    Optional<String> name = Optional.ofNullable(written).map(some -> some.split("@", 2)[0]);
    Optional<Version> version = Optional.empty();
    if (written != null && written.contains("@")) {
      String number = written.substring(written.indexOf('@') + 1);
      version = Version.of(number);
      if (version.isEmpty()) {
        throw misuse("`" + number + "` is no version number: write " + name.orElse("") + "@1.0.0");
      }
    }
    List<Target> targets = precept.library().targets(name, version);
    if (targets.isEmpty()) {
      err().print(new DiagnosticText(ink()).all(precept.library().strays()));
      throw new Unable(nothing(precept, written));
    }
    return targets;
  }

  private static String nothing(Precept precept, @Nullable String written) {
    List<Target> all = precept.library().targets(Optional.empty(), Optional.empty());
    return written == null || all.isEmpty()
        ? "there is no guideline in " + precept.library().home().resolve("guidelines")
        : "there is no guideline "
            + written
            + "; there is "
            + String.join(", ", all.stream().map(Target::toString).toList());
  }

  /// @param answer the one that is meant, or absent for all that the guideline gives
  List<String> answers(Guideline guideline, @Nullable String answer) {
    if (answer == null) {
      return guideline.answers();
    }
    if (!guideline.definitions().containsKey(answer)
        || guideline.definition(answer) instanceof Definition.Input) {
      throw misuse(
          "the guideline does not answer "
              + answer
              + "; it answers "
              + String.join(", ", guideline.answers()));
    }
    return List.of(answer);
  }

  /// Says what is not in order with something that cannot be used.
  ///
  /// @return the exit code
  int refuse(Checked<?> checked) {
    err().print(new DiagnosticText(ink()).all(checked.diagnostics()));
    return Math.max(Exit.FINDINGS, exit(checked.diagnostics()));
  }

  /// Says where answers are not what they could be: the guideline does not pass its check, or there
  /// was too much to look at.
  void warn(Compiled compiled, Run run) {
    if (run.givenUp()) {
      err().println("precept: too much to look at: more may be open here than need be");
    }
    warn(compiled);
  }

  /// The same of nobody in particular.
  void warn(Compiled compiled) {
    if (isDefective(compiled)) {
      err()
          .println(
              "precept: some patients have no answer here, or more than one; to see whom: precept check "
                  + CaseWords.id(compiled.guideline()));
    }
  }

  private static boolean isDefective(Compiled compiled) {
    try {
      return Defects.areSeen(compiled);
    } catch (TooLarge tooLarge) {
      return false; // then nothing is proved, and the run says so
    }
  }

  /// Says what is wrong with a patient's facts.
  ///
  /// @return the exit code
  int refuse(Checked<Facts> facts, Refusal refusal) {
    Words words = new Words(refusal.guideline(), false);
    err().print(new DiagnosticText(ink()).all(facts.diagnostics()));
    refusal
        .contradictions()
        .forEach(some -> err().println("precept: " + words.contradiction(some)));
    return Math.max(Exit.FINDINGS, exit(facts.diagnostics()));
  }

  /// 2 where a file could not be read, 1 where something else is not in order, else 0.
  static int exit(Collection<Diagnostic> diagnostics) {
    if (diagnostics.stream().anyMatch(some -> UNREADABLE.contains(some.code()))) {
      return Exit.UNABLE;
    }
    return diagnostics.stream().anyMatch(Diagnostic::isError) ? Exit.FINDINGS : Exit.FINE;
  }
}
