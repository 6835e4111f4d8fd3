package precept.site;

import static org.assertj.core.api.Assertions.assertThat;
import static precept.site.OpenSite.THROMBECTOMY;
import static precept.site.OpenSite.WELLS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import precept.Browser;
import precept.NeedsBrowser;
import precept.document.Casebook.Kind;

/// What axe-core finds in the pages that a screen reader, a keyboard or weak eyes would stumble
/// over: nothing.
@NeedsBrowser
class BarrierTest {
  @AutoClose private static final OpenSite site = OpenSite.started();

  private static final Browser browser = site.browser();

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
    site.open(page, "");
    unfold("true");
    assertThat(browser.barriers("html")).isEmpty();
    unfold(FIRST_OF_EACH_KIND);
    browser.colours("dark");
    assertThat(browser.barriers("html")).isEmpty();
    browser.width(390);
    assertThat(browser.barriers("html")).isEmpty();
    fits();
    assertThat(browser.complaints()).isEmpty();
  }

  private static final String FIRST_OF_EACH_KIND =
      "!kinds.has(kind(fold)) && !!kinds.add(kind(fold))";

  /// @param which folds are opened; the others are closed
  private static void unfold(String which) {
    browser.script(
        """
        const kinds = new Set(), kind = fold => [fold.className, fold.parentElement.tagName, fold.parentElement.className].join();
        document.querySelectorAll('main details').forEach(fold => { fold.open = %s; });
        """
            .formatted(which));
  }

  private static void fits() {
    unfold("true");
    assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo(390L);
  }

  /// A long page is looked at whole once, and in the dark where it shows silence and conflict.
  @ParameterizedTest
  @CsvSource({"index.html, #duration", "sources.html, #Q42"})
  void a_long_page_has_no_barrier(String page, String part) {
    site.open(THROMBECTOMY + page, "");
    unfold("true");
    assertThat(browser.barriers("main")).isEmpty();
    browser.colours("dark");
    assertThat(browser.barriers(part)).isEmpty();
    browser.width(390);
    assertThat(browser.barriers(part)).isEmpty();
    fits();
  }

  @Test
  void a_test_case_of_any_outcome_has_no_barrier() {
    site.open(THROMBECTOMY + "cases.html", "");
    Map<Kind, String> oneOfEach = new EnumMap<>(Kind.class);
    OpenSite.volume(THROMBECTOMY)
        .cases()
        .vignettes()
        .forEach(some ->
            oneOfEach.putIfAbsent(
                some.told().getFirst().manner(), "[id='" + Volume.anchor(some.id()) + "']"));
    assertThat(oneOfEach).containsKeys(Kind.SILENT, Kind.CONFLICT, Kind.OUTSIDE, Kind.NEEDS);
    String articles = String.join(",", oneOfEach.values());
    unfold("!!fold.closest(`" + articles + "`)");
    for (String colours : List.of("light", "dark")) {
      browser.colours(colours);
      assertThat(browser.barriers(articles)).describedAs(colours).isEmpty();
    }
    browser.width(390);
    fits();
  }

  /// Rules that are out fade, and so do questions that do not matter any more.
  @Test
  void a_page_with_facts_has_no_barrier() {
    site.open(
        THROMBECTOMY + "index.html", "?limb_threat=no&pregnant=no&site=iliofemoral&course=acute");
    assertThat(browser.script("return document.querySelectorAll('.out').length > 20"))
        .isEqualTo(true);
    browser.script(
        "document.querySelectorAll('.calculator details').forEach(some => some.open = true)");
    for (String colours : List.of("light", "dark")) {
      browser.colours(colours);
      assertThat(browser.barriers("#section-calculator")).describedAs(colours).isEmpty();
      assertThat(browser.barriers("#pathway")).describedAs(colours).isEmpty();
    }
  }
}
