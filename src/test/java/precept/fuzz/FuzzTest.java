package precept.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.Golden;

/// Files that are mutated go through the commands: none hangs or breaks, and what they promise of
/// one another holds. `-Dprecept.fuzz=1000000` asks for more of them than the default,
/// `-Dprecept.fuzz.seed=7` begins elsewhere; a seed makes the same project on every machine. What
/// fails is cut down and written to `target/fuzz/SEED`, as a story to be kept.
class FuzzTest {
  private static final int TRIALS = Integer.getInteger("precept.fuzz", 300);
  private static final long SEED = Long.getLong("precept.fuzz.seed", 0);
  private static final Path FOUND = Path.of("target", "fuzz");
  private static final Path SOUND = Golden.RESOURCES.resolve("sound");

  private final Path home;
  private final Oracle oracle;

  FuzzTest(@TempDir Path home) {
    this.home = home;
    this.oracle = new Oracle(home);
  }

  @Test
  void no_file_breaks_a_command() {
    List<Map<String, String>> projects = projects();
    List<String> texts = projects.stream().flatMap(some -> some.values().stream()).toList();
    List<String> failures = new ArrayList<>();
    int sound = 0;
    for (long seed = SEED; seed < SEED + TRIALS; seed++) {
      Trial trial = trial(seed, projects, texts);
      Optional<String> failure = failure(trial);
      failure.ifPresent(some -> failures.add(kept(trial, some)));
      sound += oracle.wasSound() ? 1 : 0;
    }
    System.out.println(TRIALS + " mutated projects, " + sound + " of them without an error");
    assertThat(failures).isEmpty();
    assertThat(sound).describedAs("of which something was proved").isGreaterThan(TRIALS / 20);
  }

  /// What was found once.
  @Test
  void what_was_found_stays_mended() {
    for (Path file : Disk.files(Golden.RESOURCES.resolve("fuzz"))) {
      Map<String, String> project = sound();
      String place =
          project.keySet().stream()
              .filter(name -> ending(name).equals(ending(file.toString())))
              .filter(name -> file.toString().contains("guideline") == name.contains("guideline."))
              .findFirst()
              .orElseThrow();
      assertThat(failure(new Trial(0, place, project).with(Disk.text(file))))
          .describedAs("%s", file)
          .isEmpty();
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.'));
  }

  private Optional<String> failure(Trial trial) {
    empty();
    Disk.write(home, trial.files());
    return oracle.failure(trial);
  }

  private String kept(Trial trial, String failure) {
    Trial smallest = Smallest.of(trial, this::failure);
    Path file =
        FOUND
            .resolve(String.valueOf(trial.seed()))
            .resolve(Path.of(trial.changed()).getFileName().toString());
    Disk.write(file, smallest.text());
    return "seed " + trial.seed() + ": " + failure + "\n" + file + ":\n" + smallest.text();
  }

  private static Trial trial(long seed, List<Map<String, String>> projects, List<String> texts) {
    Random random = new Random(seed * 31 + 7);
    random.nextInt();
    Map<String, String> project = projects.get(random.nextInt(projects.size()));
    List<String> names = List.copyOf(project.keySet());
    String changed = names.get(random.nextInt(names.size()));
    Trial trial = new Trial(seed, changed, project);
    return trial.with(new Mutation(random, texts).of(trial.text()));
  }

  /// Sound projects, stories of the language and of commands, and the repository's own guidelines:
  /// few of these, for they are large.
  private static List<Map<String, String>> projects() {
    List<Map<String, String>> projects = new ArrayList<>();
    for (String room : List.of("check", "analysis", "syntax", "library", "cases")) {
      for (Path story : Golden.stories(room)) {
        if (!Files.isDirectory(story) && !story.toString().contains("no-character")) {
          Map<String, String> project = sound();
          String name =
              ending(story.toString()).equals(".precept") ? "logic.precept" : "cases.yaml";
          project.replaceAll((path, text) -> path.endsWith(name) ? Disk.text(story) : text);
          projects.add(project);
        }
      }
    }
    for (Path story : Golden.stories("cli")) {
      projects.add(below(story, Function.identity()));
    }
    Map<String, String> stranger =
        below(Golden.RESOURCES.resolve("stranger"), text -> text.replace("\u00A7", "Words"));
    for (int i = 0; i < 60; i++) {
      projects.add(stranger);
    }
    Map<String, String> own = below(Path.of("").toAbsolutePath(), Function.identity());
    own.keySet().removeIf(path -> !path.matches("(guidelines|testcases)/.*"));
    for (String id : List.of("wells-dvt", "wells-dvt", "wells-dvt", "venous-thrombectomy")) {
      Map<String, String> one = new LinkedHashMap<>(own);
      one.keySet().removeIf(path -> !path.contains("/" + id + "/"));
      projects.add(one);
    }
    return projects;
  }

  private static Map<String, String> sound() {
    Map<String, String> project = new LinkedHashMap<>();
    String version = "guidelines/leg-swelling/1.0.0/";
    project.put(version + "logic.precept", Disk.text(SOUND.resolve("logic.precept")));
    project.put(version + "guideline.yaml", Disk.text(SOUND.resolve("guideline.yaml")));
    project.put(
        "guidelines/leg-swelling/0.9.0/logic.precept", Disk.text(SOUND.resolve("logic.precept")));
    project.put(
        "guidelines/leg-swelling/0.9.0/guideline.yaml",
        Disk.text(SOUND.resolve("guideline.yaml")).replace("version: 1.0.0", "version: 0.9.0"));
    project.put("testcases/leg-swelling/cases.yaml", Disk.text(SOUND.resolve("cases.yaml")));
    return project;
  }

  private static Map<String, String> below(Path folder, Function<String, String> words) {
    Map<String, String> project = new LinkedHashMap<>();
    for (String room : List.of("guidelines", "testcases")) {
      if (Files.isDirectory(folder.resolve(room))) {
        for (Path file : Disk.files(folder.resolve(room))) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          project.put(name, words.apply(Disk.text(file)));
        }
      }
    }
    if (project.isEmpty()) {
      project.putAll(sound());
    }
    return project;
  }

  private void empty() {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path some : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!some.equals(home)) {
          Files.delete(some);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
