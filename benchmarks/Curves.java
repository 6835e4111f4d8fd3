import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reviews and checks that double, one after the other, each a process of its own with a gigabyte of heap: what grows with
/// the square of its size takes four times as long at every step.
final class Curves {
  private static final List<Integer> VERSIONS = List.of(50, 100, 200, 400);
  private static final List<Integer> CASES = List.of(1_250, 2_500, 5_000, 10_000);
  private static final List<Integer> ITEMS = List.of(9, 18, 36, 72);
  private static final List<Integer> ROWS = List.of(25, 50, 100, 200);
  private static final List<Integer> NUMBERS = List.of(625, 1_250, 2_500, 5_000);

  private final Path repository;
  private final Path folder;

  /// What the names of the curves that are drawn have in them.
  private final String wanted;

  private Curves(Path repository, Path folder, String wanted) {
    this.repository = repository;
    this.folder = folder;
    this.wanted = wanted;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("curves");
    try {
      Curves curves = new Curves(Path.of(arguments[0]), folder, arguments.length > 1 ? arguments[1] : "");
      System.out.println("| what is reviewed or checked | how many | seconds | times the step before |");
      System.out.println("|---|--:|--:|--:|");
      curves.curve("versions of a guideline", "review", VERSIONS, curves::versions);
      curves.curve("unapproved cases of one version", "review", CASES, curves::cases);
      curves.curve("items of a chart with five levels each", "check", ITEMS, curves::items);
      curves.curve("rows of a first list over a set", "check", ROWS, curves::rows);
      curves.curve("rows of a first list, each over a fact of its own", "check", ROWS, curves::first);
      curves.curve("rows of a collect list, each over a fact of its own", "check", ROWS, curves::collected);
      curves.curve("rows of a table over one number", "check", NUMBERS, curves::numbers);
    } finally {
      remove(folder);
    }
  }

  /// Makes a project of so many.
  private interface Making {
    String make(Path home, int many) throws IOException;
  }

  private void curve(String what, String command, List<Integer> sizes, Making making)
      throws IOException {
    double before = 0;
    for (int many : what.contains(wanted) ? sizes : List.<Integer>of()) {
      Path home = folder.resolve(what.replace(' ', '-') + many);
      double seconds = run(command, home, making.make(home, many));
      String times = before == 0 ? "" : String.format(Locale.ROOT, "%.1f", seconds / before);
      System.out.printf(Locale.ROOT, "| %s | %,d | %.1f | %s |%n", what, many, seconds, times);
      before = seconds;
    }
  }

  private double run(String command, Path home, String selection) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                repository.resolve("target/precept.jar").toString(),
                command,
                selection,
                "--home",
                home.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      boolean done = command.equals("check") ? process.waitFor() == 0 : said.contains(" passed, 0 failed, 0 pending");
      if (!process.waitFor(1, TimeUnit.HOURS) || !done) {
        throw new IOException("not all was run and passed:\n" + said);
      }
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /// The sound guideline of the tests, under so many numbers.
  private String versions(Path home, int many) throws IOException {
    Path sound = repository.resolve("src/test/resources/sound");
    String edition = Files.readString(sound.resolve("guideline.yaml"));
    for (int i = 0; i < many; i++) {
      Path version = home.resolve("guidelines/leg-swelling/1.0." + i);
      Files.createDirectories(version);
      Files.copy(sound.resolve("logic.precept"), version.resolve("logic.precept"));
      Files.writeString(
          version.resolve("guideline.yaml"), edition.replace("version: 1.0.0", "version: 1.0." + i));
    }
    Path cases = home.resolve("testcases/leg-swelling");
    Files.createDirectories(cases);
    Files.copy(sound.resolve("cases.yaml"), cases.resolve("cases.yaml"));
    return "leg-swelling";
  }

  /// A score of so many graded items, and who has half of its points.
  private String items(Path home, int many) throws IOException {
    return logic(
        home,
        IntStream.range(0, many)
            .mapToObj(i -> "input q%d \"Q\" : one of a \"A\" b \"B\" c \"C\" d \"D\" e \"E\"%n".formatted(i))
            .collect(Collectors.joining())
            + "score total \"Total\"\n    | item | 0 | 1 | 2 | 3 | 4 | cites |\n    |---|---|---|---|---|---|---|\n"
            + IntStream.range(0, many)
                .mapToObj("    | q%d | a | b | c | d | e | S1 |%n"::formatted)
                .collect(Collectors.joining())
            + """
            decision scan "Scan?" : yes/no
                | rule | total || scan | cites |
                |---|---||---|---|
                | high | >= %1$d || yes | S1 |
                | low | < %1$d || no | S1 |
            """
                .formatted(2 * many));
  }

  /// A list of so many tests of one set, of which the first that holds decides.
  private String rows(Path home, int many) throws IOException {
    return logic(
        home,
        "input signs \"Signs\" : any of\n"
            + IntStream.range(0, many)
                .mapToObj("    c%1$d \"C%1$d\"%n"::formatted)
                .collect(Collectors.joining())
            + "decision scan \"Scan?\" : yes/no\n    hit first\n    | rule | signs || scan | cites |\n    |---|---||---|---|\n"
            + IntStream.range(0, many)
                .mapToObj(i -> "    | r%1$d | includes c%1$d || %2$s | S1 |%n".formatted(i, i % 2 == 0 ? "yes" : "no"))
                .collect(Collectors.joining())
            + "    | rest | otherwise || no | S1 |\n");
  }

  private String first(Path home, int many) throws IOException {
    return unrelated(home, many, "yes/no\n    hit first", "yes", "    | rest | otherwise || no | S1 |\n");
  }

  private String collected(Path home, int many) throws IOException {
    String choices =
        IntStream.range(0, many).mapToObj("    c%1$d \"C%1$d\"%n"::formatted).collect(Collectors.joining());
    return unrelated(home, many, "one of\n" + choices + "    hit collect", "c%d", "");
  }

  /// So many rows that have nothing in common, on as many columns.
  private String unrelated(Path home, int many, String type, String says, String rest) throws IOException {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, many).forEach(i -> text.append("input f%1$d \"F%1$d\" : yes/no%n".formatted(i)));
    text.append("decision scan \"Scan?\" : " + type + "\n    | rule |");
    IntStream.range(0, many).forEach(i -> text.append(" f" + i + " |"));
    text.append("| scan | cites |\n    |---|" + "---|".repeat(many) + "|---|---|\n");
    for (int row = 0; row < many; row++) {
      text.append("    | r" + row + " |" + " - |".repeat(row) + " yes |" + " - |".repeat(many - row - 1));
      text.append("| " + says.formatted(row) + " | S1 |\n");
    }
    return logic(home, text + rest);
  }

  /// So many steps along one number.
  private String numbers(Path home, int many) throws IOException {
    return logic(
        home,
        "input x \"X\" : 0..%d%n".formatted(many)
            + "decision scan \"Scan?\" : yes/no\n    | rule | x || scan | cites |\n    |---|---||---|---|\n"
            + IntStream.range(0, many)
                .mapToObj(i -> "    | r%d | %d..<%d || %s | S1 |%n".formatted(i, i, i + 1, i % 2 == 0 ? "yes" : "no"))
                .collect(Collectors.joining())
            + "    | last | >= %d || no | S1 |%n".formatted(many));
  }

  /// The guideline of the tests with other logic.
  private String logic(Path home, String text) throws IOException {
    Path version = home.resolve("guidelines/leg-swelling/1.0.0");
    Files.createDirectories(version);
    Files.writeString(version.resolve("logic.precept"), "guideline leg-swelling\n    answers scan\n" + text);
    Files.writeString(
        version.resolve("guideline.yaml"),
        """
        guideline: leg-swelling
        version: 1.0.0
        title: The swollen leg
        status: draft
        updated: 2026-01-01
        audience: Those who measure
        notice: Made for a measurement.
        strengths: []
        certainties: []
        bibliography: []
        references: []
        statements: [{ id: S1, section: Made, says: Made., kind: decision, references: [] }]
        open-questions: []
        """);
    return "leg-swelling";
  }

  /// The cases of venous thrombectomy again and again, each under a name of its own.
  private String cases(Path home, int many) throws IOException {
    String id = "venous-thrombectomy";
    copy(repository.resolve("guidelines").resolve(id), home.resolve("guidelines").resolve(id));
    Path made = home.resolve("testcases").resolve(id);
    copy(repository.resolve("testcases").resolve(id), made); // which the open questions name
    List<String> cases;
    try (Stream<Path> files = Files.list(repository.resolve("testcases").resolve(id))) {
      cases =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .flatMap(Curves::cases)
              .filter(text -> !text.contains("each:")) // which would be several
              .toList();
    }
    Files.writeString(
        made.resolve("many.yaml"),
        IntStream.range(0, many)
            .mapToObj(i -> named(cases.get(i % cases.size()), i))
            .collect(Collectors.joining("", "guideline: " + id + "\ncases:\n", "")));
    return id + "@1.1.0";
  }

  private static Stream<String> cases(Path file) {
    try {
      return Stream.of(Files.readString(file).split("(?m)^(?=  - id: )", -1))
          .skip(1)
          .map(text -> text.replaceAll("(?m)^ *#.*\n", ""));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String named(String text, int number) {
    Matcher id = Pattern.compile("- id: (\\S+)").matcher(text);
    return id.replaceFirst("- id: $1_" + number);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path some : all.sorted().toList()) {
        Path place = to.resolve(from.relativize(some).toString());
        if (Files.isDirectory(some)) {
          Files.createDirectories(place);
        } else {
          Files.copy(some, place);
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path some : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(some);
      }
    }
  }
}
