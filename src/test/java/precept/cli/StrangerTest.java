package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import precept.Disk;

/// A repository of which nobody knows who wrote it: no command reads, writes or removes anything
/// that lies outside of it, says what stands there, or runs a program of it.
class StrangerTest {
  private static final String SECRET = "TOKEN-hunter2-secret";
  private static final String LOGIC = "guidelines/leg-swelling/1.0.0/";
  private static final String CASES = "testcases/leg-swelling/";
  private static final List<String> COMMANDS =
      List.of(
          "check",
          "review",
          "test",
          "explain leg-swelling",
          "ask leg-swelling",
          "diff leg-swelling",
          "diff leg-swelling --since HEAD",
          "approve --all --by somebody",
          "doc",
          "fmt",
          "fmt --check",
          "new leg-swelling 1.1.0",
          "new another");

  /// What is put in the place of what: a link, and where it leads, outside of the project.
  private static final Map<String, String> LINKS = links();

  private static Map<String, String> links() {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("guidelines", "outside/guidelines");
    links.put("guidelines/leg-swelling", "outside/guidelines/leg-swelling");
    links.put("guidelines/leg-swelling/1.0.0", "outside/" + LOGIC);
    links.put("guidelines/another", "outside");
    links.put(LOGIC + "logic.precept", "outside/secret");
    links.put(LOGIC + "guideline.yaml", "outside/secret");
    links.put(LOGIC + "more.precept", "project/.git/config");
    links.put("testcases", "outside/testcases");
    links.put("testcases/leg-swelling", "outside/testcases/leg-swelling");
    links.put(CASES + "cases.yaml", "outside/secret");
    links.put(CASES + "approved", "outside/testcases/leg-swelling/approved");
    links.put(CASES + "approved/log.yaml", "outside/secret");
    links.put(CASES + "approved/1.0.0", "outside");
    links.put(CASES + "approved/1.0.0/cases.approved.md", "outside/secret");
    links.put(CASES + "approved/1.0.0/cases.received.md", "outside/secret");
    links.put(CASES + "approved/1.0.0/reference.received.md", "outside/nothing");
    links.put("site", "outside/site");
    links.put("site/index.html", "outside/secret");
    links.put("site/leg-swelling", "outside/site");
    return links;
  }

  @TempDir private Path folder;
  private Path outside;
  private Project project;

  @BeforeEach
  void somebody_has_files_of_their_own() {
    outside = folder.resolve("outside");
    Project.sound(outside);
    Disk.write(outside.resolve("secret"), SECRET + "\n");
    for (String file :
        List.of(LOGIC + "guideline.yaml", LOGIC + "logic.precept", CASES + "cases.yaml")) {
      Path place = outside.resolve(file);
      String text = Disk.text(place);
      Disk.write(
          place,
          text.replace("The swollen leg", SECRET)
              .replace("Scan the leg?", SECRET)
              .replace("- id: swollen", "- id: swollen\n    patient: " + SECRET));
    }
    Disk.write(outside.resolve("site/.precept-site"), "index.html\nkeep.txt\n" + SECRET + "\n");
    Disk.write(outside.resolve("site/keep.txt"), SECRET);
    Disk.write(outside.resolve("site/gone.txt"), SECRET);
    project = Project.sound(folder.resolve("project"));
    project.write(".git/config", SECRET + "\n");
    project.write("site/.precept-site", "index.html\nleg-swelling/gone.txt\n");
  }

  static Stream<Arguments> tried() {
    return LINKS.keySet().stream()
        .flatMap(link -> COMMANDS.stream().map(command -> Arguments.of(link, command)));
  }

  @ParameterizedTest
  @MethodSource("tried")
  void no_command_leaves_through_a_link(String link, String command) throws IOException {
    lead(link, folder.resolve(LINKS.get(link)));
    Map<Path, String> before = texts(outside);
    Shell shell = project.precept(command.split(" ", -1));
    assertThat(shell.out() + shell.err()).doesNotContain(SECRET).doesNotContain("keep.txt");
    assertThat(shell.code()).describedAs(shell.err()).isIn(0, 1, 2);
    assertThat(texts(outside)).isEqualTo(before);
    assertThat(project.read(".git/config")).contains(SECRET);
  }

  @ParameterizedTest
  @MethodSource("leading")
  void the_review_says_what_it_does_not_follow(String link) throws IOException {
    lead(link, folder.resolve(LINKS.get(link)));
    Shell review = project.precept("review");
    assertThat(review.code()).isEqualTo(2);
    assertThat(review.out() + review.err()).containsOnlyOnce("leads out of here or nowhere");
  }

  /// All but those of a site, which a review does not touch, and of what it writes itself.
  static Stream<String> leading() {
    return LINKS.keySet().stream()
        .filter(link -> !link.startsWith("site") && !link.contains(".received."));
  }

  /// Be it inside: the link is replaced, and what it led to stays.
  @Test
  void what_precept_writes_for_itself_follows_no_link() throws IOException {
    String logic = project.read(LOGIC + "logic.precept");
    for (String file :
        List.of(
            CASES + "approved/1.0.0/cases.received.md",
            CASES + "approved/1.0.0/cases.approved.md",
            CASES + "approved/log.yaml",
            "site/index.html")) {
      lead(file, project.file(LOGIC + "logic.precept"));
    }
    for (String command : List.of("review", "approve --all --by a", "doc")) {
      project.precept(command.split(" ", -1));
      assertThat(project.read(LOGIC + "logic.precept")).isEqualTo(logic);
    }
    assertThat(project.file(CASES + "approved/1.0.0/cases.approved.md")).isRegularFile();
  }

  /// Two entries of one name, a link and a folder, as only an enemy makes them; or two names that
  /// differ in capitals, on a system that does not tell them apart.
  @Test
  void a_tree_of_git_lays_nothing_through_a_link() throws Exception {
    Files.delete(project.file(".git/config"));
    git("init", "--quiet");
    Path target = Files.createDirectory(folder.resolve("target"));
    String link = asked(target.toString(), "hash-object", "-w", "--stdin");
    String leaf =
        asked("100644 blob " + link + "\tlogic.precept\n120000 blob " + link + "\tx\n", "mktree");
    String twice = asked("120000 blob " + link + "\ta\n040000 tree " + leaf + "\ta\n", "mktree");
    String root = asked("040000 tree " + twice + "\tguidelines\n", "mktree");
    String commit =
        asked("", "-c", "user.name=a", "-c", "user.email=a@b", "commit-tree", root, "-m", "odd");
    Shell diff = project.precept("diff", "leg-swelling", "--since", commit);
    assertThat(diff.code()).describedAs(diff.err()).isEqualTo(2);
    assertThat(Disk.files(target)).isEmpty();
    try (Stream<Path> made = Files.list(target)) {
      assertThat(made).isEmpty();
    }
  }

  @Test
  void what_never_ends_or_never_begins_is_no_plain_file() throws Exception {
    Path pipe = folder.resolve("pipe");
    boolean pipes =
        Files.exists(Path.of("/usr/bin/mkfifo"))
            && new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    for (String file : List.of(LOGIC + "logic.precept", CASES + "approved/1.0.0/x.approved.md")) {
      for (Path odd : List.of(Path.of("/dev/zero"), pipe)) {
        if (pipes && Files.exists(odd)) {
          lead(file, odd);
          assertThat(project.precept("review").code()).isBetween(1, 2);
        }
      }
      if (pipes) {
        Files.delete(project.file(file));
        Files.move(pipe, project.file(file));
        assertThat(project.precept("review").code()).isBetween(1, 2);
        Files.move(project.file(file), pipe);
      }
    }
  }

  /// As when two versions share the inputs they ask for.
  @Test
  void a_link_inside_is_a_link_like_any_other() throws IOException {
    project.precept("new", "leg-swelling", "1.1.0");
    Path shared = project.file("guidelines/leg-swelling/1.1.0/logic.precept");
    String logic = Disk.text(shared);
    lead(LOGIC + "logic.precept", shared);
    assertThat(project.precept("check", "leg-swelling@1.0.0").out()).contains("0 errors");
    Disk.write(shared, logic.replace(" : ", "   :   "));
    project.precept("fmt");
    assertThat(Disk.text(shared)).isEqualTo(logic);
    assertThat(project.file(LOGIC + "logic.precept")).isSymbolicLink();
  }

  /// Filters, hooks, a monitor, and a server for what is missing, all of them programs.
  @Test
  void git_runs_nothing_that_a_repository_names() throws Exception {
    Path ran = folder.resolve("ran");
    String program = "touch '" + ran + "'";
    Files.delete(project.file(".git/config"));
    git("init", "--quiet");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "one");
    project.write(".gitattributes", "* filter=evil diff=evil\n");
    for (String hook : List.of("post-index-change", "post-checkout", "reference-transaction")) {
      project.write(".git/hooks/" + hook, "#!/bin/sh\n" + program + "\n");
      assertThat(project.file(".git/hooks/" + hook).toFile().setExecutable(true)).isTrue();
    }
    for (String key :
        List.of(
            "filter.evil.smudge",
            "filter.evil.clean",
            "diff.evil.textconv",
            "diff.external",
            "core.fsmonitor",
            "core.pager",
            "core.sshCommand",
            "core.alternateRefsCommand",
            "remote.origin.uploadpack")) {
      git("config", key, program);
    }
    git("config", "remote.origin.url", "ext::sh -c " + program.replace(" ", "% "));
    git("config", "remote.origin.promisor", "true");
    git("config", "protocol.ext.allow", "always");
    git("checkout-index", "--all", "--force");
    assertThat(ran).exists(); // the trap is a good one
    Files.delete(ran);
    Project.sound(project.home()); // which the filter emptied
    Shell same = project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(same.code()).describedAs(same.err()).isZero();
    assertThat(ran).doesNotExist();
    for (Path object : Disk.files(project.file(".git/objects"))) {
      Files.delete(object); // all is to be fetched now
    }
    Shell missing = project.precept("diff", "leg-swelling", "--since", "HEAD");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("precept: git has no");
    assertThat(project.precept("approve", "--all").code()).isZero();
    assertThat(project.precept("test", "--format", "github").code()).isZero();
    assertThat(ran).doesNotExist();
  }

  private void git(String... arguments) throws Exception {
    asked("", arguments);
  }

  /// @param typed what it reads
  private String asked(String typed, String... arguments) throws Exception {
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
            .directory(project.home().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).describedAs(said).isZero();
    return said.strip();
  }

  /// Puts a link in the place of whatever is there.
  private void lead(String link, Path to) throws IOException {
    Path place = project.file(link);
    if (Files.isDirectory(place)) {
      for (Path file : Disk.files(place)) {
        Files.delete(file);
      }
      try (Stream<Path> folders = Files.walk(place)) {
        for (Path some : folders.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(some);
        }
      }
    }
    Files.deleteIfExists(place);
    Files.createDirectories(place.getParent());
    Files.createSymbolicLink(place, to);
  }

  private static Map<Path, String> texts(Path folder) {
    Map<Path, String> texts = new LinkedHashMap<>();
    Disk.files(folder).forEach(file -> texts.put(file, Disk.text(file)));
    return texts;
  }
}
