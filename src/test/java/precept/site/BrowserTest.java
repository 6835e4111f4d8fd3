package precept.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import precept.Browser;

/// The pages as people open them: from files, in a real browser, without a network.
class BrowserTest {
  private static final String THROMBECTOMY = "venous-thrombectomy/1.0.0/";
  private static final String WELLS = "wells-dvt/2.0.0/";

  @TempDir static Path folder = Path.of("");

  private static @Nullable Browser started;

  @BeforeAll
  static void start() {
    started = Browser.in(folder.resolve("browser"));
    Volumes.written(Site.of(Volumes.ofTheRepository()), folder.resolve("a site"));
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  @BeforeEach
  void anew() {
    browser().width(1280);
    browser().colours("light");
  }

  private static Browser browser() {
    return Objects.requireNonNull(started);
  }

  private static void open(String page, String anchor) {
    browser().open(folder.resolve("a site").resolve(page), anchor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "wells-dvt/index.html",
        WELLS + "index.html",
        WELLS + "sources.html",
        WELLS + "cases.html",
        WELLS + "patients.html",
        WELLS + "changes.html",
        "venous-thrombectomy/index.html",
        "venous-thrombectomy/2.0.0/changes.html",
        THROMBECTOMY + "patients.html"
      })
  void a_page_has_no_barrier_in_either_light_and_on_a_phone(String page) {
    open(page, "");
    unfold();
    assertThat(browser().barriers("html")).isEmpty();
    browser().colours("dark");
    assertThat(browser().barriers("html")).isEmpty();
    browser().width(390);
    assertThat(browser().barriers("html")).isEmpty();
    assertThat(browser().script("return document.documentElement.scrollWidth")).isEqualTo(390L);
    assertThat(browser().complaints()).isEmpty();
  }

  private static void unfold() {
    browser().script("document.querySelectorAll('main details').forEach(some => some.open = true)");
  }

  /// A long page is looked at whole once, and in the dark where it shows all manners of answers.
  @ParameterizedTest
  @CsvSource({"index.html, #duration", "sources.html, #Q42", "cases.html, #textbook_candidate"})
  void a_long_page_has_no_barrier(String page, String part) {
    open(THROMBECTOMY + page, "");
    unfold();
    assertThat(browser().barriers(page.equals("cases.html") ? part : "main")).isEmpty();
    browser().colours("dark");
    assertThat(browser().barriers(part)).isEmpty();
    browser().width(390);
    assertThat(browser().barriers(part)).isEmpty();
    assertThat(browser().script("return document.documentElement.scrollWidth")).isEqualTo(390L);
  }

  @Test
  void a_citation_is_followed_to_its_statement_and_back_by_keyboard_alone() {
    open(THROMBECTOMY + "index.html", "");
    browser().driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("Skip to the content");
    type(Keys.TAB, Keys.TAB);
    assertThat(focused().getDomAttribute("id")).isEqualTo("page-query");

    type("duration.late");
    WebElement first = browser().driver().findElement(By.cssSelector("#page-results a"));
    assertThat(first.getText()).contains("duration.late");
    type(Keys.TAB);
    type(Keys.ENTER);
    eventually("#duration.late");
    assertThat(visible("duration.late")).isTrue();

    tabTo("S41");
    assertThat(browser().driver().findElement(By.id("page-preview")).getText()).contains("14 days");
    type(Keys.ENTER);
    eventually("sources.html#S41");
    assertThat(visible("S41")).isTrue();

    tabTo("duration.late");
    type(Keys.ENTER);
    eventually("index.html#duration.late");
    assertThat(visible("duration.late")).isTrue();
  }

  @Test
  void search_finds_rules_terms_statements_and_cases() {
    open(THROMBECTOMY + "index.html", "");
    assertThat(found("late")).anyMatch(text -> text.startsWith("Rule"));
    assertThat(found("bleeding risk").getFirst()).startsWith("Fact").contains("bleeding_risk");
    assertThat(found("S41").getFirst()).startsWith("Statement");
    assertThat(found("gastric bleed")).anyMatch(text -> text.startsWith("Test case"));
    assertThat(found("no such word at all")).isEmpty();
    assertThat(browser().driver().findElement(By.id("page-found")).getDomProperty("textContent"))
        .isEqualTo("Nothing found");
    open("index.html", "");
    assertThat(found("wells score").getFirst()).contains("wells_score");
  }

  @ParameterizedTest
  @ValueSource(strings = {THROMBECTOMY, WELLS})
  void no_words_of_a_picture_leave_their_box(String version) {
    open(version + "index.html", "");
    Object outside =
        browser()
            .script(
                """
                document.querySelectorAll('details.flowchart').forEach(some => some.open = true);
                const fits = (inner, outer) =>
                  inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
                const boxes = [...document.querySelectorAll('.picture .box')];
                if (boxes.length < 20) return ['no pictures'];
                return boxes.filter(box => ![...box.querySelectorAll('text')].every(
                  text => fits(text.getBBox(), box.querySelector('.outline').getBBox()))).map(box => box.textContent);
                """);
    assertThat(outside).isEqualTo(List.of());
  }

  @Test
  void dark_is_kept_from_page_to_page() {
    open(WELLS + "index.html", "");
    browser().driver().findElement(By.className("theme")).click();
    open(WELLS + "sources.html", "");
    assertThat(browser().script("return document.documentElement.dataset.theme")).isEqualTo("dark");
    browser().driver().findElement(By.className("theme")).click();
  }

  /// Rules that are out fade, and so do questions that do not matter any more.
  @Test
  void a_page_with_facts_has_no_barrier_and_its_answer_stays_in_view() {
    open(THROMBECTOMY + "index.html", "?limb_threat=no&pregnant=no&site=iliofemoral&course=acute");
    assertThat(browser().script("return document.querySelectorAll('.out').length > 20"))
        .isEqualTo(true);
    browser()
        .script(
            "document.querySelectorAll('.calculator details').forEach(some => some.open = true)");
    for (String colours : List.of("light", "dark")) {
      browser().colours(colours);
      assertThat(browser().barriers("#section-calculator")).describedAs(colours).isEmpty();
      assertThat(browser().barriers("#pathway")).describedAs(colours).isEmpty();
    }
    for (int width : List.of(1280, 390)) {
      browser().width(width);
      browser()
          .script(
              "document.querySelector('#fact-life_expectancy').scrollIntoView({block: 'center'})");
      assertThat(
              browser()
                  .script(
                      """
                      const at = document.querySelector('.calculator-headline').getBoundingClientRect();
                      return document.elementFromPoint(at.left + at.width / 2, at.top + 4).className;
                      """))
          .describedAs("at %s", width)
          .asString()
          .startsWith("calculator-headline");
    }
  }

  @Test
  void a_case_that_is_gone_to_unfolds() {
    open(THROMBECTOMY + "cases.html", "textbook_candidate");
    assertThat(
            browser().script("return document.querySelector('#textbook_candidate > details').open"))
        .isEqualTo(true);
  }

  @Test
  void markup_in_an_authors_words_does_nothing(@TempDir Path home) {
    Volumes.written(Site.of(Volumes.hostile(home)), home.resolve("site"));
    for (String file :
        List.of("index.html", "sources.html", "cases.html", "patients.html", "changes.html")) {
      browser().open(home.resolve("site/leg-swelling/2.0.0").resolve(file), "");
      found("swelling");
      assertThat(browser().script("return typeof owned")).isEqualTo("undefined");
      assertThat(browser().driver().findElement(By.tagName("main")).getText())
          .contains("<script>owned=1</script>");
      assertThat(browser().script("return document.querySelectorAll('img').length")).isEqualTo(0L);
    }
    browser()
        .open(
            home.resolve("site/leg-swelling/2.0.0/index.html"),
            "?swelling=4&pain=mild&signs=warmth&age=x&operation=never");
    browser()
        .script(
            "document.querySelectorAll('details').forEach(some => some.open = true); return 0;");
    assertThat(browser().driver().findElement(By.className("calculator-answers")).getText())
        .contains("What would change it", Volumes.HOSTILE + ": 4 cm matches");
    assertThat(browser().script("return document.querySelectorAll('img').length")).isEqualTo(0L);
    assertThat(browser().script("return typeof owned")).isEqualTo("undefined");
    assertThat(browser().complaints()).isEmpty();
  }

  private static List<String> found(String query) {
    WebElement input = browser().driver().findElement(By.id("page-query"));
    input.clear();
    input.sendKeys(query);
    return browser().driver().findElements(By.cssSelector("#page-results a")).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private static WebElement focused() {
    return browser().driver().switchTo().activeElement();
  }

  private static void type(CharSequence... keys) {
    focused().sendKeys(keys);
  }

  /// Goes on to the next link of these words.
  private static void tabTo(String words) {
    for (int steps = 0; steps < 60; steps++) {
      type(Keys.TAB);
      if (focused().getText().equals(words)) {
        return;
      }
    }
    throw new AssertionError("no link " + words + " within 60 steps");
  }

  private static void eventually(String address) {
    new WebDriverWait(browser().driver(), Duration.ofSeconds(10))
        .until(driver -> Objects.toString(driver.getCurrentUrl(), "").endsWith(address));
  }

  private static boolean visible(String id) {
    return Boolean.TRUE.equals(
        browser()
            .script(
                "const at = document.getElementById('"
                    + id
                    + "').getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight"));
  }
}
