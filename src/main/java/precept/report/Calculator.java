package precept.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import precept.diagram.Compiled;

/// The calculator as a part of a page: enter what is known of a patient, and see what follows.
public final class Calculator {
  private Calculator() {}

  /// The section with its scripts, which stand beside the page. Empty where the diagrams outgrow
  /// their limit.
  ///
  /// @param version the version of the program
  public static Optional<String> section(Compiled compiled, String version) {
    return DiagramJson.of(compiled, version)
        .map(diagram ->
            """
            <section id="calculator" aria-labelledby="calculator-title">
            <h2 id="calculator-title">Calculator</h2>
            <noscript><p>The calculator needs JavaScript; it runs in this page alone.</p></noscript>
            </section>
            <script type="application/json" id="diagram">
            %s</script>
            <link rel="stylesheet" href="calculator.css">
            <script src="calculator.js" defer></script>
            """
                .formatted(diagram));
  }

  /// What stands beside the page, by file name.
  public static SequencedMap<String, String> files() {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    for (String name : List.of("calculator.css", "calculator.js")) {
      files.put(name, text("/precept/calculator/" + name));
    }
    return files;
  }

  private static String text(String resource) {
    try (InputStream text = Calculator.class.getResourceAsStream(resource)) {
      if (text == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
