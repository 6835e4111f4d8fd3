package precept.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.Precept.Publication;
import precept.disk.Fence;
import precept.model.Edition;
import precept.model.Target;
import precept.report.DiagnosticText;
import precept.report.PublicationIndex;
import precept.site.Site;
import precept.source.Diagnostic;

/// `precept doc`: the reference as pages, or as Markdown for those who publish elsewhere.
@Command(
    name = "doc",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = "Write the reference as a site that needs no server and no network.")
final class DocCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final InForce inForce = new InForce();

  @Parameters(
      arity = "0..1",
      paramLabel = "GUIDELINE[@VERSION]",
      description = "What to write about (default: everything).")
  private @Nullable String selection;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The folder to write (default: site/ beside guidelines/).")
  private @Nullable Path output;

  @Option(names = "--format", defaultValue = "html", description = "html or markdown.")
  private Format format = Format.HTML;

  enum Format {
    HTML,
    MARKDOWN
  }

  @Override
  public Integer call() {
    Precept precept = common.precept();
    Path home = precept.library().home();
    Path folder = output == null ? home.resolve("site") : output;
    Fence fence = output == null ? Fence.of(home, "site") : Fence.around(output);
    SiteFolder site = SiteFolder.at(folder, fence);
    List<Publication> publications = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Target> targets = inForce.targets(common, precept, selection);
    SideBySide.each(targets, target -> precept.publication(target, Release.version()))
        .forEach(some -> {
          diagnostics.addAll(some.diagnostics());
          some.result().ifPresent(publications::add);
        });
    common.err().print(new DiagnosticText(common.ink()).all(diagnostics));
    int exit = Common.exit(diagnostics);
    if (exit != Exit.FINE) {
      common.err().println("precept: nothing was written");
      return exit;
    }
    SequencedMap<String, String> files =
        switch (format) {
          case HTML -> Site.of(publications.stream().map(Publication::volume).toList());
          case MARKDOWN -> markdown(publications);
        };
    site.write(files);
    common.out().println(folder.resolve(files.firstEntry().getKey()));
    return Exit.FINE;
  }

  private static SequencedMap<String, String> markdown(List<Publication> publications) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    List<Edition> editions = publications.stream().map(some -> some.volume().edition()).toList();
    files.put("index.md", PublicationIndex.of(editions));
    for (Publication some : publications) {
      Edition edition = some.volume().edition();
      some.reports()
          .get()
          .forEach((name, text) ->
              files.put(edition.guideline() + "/" + edition.version() + "/" + name + ".md", text));
    }
    return files;
  }
}
