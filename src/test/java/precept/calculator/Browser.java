package precept.calculator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import precept.diagram.Compiled;
import precept.report.Calculator;

/// A real browser, without a window and without a network.
final class Browser {
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  final ChromeDriver driver;
  private final Path folder;
  private String shown = "about:blank";

  private Browser(Path browser, Path folder) {
    this.folder = folder;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1200,900",
        "--user-data-dir=" + folder.resolve("profile"));
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
  }

  /// Where no browser is found the test is skipped, and says so.
  static Browser open(Path folder) {
    for (Path browser : BROWSERS) {
      if (Files.isExecutable(browser) && Files.isExecutable(DRIVER)) {
        return new Browser(browser, folder);
      }
    }
    String skipped =
        "SKIPPED: no chromium with chromedriver was found, so the calculator was not run in a browser";
    // What a test prints otherwise goes to a file.
    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
        .println(skipped);
    Assumptions.abort(skipped);
    throw new AssertionError(skipped);
  }

  /// Opens a page with nothing but the calculator of a guideline, and anchors for some rules.
  void show(Compiled compiled, String... anchors) {
    StringBuilder rules = new StringBuilder();
    for (String anchor : anchors) {
      rules.append("<li id=\"").append(anchor).append("\">").append(anchor).append("</li>\n");
    }
    Calculator.files().forEach((name, text) -> write(folder.resolve(name), text));
    Path page = folder.resolve("page.html");
    write(
        page,
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Calculator</title></head>
        <body><main><h1>Calculator</h1><ul>
        %s</ul>
        %s</main></body></html>
        """
            .formatted(rules, Calculator.section(compiled, "test").orElseThrow()));
    shown = page.toUri().toString();
    follow("");
  }

  /// Opens the page anew by a link with facts.
  void follow(String facts) {
    driver.get("about:blank");
    driver.get(shown + facts);
  }

  String ran(String script, Object... arguments) {
    Object found = driver.executeScript(script, arguments);
    return found == null ? "" : found.toString();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// @param browser absent where none was found
  static void close(@Nullable Browser browser) {
    if (browser != null) {
      browser.driver.quit();
    }
  }
}
