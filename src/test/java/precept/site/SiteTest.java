package precept.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Golden;
import precept.Precept;
import precept.Scene;
import precept.document.Changes;
import precept.document.Reference;
import precept.report.ReferenceMarkdown;

/// The site of all guidelines in this repository, held to what a reader relies on.
class SiteTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");

  private static final List<Volume> VOLUMES = Volumes.ofTheRepository();
  private static final Volume THROMBECTOMY =
      VOLUMES.stream()
          .filter(volume -> volume.edition().guideline().equals("venous-thrombectomy"))
          .findFirst()
          .orElseThrow();
  private static final SequencedMap<String, String> FILES = Site.of(VOLUMES);

  @Test
  void every_link_leads_to_something() {
    List<String> broken = new ArrayList<>();
    int links = 0;
    Map<String, Set<String>> anchors = new HashMap<>();
    for (Map.Entry<String, String> page : pages().entrySet()) {
      for (String address : found(ADDRESS, page.getValue())) {
        links++;
        URI target = URI.create(page.getKey()).resolve(address);
        String path = target.getPath().isEmpty() ? page.getKey() : target.getPath();
        String place = Objects.toString(target.getFragment(), "").replaceFirst("\\?.*", "");
        boolean there =
            FILES.containsKey(path)
                && (place.isEmpty()
                    || anchors
                        .computeIfAbsent(path, some -> ids(FILES.getOrDefault(some, "")))
                        .contains(place));
        if (!there) {
          broken.add(page.getKey() + " -> " + address);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(5_000);
  }

  @Test
  void every_anchor_is_there_once() {
    pages()
        .forEach(
            (path, text) -> assertThat(found(ID, text)).describedAs(path).doesNotHaveDuplicates());
  }

  /// What pages call their own parts has a dash, which no name has.
  @Test
  void no_name_of_an_author_is_an_anchor_of_the_pages_own() {
    Pattern name = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)?");
    Set<String> named = new TreeSet<>();
    for (Volume volume : VOLUMES) {
      volume.cases().vignettes().forEach(some -> named.add(Volume.anchor(some.id())));
    }
    pages()
        .forEach((path, text) ->
            ids(text).stream()
                .filter(id -> name.matcher(id).matches())
                .filter(id -> !id.matches("population|reference\\.\\d+|(change|table|all)\\..*"))
                .filter(id -> !named.contains(id))
                .forEach(id ->
                    assertThat(VOLUMES)
                        .describedAs("%s in %s", id, path)
                        .anyMatch(volume ->
                            volume.hasPlace(id) || volume.edition().guideline().equals(id))));
  }

  @Test
  void every_rule_can_be_cited_by_its_name() {
    for (Volume volume : VOLUMES) {
      Set<String> ids = ids(page(volume, "index.html"));
      volume
          .reference()
          .tables()
          .forEach(table ->
              table.rows().forEach(row -> assertThat(ids).contains(row.rule().toString())));
    }
  }

  @Test
  void no_address_leaves_the_site() {
    FILES.forEach((path, text) ->
        assertThat(text).describedAs(path).doesNotContainPattern("https?:|//[a-z]|@import|url\\("));
  }

  @Test
  void every_page_of_a_version_carries_its_status_and_notice() {
    for (Volume volume : VOLUMES) {
      for (String file : List.of("index.html", "sources.html", "cases.html", "patients.html")) {
        assertThat(shown(page(volume, file)))
            .contains(volume.edition().notice().strip())
            .contains(volume.edition().status().words());
      }
    }
  }

  /// Every text of the reference, wherever it is held: what is written stands in the approved
  /// report, its words on a page.
  @Test
  void what_the_reference_says_stands_on_the_pages_and_in_the_report() {
    for (Volume volume : VOLUMES) {
      String pages =
          Stream.of("index.html", "sources.html", "cases.html", "patients.html")
              .map(file -> squeezed(shown(page(volume, file))))
              .collect(Collectors.joining("\n"));
      String report = squeezed(ReferenceMarkdown.of(volume.reference()).replace("\\", ""));
      Set<Held> texts = new LinkedHashSet<>();
      gather(volume.reference(), "reference", texts);
      List<String> missing = new ArrayList<>();
      for (Held held : texts) {
        String text = squeezed(held.text());
        boolean onPages =
            Stream.of(text, Volume.range(text), Volume.heading(text)).anyMatch(pages::contains);
        if (!onPages && !held.component().matches("written|hit")) {
          missing.add("no page: " + held);
        }
        if (!report.contains(text) && !held.component().equals("text")) {
          missing.add("no report: " + held);
        }
      }
      assertThat(missing).isEmpty();
      assertThat(texts).hasSizeGreaterThan(100);
    }
  }

  private record Held(String component, String text) {}

  /// The texts in the components of a record, and in what these hold.
  private static void gather(Object value, String component, Set<Held> texts) {
    switch (value) {
      case String text -> texts.add(new Held(component, text));
      case Optional<?> some -> some.ifPresent(held -> gather(held, component, texts));
      case Collection<?> some -> some.forEach(held -> gather(held, component, texts));
      case Reference.Part chart when chart.chart().isPresent() -> {
        gather(chart.about(), component, texts);
        gather(chart.detail(), "detail", texts);
        gather(chart.chart(), "chart", texts); // its lines stand in its cells
      }
      case Record some
          when some.getClass().getPackageName().matches("precept.(document|wording)") -> {
        for (RecordComponent part : some.getClass().getRecordComponents()) {
          try {
            gather(part.getAccessor().invoke(some), part.getName(), texts);
          } catch (ReflectiveOperationException failure) {
            throw new LinkageError(part.getName(), failure);
          }
        }
      }
      default -> {}
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void an_open_cell_is_shown_as_any_and_an_admission_by_words() {
    Volume volume = THROMBECTOMY;
    String page = page(volume, "index.html");
    String late = row(page, "duration.day_fourteen_progressing");
    assertThat(late).contains("Conflict").contains("Consider removal of the clot");
    assertThat(row(page, "duration.day_fourteen")).contains("Source is silent");
    assertThat(shown(row(page, "duration.early"))).contains("any").doesNotContain("- ");
  }

  @Test
  void what_a_version_changes_stands_on_its_page_in_the_words_of_the_report() {
    for (Volume volume : VOLUMES) {
      if (volume.succession().isEmpty()) {
        assertThat(page(volume, "changes.html")).isEmpty();
        continue;
      }
      String page = shown(page(volume, "changes.html"));
      String versions = shown(FILES.getOrDefault(volume.edition().guideline() + "/index.html", ""));
      Changes changes = volume.succession().get().changes().orElseThrow();
      assertThat(page).contains(Pair.sentence(changes.verdict()), Pair.sentence(changes.proof()));
      for (Changes.Section section : changes.declared()) {
        assertThat(page).contains(section.remarks().getFirst().text());
        assertThat(versions).contains(section.remarks().getFirst().text());
      }
      for (Changes.Section section : changes.sections()) {
        for (Changes.Move move : section.moves()) {
          assertThat(page).contains("before: " + move.before().words());
          assertThat(page).contains("now: " + move.after().words());
        }
      }
    }
  }

  @Test
  void an_old_rule_leads_to_the_old_version_by_its_old_name() {
    String page = FILES.get("wells-dvt/2.0.0/changes.html");
    assertThat(page)
        .contains("href=\"../1.0.0/index.html#pretest_probability.low\"")
        .contains("href=\"index.html#pretest_probability.likely\"")
        .contains("href=\"../1.0.0/sources.html#S12\"");
    SequencedMap<String, String> alone = Site.of(List.of(VOLUMES.getLast()));
    assertThat(alone.get("wells-dvt/2.0.0/changes.html"))
        .contains("pretest_probability.low")
        .doesNotContain("../1.0.0/");
  }

  @Test
  void what_is_not_in_order_about_changes_is_said_on_both_pages(@TempDir Path home) {
    Precept precept = Scene.of(home, Golden.RESOURCES.resolve("cli/a-change-that-nobody-declared"));
    SequencedMap<String, String> files = Site.of(Volumes.of(precept));
    for (String page : List.of("index.html", "2.0.0/changes.html")) {
      assertThat(shown(files.getOrDefault("leg-swelling/" + page, "")))
          .describedAs(page)
          .contains("Not in order")
          .contains("some patients are treated differently, and no change says so");
    }
    assertThat(shown(files.getOrDefault("leg-swelling/2.0.0/changes.html", "")))
        .contains("no declared change says so");
  }

  @Test
  void findings_are_on_the_page_with_the_reason_for_which_they_are_accepted(@TempDir Path home) {
    Scene.sound(home);
    Precept precept = Scene.of(home, Golden.RESOURCES.resolve("cli/findings-that-are-accepted"));
    Volume volume = Volumes.of(precept).getFirst();
    String page = shown(Site.of(List.of(volume)).getOrDefault("leg-swelling/1.0.0/index.html", ""));
    assertThat(volume.reference().accepted()).isNotEmpty();
    volume
        .reference()
        .accepted()
        .forEach(some -> assertThat(page).contains(some.finding(), some.at(), some.because()));
    volume
        .reference()
        .open()
        .forEach(some -> assertThat(page).contains(some.finding(), some.says()));
    assertThat(page(THROMBECTOMY, "index.html")).doesNotContain("id=\"section-findings\"");
  }

  @Test
  void the_same_guidelines_give_the_same_bytes() {
    assertThat(Site.of(Volumes.ofTheRepository())).isEqualTo(FILES);
  }

  @Test
  void what_other_rooms_insert_has_its_sections() {
    Volume plain = THROMBECTOMY;
    Inserts inserts =
        new Inserts("{\"diagram\":1}", "<svg>chain</svg>", Map.of("pathway", "<svg>flow</svg>"));
    Volume volume = new Volume(plain.reference(), plain.cases(), inserts);
    SequencedMap<String, String> site = Site.of(List.of(volume));
    String folder = "venous-thrombectomy/" + volume.edition().version() + "/";
    assertThat(site.get(folder + "index.html"))
        .contains("{\"diagram\":1}", "<svg>chain</svg>", "<svg>flow</svg>")
        .contains("href=\"#section-calculator\"", "href=\"#section-chain\"");
    Volume bare = new Volume(plain.reference(), plain.cases(), Inserts.NONE);
    assertThat(Site.of(List.of(bare)).get(folder + "index.html"))
        .doesNotContain("calculator", "chain\"", "flowchart");
  }

  @Test
  void markup_in_an_authors_words_is_shown_as_words(@TempDir Path home) {
    SequencedMap<String, String> files = Site.of(Volumes.hostile(home));
    files.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        assertThat(text).describedAs(path).doesNotContain("<script>", "<img");
        assertThat(shown(text)).describedAs(path).contains(Volumes.HOSTILE);
      }
    });
    String pictures =
        files
            .getOrDefault("leg-swelling/1.0.0/index.html", "")
            .replaceAll("(?s)^.*?(<svg.*</svg>).*$", "$1");
    assertThat(pictures).contains("class=\"box", "&lt;/script&gt;&lt;");
  }

  private static SequencedMap<String, String> pages() {
    SequencedMap<String, String> pages = new LinkedHashMap<>(FILES);
    pages.keySet().removeIf(path -> !path.endsWith(".html"));
    return pages;
  }

  private static String page(Volume volume, String file) {
    String path = volume.edition().guideline() + "/" + volume.edition().version() + "/" + file;
    return FILES.getOrDefault(path, "");
  }

  private static String row(String page, String id) {
    int from = page.indexOf(" id=\"" + id + "\"");
    return page.substring(from, page.indexOf("</tr>", from));
  }

  private static Set<String> ids(String page) {
    return new TreeSet<>(found(ID, page));
  }

  private static List<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  /// What is left of a page without its marks.
  private static String shown(String page) {
    return page.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /// Of the repository's versions some stand higher and some are only newer.
  @Test
  void the_first_page_leads_to_the_version_that_stands_highest_and_others_say_so(
      @TempDir Path home) {
    SequencedMap<String, String> site = Site.of(Volumes.ofTheRepository());
    assertThat(site.get(Site.INDEX))
        .contains("<h2><a href=\"venous-thrombectomy/1.0.0/index.html\">")
        .contains("<h2><a href=\"wells-dvt/2.0.0/index.html\">");
    assertThat(site.get("venous-thrombectomy/2.0.0/cases.html"))
        .contains("Another version has the higher standing:", "href=\"../1.0.0/index.html\"");
    assertThat(site.get("venous-thrombectomy/1.0.0/index.html"))
        .doesNotContain("higher standing", "There is a newer version");
    assertThat(site.get("wells-dvt/1.0.0/index.html"))
        .contains("Another version has the higher standing:", "href=\"../2.0.0/index.html\"");
    SequencedMap<String, String> drafts = Site.of(Volumes.hostile(home));
    assertThat(drafts.get(Site.INDEX)).contains("<h2><a href=\"leg-swelling/2.0.0/index.html\">");
    assertThat(drafts.get("leg-swelling/1.0.0/index.html")).contains("There is a newer version:");
  }
}
