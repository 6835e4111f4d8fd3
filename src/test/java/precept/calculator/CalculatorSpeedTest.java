package precept.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import precept.Browser;
import precept.Disk;
import precept.NeedsBrowser;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.RandomTable;
import precept.document.Casebook;
import precept.document.ReferenceReading;
import precept.report.DiagramJson;
import precept.site.Inserts;
import precept.site.Site;
import precept.site.Volume;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a changed fact costs grows with the rules and not with their square: a page of 1,000 rules
/// beside one of 100, in one run, on the real page with its table. `-Dprecept.figures` prints what
/// was measured, `-Dprecept.columns=4` takes wider tables.
@NeedsBrowser
class CalculatorSpeedTest {
  private static final int COLUMNS = Integer.getInteger("precept.columns", 2);

  @Test
  void a_changed_fact_costs_no_more_than_its_rules() {
    try (Browser browser = Browser.started()) {
      JsonNode hundred = measured(browser, 100);
      JsonNode thousand = measured(browser, 1000);
      assertThat(thousand.get("script").asDouble())
          .isLessThan(40 * hundred.get("script").asDouble());
      assertThat(thousand.get("opened").asDouble())
          .isLessThan(40 * hundred.get("opened").asDouble());
    }
  }

  /// In milliseconds: `opened` for parsing and the first answer, and of 60 changed facts the median
  /// that the `script` takes, that passes until the page has been `painted`, and likewise with the
  /// `table` itself in sight.
  private static JsonNode measured(Browser browser, int rules) {
    browser.open(page(browser.folder().resolve(rules + " rules"), rules), "");
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    Object said =
        browser
            .driver()
            .executeAsyncScript(
                """
                const [columns, done] = arguments;
                const text = document.getElementById('exported-diagram').textContent;
                const started = performance.now();
                precept.calculator(JSON.parse(text))({});
                const opened = performance.now() - started;
                const script = [], painted = [], table = [];
                const median = times => times.sort((a, b) => a - b)[times.length >> 1];
                const change = i => {
                  if (i === 60) document.getElementById('d').scrollIntoView();
                  if (i === 120) {
                    const slowest = Math.max(...painted, ...table), headline = document.querySelector('.calculator-headline').textContent;
                    return done(JSON.stringify({ size: text.length, opened, script: median(script), painted: median(painted), table: median(table), slowest,
                      headline, lit: document.querySelectorAll('.lit').length, rules: document.querySelectorAll('[id^="d.r"]').length }));
                  }
                  const field = document.querySelectorAll('.calculator-facts input')[i % columns];
                  field.value = String((i * 123457) % 1000000);
                  const begun = performance.now();
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                  script.push(performance.now() - begun);
                  requestAnimationFrame(() => setTimeout(() => { (i < 60 ? painted : table).push(performance.now() - begun); change(i + 1); }));
                };
                change(0);
                """,
                COLUMNS);
    JsonNode measured = new JsonMapper().readTree(String.valueOf(said));
    if (System.getProperty("precept.figures") != null) {
      System.out.println(rules + " rules, " + COLUMNS + " columns: " + measured);
    }
    assertThat(measured.get("headline").asString()).matches("D\\?[AB].*");
    assertThat(measured.get("lit").asInt()).isEqualTo(1);
    assertThat(measured.get("rules").asInt()).isEqualTo(rules);
    return measured;
  }

  /// The page that `precept doc` would write for a table of so many rules.
  private static Path page(Path folder, int rules) {
    Compiled compiled = Compiler.compile(RandomTable.parted(1, COLUMNS, rules, false));
    Volume volume =
        new Volume(
            ReferenceReading.of(compiled.guideline(), Map.of(), List.of()),
            new Casebook(List.of(), new LinkedHashMap<>()),
            new Inserts(DiagramJson.of(compiled, "test").orElseThrow(), "", Map.of()));
    Disk.write(folder, Site.of(List.of(volume)));
    return folder.resolve("small/1.0.0/index.html");
  }
}
