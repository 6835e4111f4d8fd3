package precept;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.namer.ApprovalNamer;
import org.approvaltests.reporters.QuietReporter;
import precept.report.DiagnosticText;
import precept.report.Ink;
import precept.source.Diagnostic;

/// Stories on disk, and what is said to them, held against what was approved.
///
///     src/test/resources/<room>/<story>.precept, <story>.yaml or <story>/    what an author wrote
///     src/test/resources/<room>/<story>.approved.txt                         that, and the messages
///
/// What differs is written beside the approved text as `<story>.received.txt`.
public final class Golden {
  /// Absolute, because ApprovalTests takes a relative path from the root of the file system.
  public static final Path RESOURCES = Path.of("src", "test", "resources").toAbsolutePath();

  private static final String APPROVED = ".approved.txt";
  private static final String RECEIVED = ".received.txt";

  private Golden() {}

  /// The stories of a room: files, and folders that hold several.
  public static List<Path> stories(String room) {
    try (Stream<Path> found = Files.list(RESOURCES.resolve(room))) {
      List<Path> stories =
          found
              .filter(path -> !path.toString().endsWith(APPROVED))
              .filter(path -> !path.toString().endsWith(RECEIVED))
              .sorted()
              .toList();
      if (stories.isEmpty()) {
        throw new AssertionError("there are no stories in " + room);
      }
      return stories;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// `a-curly-quote`
  public static String name(Path story) {
    String file = story.getFileName().toString();
    return Files.isDirectory(story) ? file : file.replaceFirst("\\.[^.]*$", "");
  }

  public static void verify(Path story, List<Diagnostic> diagnostics) {
    verify(story, new DiagnosticText(Ink.NONE).all(diagnostics));
  }

  /// Verifies what was said to a story, below the story itself.
  public static void verify(Path story, String said) {
    beside(
        story.resolveSibling(name(story)),
        ".txt",
        quoted(story) + "== Precept says\n\n" + (said.isBlank() ? "nothing\n" : said));
  }

  /// Verifies a text whose story is no file.
  public static void verify(String room, String story, String text) {
    beside(RESOURCES.resolve(room).resolve(story), ".txt", text);
  }

  /// Verifies a text that lies beside what it is about: `cases.approved.md`, `cases.received.md`.
  public static void beside(Path about, String extension, String text) {
    Approvals.verify(
        text,
        new Options(QuietReporter.INSTANCE)
            .forFile()
            .withNamer(new Beside(about.toAbsolutePath().toString()))
            .forFile()
            .withExtension(extension));
  }

  /// The approved texts of all rooms.
  static List<Path> approved() {
    return Disk.files(RESOURCES).stream()
        .filter(path -> path.toString().endsWith(APPROVED))
        .toList();
  }

  private static String quoted(Path story) {
    StringBuilder text = new StringBuilder();
    for (Path file : Disk.files(story)) {
      Path shown = Files.isDirectory(story) ? story.relativize(file) : file.getFileName();
      text.append("== ").append(shown.toString().replace('\\', '/')).append("\n\n");
      String content = Disk.text(file).stripTrailing();
      text.append(content).append(content.isEmpty() ? "" : "\n").append('\n');
    }
    return text.toString();
  }

  private record Beside(String base) implements ApprovalNamer {
    @Override
    public File getApprovedFile(String extensionWithDot) {
      return new File(base + ".approved" + extensionWithDot);
    }

    @Override
    public File getReceivedFile(String extensionWithDot) {
      return new File(base + ".received" + extensionWithDot);
    }

    @Override
    public String getApprovalName() {
      return new File(base).getName();
    }

    @Override
    public String getSourceFilePath() {
      return new File(base).getParent() + File.separator;
    }

    @Override
    public ApprovalNamer addAdditionalInformation(String information) {
      return this;
    }

    @Override
    public String getAdditionalInformation() {
      return "";
    }
  }
}
