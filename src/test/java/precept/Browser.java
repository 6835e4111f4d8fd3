package precept;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A browser with nobody in front of it, and no network behind.
public record Browser(ChromeDriver driver) implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final String ABSENT =
      "BROWSER TESTS WERE SKIPPED: install chromium and chromedriver (Debian: chromium-driver)";

  /// A browser in a folder of its own. Where this machine has none the test is skipped, which is
  /// said where it is seen: what a test prints otherwise goes to a file.
  public static Browser in(Path folder) {
    Optional<Path> browser =
        BROWSERS.stream().flatMap(name -> installed(name).stream()).findFirst();
    Optional<Path> driver = installed("chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
          .println(ABSENT);
    }
    Assumptions.assumeTrue(browser.isPresent() && driver.isPresent(), ABSENT);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + folder.toAbsolutePath());
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .build();
    ChromeDriver started = new ChromeDriver(service, options);
    started.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    return new Browser(started);
  }

  private static Optional<Path> installed(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public void open(Path page, String anchor) {
    driver.get(page.toUri() + (anchor.isEmpty() ? "" : "#" + anchor));
  }

  public void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /// As on a phone, which a window cannot be made as narrow as.
  public void width(int pixels) {
    driver.manage().window().setSize(new Dimension(Math.max(pixels, 800), 900));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 500));
  }

  public Object script(String text, Object... arguments) {
    Object result = driver.executeScript(text, arguments);
    return result == null ? "" : result;
  }

  /// What the page complained about.
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  /// The rules of axe-core that a part of the page as it stands breaks, each with the places.
  public List<?> barriers(String part) {
    Object found =
        driver.executeAsyncScript(
            axe()
                + """
                ;const done = arguments[arguments.length - 1];
                axe.run(arguments[0], {preload: false, resultTypes: ["violations"]}).then(
                  found => done(found.violations.map(some =>
                    some.id + ": " + some.nodes.slice(0, 5).map(node => node.html).join(" | "))),
                  failure => done([String(failure)]));
                """,
            part);
    return found instanceof List<?> list ? list : List.of("axe did not answer");
  }

  private static String axe() {
    try (var text = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (text == null) {
        throw new IllegalStateException("no axe-core");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
