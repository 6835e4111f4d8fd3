package precept.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import precept.Precept;
import precept.cli.Approver.Signature;
import precept.disk.Fence;
import precept.disk.TextFolder;
import precept.library.Library;
import precept.model.Target;
import precept.model.Version;
import precept.review.Review;
import precept.source.Resources;
import precept.source.SourceText;
import precept.syntax.Parser;

/// A guideline to start from. Its reports are approved as they are, so that its author's first
/// review shows what the author changed.
final class Scaffold {
  private static final Version FIRST = new Version(1, 0, 0);
  private static final String WHY = "As precept new made it: nothing in it is medicine";

  private Scaffold() {}

  /// @return the files made
  static List<Path> in(Path home, String id, Common common) {
    Path logic = home.resolve("guidelines").resolve(id);
    Path cases = home.resolve("testcases").resolve(id);
    refuse(id, common);
    for (Path folder : List.of(logic, cases)) {
      if (Fence.isTaken(folder)) {
        throw new Unable(folder + " is there already: nothing was made");
      }
    }
    Signature signature =
        new Signature(Approver.name(common, home), Optional.empty(), Optional.of(WHY));
    Library library = new Library(home);
    List<Path> made = new ArrayList<>();
    made.addAll(
        make(library, logic.resolve(FIRST.toString()), id, "guideline.yaml", "logic.precept"));
    made.addAll(make(library, cases, id, "cases.yaml"));
    approve(new Precept(library), new Target(id, FIRST), signature, common.err());
    return made;
  }

  private static List<Path> make(Library library, Path folder, String id, String... names) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, template(name, id));
    }
    TextFolder.make(library.fence(), folder, files);
    return files.keySet().stream().map(folder::resolve).toList();
  }

  /// An id is a word, or several joined by hyphens, and none of the language's own.
  private static void refuse(String id, Common common) {
    boolean parses =
        Parser.parse(new SourceText("", template("logic.precept", id))).mistakes().isEmpty();
    if (!id.matches("[a-z][a-z0-9_]*(-[a-z0-9_]+)*") || !parses) {
      throw common.misuse("`" + id + "` cannot be a guideline's id: write it like wells-dvt");
    }
  }

  private static void approve(
      Precept precept, Target target, Signature signature, PrintWriter waiting) {
    Review review = precept.review(target);
    ReportFolder reports = new ReportFolder(precept.library(), target);
    reports.held(review).pending().forEach(pending -> reports.accept(pending, signature, waiting));
  }

  private static String template(String name, String id) {
    return Resources.text("/precept/new/" + name).replace("GUIDELINE-ID", id);
  }
}
