package precept.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.check.Checked;
import precept.disk.Fence;
import precept.disk.TextFolder;
import precept.model.Target;
import precept.model.Version;
import precept.report.DiagnosticText;
import precept.report.Ink;
import precept.source.SourceText;

/// `precept new`: a guideline to start from, or the next version of one.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = {
      "Make a guideline that passes its review, to start from;",
      "or copy the newest version of a guideline as a draft of its next one."
    })
final class NewCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(index = "0", paramLabel = "GUIDELINE", description = "Its id: wells-dvt.")
  private String id = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEXT-VERSION",
      description = "The number of its next version: 1.1.0.")
  private @Nullable String next;

  @Override
  public Integer call() {
    if (next == null) {
      Path home = common.place();
      Scaffold.in(home, id, common).forEach(file -> made(home, file));
      then("precept review " + id);
      then("precept explain " + id + " --case at_the_limit");
    } else {
      Precept precept = common.precept();
      Target newest = common.targets(precept, id).getLast();
      copy(precept, newest, version(newest, next));
      then("precept diff " + id + " " + newest.version() + " " + next);
      then("precept review " + id + "@" + next);
      then("precept approve " + id + "@" + next);
    }
    return Exit.FINE;
  }

  private Version version(Target newest, String written) {
    Version version =
        Version.of(written)
            .orElseThrow(() ->
                common.misuse(
                    "`" + written + "` is no version number: write three numbers, 1.1.0"));
    if (version.compareTo(newest.version()) <= 0) {
      throw common.misuse(
          version + " is not higher than " + newest.version() + ", the newest version of " + id);
    }
    return version;
  }

  private void copy(Precept precept, Target newest, Version version) {
    Path home = precept.library().home();
    Path copy = home.resolve("guidelines").resolve(id).resolve(version.toString());
    if (Fence.isTaken(copy)) {
      throw new Unable(copy + " is there already");
    }
    SequencedMap<String, String> files = new LinkedHashMap<>();
    for (Path file : precept.library().files(newest.guideline(), newest.version())) {
      Checked<SourceText> read = precept.library().text(file);
      if (read.result().isEmpty()) {
        throw new Unable(
            "nothing was made:\n" + new DiagnosticText(Ink.NONE).all(read.diagnostics()));
      }
      String text = read.result().get().text();
      boolean edition = file.endsWith("guideline.yaml");
      files.put(file.getFileName().toString(), edition ? NextEdition.of(text, version) : text);
    }
    TextFolder.make(precept.library().fence(), copy, files);
    files.keySet().forEach(name -> made(home, copy.resolve(name)));
  }

  private void made(Path home, Path file) {
    if (!common.quiet()) {
      common.out().println("made " + home.relativize(file).toString().replace('\\', '/'));
    }
  }

  private void then(String command) {
    if (!common.quiet()) {
      common.out().println("next: " + command);
    }
  }
}
