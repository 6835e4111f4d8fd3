package precept.site;

import static org.assertj.core.api.Assertions.assertThat;
import static precept.site.OpenSite.THROMBECTOMY;
import static precept.site.OpenSite.WELLS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import precept.Browser;
import precept.Disk;
import precept.NeedsBrowser;
import precept.document.Casebook;
import precept.document.Casebook.Vignette;

/// The pages as people open them: from files, in a real browser, without a network.
@NeedsBrowser
class BrowserTest {
  @AutoClose private static final OpenSite site = OpenSite.started();

  private static final Browser browser = site.browser();

  @Test
  void the_answer_stays_in_view() {
    site.open(
        THROMBECTOMY + "index.html", "?limb_threat=no&pregnant=no&site=iliofemoral&course=acute");
    for (int width : List.of(1280, 390)) {
      browser.width(width);
      browser.script(
          "document.querySelector('#fact-life_expectancy').scrollIntoView({block: 'center'})");
      assertThat(
              browser.script(
                  """
                  const at = document.querySelector('.calculator-headline').getBoundingClientRect();
                  return document.elementFromPoint(at.left + at.width / 2, at.top + 4).className;
                  """))
          .describedAs("at %s", width)
          .asString()
          .startsWith("calculator-headline");
    }
  }

  /// What is gone to backwards stays below the headline.
  @Test
  void nothing_that_has_the_focus_is_hidden_by_the_headline() {
    site.open(THROMBECTOMY + "index.html", "?limb_threat=yes");
    for (int width : List.of(1280, 390)) {
      browser.width(width);
      browser.script("document.querySelector('.calculator-facts button').focus()");
      for (int steps = 0; steps < 40; steps++) {
        type(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(
                browser.script(
                    """
                    const focused = document.activeElement, at = focused.getBoundingClientRect();
                    const there = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
                    return !focused.closest('.calculator') || focused.contains(there) ? 'in view' : focused.outerHTML;
                    """))
            .isEqualTo("in view");
      }
    }
  }

  @Test
  void a_citation_is_followed_to_its_statement_and_back_by_keyboard_alone() {
    site.open(THROMBECTOMY + "index.html", "");
    browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
    assertThat(focused().getText()).isEqualTo("Skip to the content");
    type(Keys.TAB, Keys.TAB);
    assertThat(focused().getDomAttribute("id")).isEqualTo("page-query");

    type("duration.late");
    WebElement first = browser.driver().findElement(By.cssSelector("#page-results a"));
    assertThat(first.getText()).contains("duration.late");
    type(Keys.TAB);
    type(Keys.ENTER);
    eventually("#duration.late");
    assertThat(visible("duration.late")).isTrue();

    tabTo("S41");
    assertThat(browser.driver().findElement(By.id("page-preview")).getText()).contains("14 days");
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
    site.open(THROMBECTOMY + "index.html", "");
    assertThat(found("late")).anyMatch(text -> text.startsWith("Rule"));
    assertThat(found("bleeding risk").getFirst()).startsWith("Fact").contains("bleeding_risk");
    assertThat(found("S41").getFirst()).startsWith("Statement");
    assertThat(found("gastric bleed")).anyMatch(text -> text.startsWith("Test case"));
    assertThat(found("no such word at all")).isEmpty();
    assertThat(browser.driver().findElement(By.id("page-found")).getDomProperty("textContent"))
        .isEqualTo("Nothing found");
    site.open("index.html", "");
    assertThat(found("wells score").getFirst()).contains("wells_score");
  }

  @ParameterizedTest
  @ValueSource(strings = {THROMBECTOMY, WELLS})
  void no_words_of_a_picture_leave_their_box(String version) {
    site.open(version + "index.html", "");
    Object outside =
        browser.script(
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
    site.open(WELLS + "index.html", "");
    browser.driver().findElement(By.className("theme")).click();
    site.open(WELLS + "sources.html", "");
    assertThat(browser.script("return document.documentElement.dataset.theme")).isEqualTo("dark");
    browser.driver().findElement(By.className("theme")).click();
  }

  @Test
  void a_case_that_is_gone_to_unfolds() {
    site.open(THROMBECTOMY + "cases.html", "textbook_candidate");
    assertThat(
            browser.script("return document.querySelector('#textbook_candidate > details').open"))
        .isEqualTo(true);
  }

  @Test
  void markup_in_an_authors_words_does_nothing(@TempDir Path home) {
    Disk.write(home.resolve("site"), Site.of(Volumes.hostile(home)));
    for (String file :
        List.of("index.html", "sources.html", "cases.html", "patients.html", "changes.html")) {
      browser.open(home.resolve("site/leg-swelling/2.0.0").resolve(file), "");
      found("swelling");
      assertThat(browser.script("return typeof owned")).isEqualTo("undefined");
      assertThat(browser.driver().findElement(By.tagName("main")).getText())
          .contains("<script>owned=1</script>");
      assertThat(browser.script("return document.querySelectorAll('img').length")).isEqualTo(0L);
    }
    browser.open(
        home.resolve("site/leg-swelling/2.0.0/index.html"),
        "?swelling=4&pain=mild&signs=warmth&age=x&operation=never&%3Cimg%20src=x%3E=1");
    assertThat(browser.driver().findElement(By.className("calculator-headline")).getText())
        .contains("No answer while a fact cannot be read", Volumes.HOSTILE, "<img src");
    assertThat(browser.script("return document.querySelectorAll('img').length")).isEqualTo(0L);
    browser.open(
        home.resolve("site/leg-swelling/2.0.0/index.html"),
        "?swelling=4&pain=mild&signs=warmth&age=40&operation=never");
    browser.script(
        "document.querySelectorAll('details').forEach(some => some.open = true); return 0;");
    assertThat(browser.driver().findElement(By.className("calculator-answers")).getText())
        .contains("What would change it", Volumes.HOSTILE + ": 4 cm (does not fit");
    assertThat(browser.script("return document.querySelectorAll('img').length")).isEqualTo(0L);
    assertThat(browser.script("return typeof owned")).isEqualTo("undefined");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_test_case_is_opened_in_the_calculator_and_cited_by_keyboard_alone() {
    site.open(THROMBECTOMY + "cases.html", "textbook_candidate");
    tabTo("Open in the calculator");
    type(Keys.ENTER);
    eventually("index.html#section-calculator?" + address(textbook()));
    assertThat(browser.driver().findElement(By.className("calculator-headline")).getText())
        .startsWith(
            "What should be done?\nPursue removal of the clot: the criteria of the relative indication are met\n"
                + "for, relative indication (indicated, should be pursued, strongly considered)");
    tabTo("S15");
    assertThat(browser.driver().findElement(By.id("page-preview")).isDisplayed()).isTrue();
    type(Keys.ENTER);
    eventually("sources.html#S15");
    assertThat(visible("S15")).isTrue();
  }

  private static Vignette textbook() {
    return OpenSite.volume(THROMBECTOMY).cases().vignettes().stream()
        .filter(some -> some.id().equals("textbook_candidate"))
        .findFirst()
        .orElseThrow();
  }

  /// What a link to a patient holds behind its question mark.
  private static String address(Vignette vignette) {
    return Volume.calculatorAddress(vignette).replaceFirst(".*\\?", "");
  }

  /// All that a test case knows is in its link, and its answer is of the kind that the engine gave.
  @ParameterizedTest
  @ValueSource(strings = {THROMBECTOMY, WELLS})
  void every_test_case_opens_in_the_calculator_with_its_answer(String version) {
    SequencedMap<String, String> told = new LinkedHashMap<>();
    OpenSite.volume(version).cases().vignettes().stream()
        .filter(some -> !some.given().isEmpty())
        .forEach(some -> told.put(address(some), told(some)));
    site.open(version + "index.html", "");
    Object shown =
        browser
            .driver()
            .executeAsyncScript(
                """
                const [facts, done] = arguments, shown = {};
                const told = ({ children: [, says, more] }) => says.textContent + (more.textContent && ` (${more.textContent})`);
                const follow = i => {
                  if (i === facts.length) return done(shown);
                  addEventListener('hashchange', () => {
                    const headline = document.querySelector('.calculator-headline'), kind = headline.classList[1];
                    shown[location.hash.split('?')[1]] = kind === 'decided' ? told(headline) : kind === 'urgent' ? 'needs' : kind;
                    follow(i + 1);
                  }, { once: true });
                  location.hash = `#section-calculator?${facts[i]}`;
                };
                follow(0);
                """,
                List.copyOf(told.keySet()));
    assertThat(shown).isEqualTo(told);
    assertThat(told).hasSizeGreaterThan(40);
  }

  /// What is decided with its grade, or the kind of what is not.
  private static String told(Vignette vignette) {
    Casebook.Told primary = vignette.told().getFirst();
    return switch (primary.manner()) {
      case DECIDED -> primary.headline();
      case OUTSIDE -> "out-of-scope";
      case SILENT, CONFLICT, NEEDS, COLLECTED, DEFECTIVE ->
          primary.manner().name().toLowerCase(Locale.ROOT);
    };
  }

  private static List<String> found(String query) {
    WebElement input = browser.driver().findElement(By.id("page-query"));
    input.clear();
    input.sendKeys(query);
    return browser.driver().findElements(By.cssSelector("#page-results a")).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private static WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  private static void type(CharSequence... keys) {
    focused().sendKeys(keys);
  }

  /// Goes on to the next link of these words.
  private static void tabTo(String words) {
    for (int steps = 0; steps < 60; steps++) {
      type(Keys.TAB);
      if (focused().getText().lines().limit(1).toList().equals(List.of(words))) {
        return;
      }
    }
    throw new AssertionError("no link " + words + " within 60 steps");
  }

  private static void eventually(String address) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
        .until(driver -> Objects.toString(driver.getCurrentUrl(), "").endsWith(address));
  }

  private static boolean visible(String id) {
    return Boolean.TRUE.equals(
        browser.script(
            "const at = document.getElementById('"
                + id
                + "').getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight"));
  }
}
