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
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.io.TemporaryFilesystem;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A browser with nobody in front of it, and no network behind.
///
/// @param folder its own, for the pages that it shows too; it goes when the browser closes
public record Browser(ChromeDriver driver, Path folder) implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  static final String ABSENT =
      "BROWSER TESTS WERE SKIPPED: install chromium and chromedriver (Debian: chromium-driver)";

  /// Whether this machine has one. That it has none is said where it is seen: what a test prints
  /// otherwise goes to a file.
  static boolean isInstalled() {
    boolean installed = browser().isPresent() && installed("chromedriver").isPresent();
    if (!installed) {
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
          .println(ABSENT);
    }
    return installed;
  }

  public static Browser started() {
    Path folder =
        TemporaryFilesystem.getDefaultTmpFS().createTempDir("precept", "browser").toPath();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser().orElseThrow().toString());
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
        "--user-data-dir=" + folder.resolve("browser"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed("chromedriver").orElseThrow().toFile())
            .build();
    ChromeDriver started = new ChromeDriver(service, options);
    started.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    return new Browser(started, folder);
  }

  private static Optional<Path> browser() {
    return BROWSERS.stream().flatMap(name -> installed(name).stream()).findFirst();
  }

  private static Optional<Path> installed(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Opens a page, wide and in the light.
  public void open(Path page, String anchor) {
    width(1280);
    colours("light");
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
    TemporaryFilesystem.getDefaultTmpFS().deleteTempDir(folder.toFile());
  }
}
