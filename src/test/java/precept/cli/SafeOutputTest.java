package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import precept.Disk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever an author writes, in whatever text, every output of every command gives it as words, to
/// each reader of its kind: a terminal, a runner of CI, a renderer of Markdown, a parser of JSON or
/// XML, a browser.
class SafeOutputTest {
  private static final Path TEMPLATE = Path.of("src/test/resources/stranger");
  private static final int GROUPS = 5;
  private static final Pattern COMMAND = Pattern.compile("^[\\s\\p{Z}]*::|##\\w*\\[");
  private static final Pattern ANNOTATION =
      Pattern.compile("::(error|warning) file=[^:,\\s]*,line=\\d+,col=\\d+,title=P\\d{4}::.*");
  private static final org.commonmark.parser.Parser MARKDOWN =
      org.commonmark.parser.Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final String UNLIKE = " evil --case unlike";
  private static final String KNOWN = " evil --set age='30 years' --set urgent=yes";
  private static final String FACTS =
      " evil --set age='30 years' --set urgent=no --set pain=odd --set operation=never";

  private final Project project;

  SafeOutputTest(@TempDir Path folder) {
    project = new Project(folder);
  }

  static Stream<String> payloads() {
    return Payloads.all().stream();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void a_terminal_and_who_reads_along_see_words(String payload) {
    write(payload);
    for (String command :
        List.of(
            "check",
            "review",
            "test",
            "test --cover",
            "explain" + UNLIKE,
            "explain" + UNLIKE + " --for patient",
            "explain" + FACTS,
            "ask" + UNLIKE,
            "diff evil",
            "approve evil",
            "fmt --check",
            "check nothing")) {
      Shell shell = run(command);
      for (String text : List.of(shell.out(), shell.err())) {
        assertThat(text.lines()).describedAs(command).noneMatch(COMMAND.asPredicate());
        assertThat(text).doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
      }
    }
    assertThat(run("explain" + UNLIKE).out()).contains("do_not");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void a_runner_sees_annotations_and_nothing_else(String payload) {
    write(payload);
    for (String command : List.of("check", "review", "test", "diff evil")) {
      Shell shell = run(command + " --format github");
      assertThat(shell.out().lines()).describedAs(command).allMatch(ANNOTATION.asMatchPredicate());
      assertThat(shell.err().lines()).describedAs(command).noneMatch(COMMAND.asPredicate());
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void a_program_reads_the_same_words(String payload) throws Exception {
    write(payload);
    JsonMapper mapper = new JsonMapper();
    for (String command :
        List.of("check", "review", "test", "diff evil", "explain" + UNLIKE, "explain" + FACTS)) {
      Shell shell = run(command + " --format json");
      JsonNode document = mapper.readTree(shell.out());
      assertThat(document.isObject()).describedAs(command).isTrue();
      assertThat(shell.out().lines()).describedAs(command).noneMatch(COMMAND.asPredicate());
      if (command.endsWith(UNLIKE)) {
        assertThat(texts(document)).describedAs(command).contains(payload);
      }
    }
    String sarif = run("review --format sarif").out();
    assertThat(mapper.readTree(sarif).isObject()).isTrue();
    assertThat(sarif.lines()).noneMatch(COMMAND.asPredicate());
    String junit = run("test --format junit").out();
    assertThat(junit.lines()).noneMatch(COMMAND.asPredicate());
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(junit)))
                .getElementsByTagName("testcase")
                .getLength())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void markdown_shows_the_same_words_and_leads_nowhere(String payload) {
    write(payload);
    run("review");
    List<String> documents = new ArrayList<>();
    for (String command : List.of("explain" + UNLIKE, "explain" + KNOWN, "diff evil")) {
      String text = run(command + " --format markdown").out();
      assertThat(text.lines()).describedAs(command).noneMatch(COMMAND.asPredicate());
      documents.add(text);
    }
    Disk.files(project.home()).stream()
        .filter(file -> file.toString().endsWith(".received.md"))
        .forEach(file -> documents.add(Disk.text(file)));
    assertThat(documents).hasSize(8);
    for (String document : documents) {
      Node tree = MARKDOWN.parse(document);
      assertThat(strange(tree)).describedAs(document).isEmpty();
      assertThat(squeezed(shown(tree))).describedAs(document).contains(squeezed(payload));
    }
  }

  @Test
  void a_page_shows_the_same_words_and_runs_no_script() {
    List<String> payloads = Payloads.all();
    for (int g = 0; g < GROUPS; g++) {
      int group = g;
      List<String> some =
          IntStream.range(0, payloads.size())
              .filter(i -> i % GROUPS == group)
              .mapToObj(payloads::get)
              .toList();
      write(String.join(" / ", some));
      Shell doc = run("doc");
      assertThat(doc.code()).describedAs(doc.err()).isZero();
      for (Path file : Disk.files(project.file("site"))) {
        if (file.toString().endsWith(".html")) {
          page(Disk.text(file), some);
        }
      }
    }
  }

  private static void page(String text, List<String> payloads) {
    org.jsoup.nodes.Document page = Jsoup.parse(text);
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .describedAs(element.outerHtml())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"))
          .noneMatch(attribute ->
              List.of("href", "src", "action").contains(attribute.getKey())
                  && attribute.getValue().matches("(?i)\\s*([a-z]+:|//).*"));
      assertThat(element.tagName()).isNotIn("img", "base", "iframe", "object", "embed", "textarea");
    }
    assertThat(page.select("script").stream().map(Element::html))
        .noneMatch(script -> script.startsWith("owned"));
    String shown = squeezed(page.wholeText());
    for (String payload : payloads) {
      assertThat(shown).contains(squeezed(payload));
    }
  }

  @Test
  void a_character_that_is_none_or_shows_others_is_refused_where_it_stands() {
    for (String odd :
        List.of("\uFFFE", "\u0085", "\u009B", "\u202E", "\u2028", "\u0007", "\u200B", "\uFEFF")) {
      write("words " + odd + " words");
      Shell check = run("check");
      assertThat(check.code()).isEqualTo(1);
      assertThat(check.out())
          .contains("guidelines/evil/1.0.0/guideline.yaml:3:15")
          .contains("guidelines/evil/1.0.0/logic.precept:1:16")
          .contains("control character");
      assertThat(check.out() + check.err()).doesNotContainPattern("[\\p{Cc}\u202E\u2028&&[^\\n]]");
    }
  }

  /// An approved report is a stranger's as well.
  @Test
  void a_difference_shows_no_sign_of_the_report_that_was_approved() {
    write("words");
    run("approve --all --by a");
    for (String odd : List.of("\u001B[2J\u001B[H", "\u202E", "\u009B31m", "::stop-commands::x")) {
      for (String report : List.of("cases", "reference")) {
        project.write(
            "testcases/evil/approved/1.0.0/" + report + ".approved.md",
            "## swollen\n" + odd + "\n**a?** " + odd + "0 errors\n");
      }
      for (String command : List.of("review", "approve")) {
        Shell shell = run(command);
        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out() + shell.err()).doesNotContainPattern("[\\p{Cc}\u202E&&[^\\n]]");
        assertThat(shell.out().lines()).noneMatch(COMMAND.asPredicate());
      }
    }
  }

  /// Names of files are words of an author too.
  @Test
  void a_name_of_a_file_that_would_print_as_more_is_refused() throws Exception {
    write("words");
    for (String name :
        List.of(
            "guidelines/evil/1.0.0/a\u001B[31m.precept",
            "guidelines/evil/1.0.0/a\n::error::b.precept",
            "guidelines/a\u202Eb/x",
            "testcases/evil/a\rb.yaml",
            "testcases/evil/approved/1.0.0/a\u009Bb.received.md")) {
      Path file = project.file(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "words");
      Shell review = run("review");
      assertThat(review.code()).isEqualTo(1);
      assertThat(review.out()).containsOnlyOnce("its name has a control character");
      assertThat(review.out() + review.err()).doesNotContainPattern("[\\p{Cc}\u202E&&[^\\n]]");
      Files.delete(file);
      if (name.endsWith("/x")) {
        Files.delete(file.getParent());
      }
    }
  }

  private void write(String payload) {
    for (Path file : Disk.files(TEMPLATE)) {
      String name = TEMPLATE.relativize(file).toString();
      String words = payload.replace("\\", "\\\\").replace("\"", "\\\"");
      project.write(name, Disk.text(file).replace("\u00A7", words));
    }
  }

  private Shell run(String command) {
    return project.precept(words(command));
  }

  private static String[] words(String command) {
    return Pattern.compile("(?:[^\\s']|'[^']*')+")
        .matcher(command)
        .results()
        .map(word -> word.group().replace("'", ""))
        .toArray(String[]::new);
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isString()) {
      texts.add(node.stringValue());
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  /// What a report folds, in its own words and no author's.
  private static final Pattern FOLD =
      Pattern.compile("<details><summary>[a-zA-Z0-9 ,]+</summary>|</details>");

  /// What a renderer would take for more than words.
  private static List<Node> strange(Node tree) {
    List<Node> strange = new ArrayList<>();
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline node) {
            strange.add(node);
          }

          @Override
          public void visit(HtmlBlock node) {
            if (!FOLD.matcher(node.getLiteral()).matches()) {
              strange.add(node);
            }
          }

          @Override
          public void visit(Image node) {
            strange.add(node);
          }

          @Override
          public void visit(Link node) {
            if (!node.getDestination().matches("[\\w./#-]*")) {
              strange.add(node);
            }
            visitChildren(node);
          }
        });
    return strange;
  }

  private static String shown(Node tree) {
    return TextContentRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .render(tree);
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }
}
