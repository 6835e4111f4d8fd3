package precept;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import precept.source.Code;
import precept.source.Mistake;
import precept.source.Mistake.Help;
import precept.source.Mistake.Label;
import precept.source.Mistake.Says;

/// Every kind of mistake has a story that shows it and a page that explains it, and nothing is left
/// over.
class CensusTest {
  private static final Path PAGES = Path.of("docs", "diagnostics");
  private static final Pattern SHOWN = Pattern.compile("\\[(P\\d{4})]");
  private static final List<JavaClass> MISTAKES =
      new ClassFileImporter()
          .importPackages("precept").stream()
              .filter(some -> some.isAssignableTo(Mistake.class) && !some.isInterface())
              .toList();

  @Test
  void every_code_has_a_story() {
    List<String> shown =
        Golden.approved().stream()
            .flatMap(file -> SHOWN.matcher(Disk.text(file)).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(shown).containsAll(numbers());
  }

  @Test
  void every_code_has_a_page_and_every_page_a_code() {
    assertThat(Disk.files(PAGES))
        .extracting(page -> page.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(
            numbers().stream().map(number -> number + ".md").toList());
  }

  @ParameterizedTest
  @EnumSource
  void a_page_says_its_code_shows_a_mistake_and_its_correction(Code code) {
    List<String> lines = Disk.text(PAGES.resolve(code.number() + ".md")).lines().toList();
    String name = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(lines.getFirst()).isEqualTo("# " + code.number() + " " + name);
    assertThat(lines).hasSizeBetween(10, 25);
    assertThat(lines.stream().filter(line -> line.startsWith("```")).count())
        .isGreaterThanOrEqualTo(4)
        .isEven();
  }

  @Test
  void every_number_is_given_once() {
    assertThat(numbers()).doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_has_a_hole_for_each_component_and_a_component_for_each_hole(Class<?> mistake) {
    assertThat(mistake).isRecord().hasAnnotation(Says.class);
    List<String> help =
        Stream.of(mistake.getAnnotationsByType(Help.class)).map(Help::value).toList();
    assertThat(help).describedAs("what to do").isNotEmpty();
    List<String> words = new ArrayList<>(help);
    words.add(mistake.getAnnotation(Says.class).message());
    Stream.of(mistake.getAnnotationsByType(Label.class)).map(Label::value).forEach(words::add);
    assertThat(words.stream().flatMap(some -> Mistake.HOLE.matcher(some).results()))
        .extracting(hole -> hole.group(1))
        .containsOnly(
            Stream.of(mistake.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new));
  }

  @Test
  void every_mistake_can_be_made() {
    assertThat(MISTAKES)
        .filteredOn(mistake ->
            mistake.getAccessesToSelf().stream()
                .allMatch(access -> access.getOriginOwner().equals(mistake)))
        .isEmpty();
  }

  static Stream<Class<?>> mistakes() {
    return MISTAKES.stream().map(JavaClass::reflect);
  }

  @Test
  void every_story_has_an_approved_text_and_every_approved_text_a_story() {
    List<String> stories =
        List.of("syntax", "check", "library", "cases", "cli", "diff", "analysis", "run").stream()
            .flatMap(
                room -> Golden.stories(room).stream().map(some -> room + "/" + Golden.name(some)))
            .toList();
    List<String> approved =
        Golden.approved().stream()
            .map(file -> Golden.RESOURCES.relativize(file).toString().replace('\\', '/'))
            .map(file -> file.replace(".approved.txt", ""))
            .toList();
    assertThat(approved).containsAll(stories);
    assertThat(approved.stream().filter(some -> !stories.contains(some)))
        .describedAs("of which the story is no file of its own")
        .containsExactlyInAnyOrder(
            "library/a-file-of-many-megabytes",
            "picture/a-flowchart",
            "diff/a-threshold-of-a-pathway",
            "report/a-cohort-in-markdown",
            "report/venous-thrombectomy-before-a-cohort",
            "report/wells-dvt-before-a-cohort",
            "report/wells-1997-and-2003");
  }

  /// What is said of one place by one code is said once; a dialogue has the same place for each
  /// answer that is typed.
  @Test
  void no_story_has_two_messages_of_one_cause() {
    Pattern said = Pattern.compile("(?m)^(?:error|warning)\\[(P\\d+)]: (.*)\\n *--> (.*)$");
    int messages = 0;
    for (Path file : Golden.approved()) {
      Map<String, Integer> alike = new HashMap<>();
      for (MatchResult found : said.matcher(Disk.text(file)).results().toList()) {
        alike.merge(found.group(1) + " at " + found.group(3), 1, Integer::sum);
        alike.merge(found.group(), 2, Integer::sum);
        messages++;
      }
      if (!file.endsWith("questions-one-at-a-time.approved.txt")) {
        assertThat(alike.values()).describedAs("%s: %s", file, alike).allMatch(times -> times <= 2);
      }
    }
    assertThat(messages).isGreaterThan(300);
  }

  private static List<String> numbers() {
    return Arrays.stream(Code.values()).map(Code::number).toList();
  }
}
