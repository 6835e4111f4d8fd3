package precept.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.check.Checked;
import precept.disk.Fence;
import precept.disk.TextFile;
import precept.library.Library;
import precept.report.DiagnosticText;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.syntax.Document;
import precept.syntax.Formatter;
import precept.syntax.Parser;

/// `precept fmt`: one canonical layout.
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = "Lay out .precept files in the one canonical way.")
final class FmtCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "Files to lay out (default: all guidelines').")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--check", description = "Change nothing; fail where a file would change.")
  private boolean check;

  @Override
  public Integer call() {
    Optional<Library> library =
        files.isEmpty() ? Optional.of(common.precept().library()) : Optional.empty();
    List<Path> chosen = library.map(Library::logic).orElse(files);
    if (chosen.isEmpty()) {
      throw new Unable("there is no .precept file to lay out");
    }
    List<Diagnostic> mistakes = new ArrayList<>();
    int changed = 0;
    for (Path file : chosen) {
      changed += layOut(library, file, mistakes) ? 1 : 0;
    }
    common.out().print(new DiagnosticText(common.ink()).all(mistakes));
    if (!common.quiet()) {
      common
          .out()
          .println(
              changed
                  + " of "
                  + chosen.size()
                  + (check ? " files would change" : " files changed"));
    }
    return Common.exit(mistakes);
  }

  /// @param library that the file belongs to; absent where a person names it
  private boolean layOut(Optional<Library> library, Path file, List<Diagnostic> mistakes) {
    Checked<SourceText> read =
        library.map(some -> some.text(file)).orElseGet(() -> Library.named(file));
    mistakes.addAll(read.diagnostics());
    Optional<Document> document = read.result().map(Parser::parse);
    document.ifPresent(some -> mistakes.addAll(some.mistakes()));
    if (document.isEmpty() || !document.get().mistakes().isEmpty()) {
      return false;
    }
    SourceText source = document.get().source();
    String formatted = Formatter.format(source);
    if (formatted.equals(source.text().replace("\r\n", "\n"))) {
      return false;
    }
    if (check) {
      mistakes.add(
          Diagnostic.of(
              Code.NOT_FORMATTED,
              new SourceText(source.path(), "").whole(),
              "this file is not in canonical layout",
              "",
              files.isEmpty() ? "run precept fmt" : "run precept fmt " + file));
    } else {
      TextFile.write(library.map(Library::fence).orElse(Fence.NONE), file, formatted);
    }
    return true;
  }
}
