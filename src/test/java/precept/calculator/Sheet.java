package precept.calculator;

import java.nio.file.Path;
import org.openqa.selenium.chrome.ChromeDriver;
import precept.Browser;
import precept.Disk;
import precept.diagram.Compiled;
import precept.report.DiagramJson;
import precept.site.Assets;

/// A page with a calculator, open in a browser.
final class Sheet implements AutoCloseable {
  private final Browser browser;
  private final Path folder;
  private String shown = "about:blank";

  Sheet(Path folder) {
    this.folder = folder;
    this.browser = Browser.in(folder.resolve("browser"));
    browser.width(1200);
  }

  ChromeDriver driver() {
    return browser.driver();
  }

  /// Opens a page with nothing but the calculator of a guideline, and anchors for some rules.
  void show(Compiled compiled, String... anchors) {
    StringBuilder rules = new StringBuilder();
    for (String anchor : anchors) {
      rules.append("<li id=\"").append(anchor).append("\">").append(anchor).append("</li>\n");
    }
    Disk.write(folder, Assets.files());
    Path page = folder.resolve("page.html");
    Disk.write(
        page,
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Calculator</title>
        <link rel="stylesheet" href="calculator.css"><script src="calculator.js" defer></script></head>
        <body><main><h1>Calculator</h1><ul>
        %s</ul>
        <section id="section-calculator" data-sources="sources.html"></section>
        <script type="application/json" id="exported-diagram">%s</script></main></body></html>
        """
            .formatted(rules, DiagramJson.of(compiled, "test").orElseThrow()));
    shown = page.toUri().toString();
    follow("");
  }

  /// Opens the page anew by a link with facts.
  void follow(String facts) {
    driver().get("about:blank");
    driver().get(shown + facts);
  }

  String ran(String script, Object... arguments) {
    return browser.script(script, arguments).toString();
  }

  @Override
  public void close() {
    browser.close();
  }
}
