package precept.report;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.diagram.Compiled;
import precept.source.Resources;

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
            <section id="section-calculator" aria-labelledby="title-calculator">
            <h2 id="title-calculator">Calculator</h2>
            <noscript><p>The calculator needs JavaScript; it runs in this page alone.</p></noscript>
            </section>
            <script type="application/json" id="exported-diagram">
            %s</script>
            <link rel="stylesheet" href="calculator.css">
            <script src="calculator.js" defer></script>
            """
                .formatted(diagram));
  }

  /// What stands beside the page, by file name. The script is one file: its parts share their names
  /// with nothing else in the page.
  public static SequencedMap<String, String> files() {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("calculator.css", Resources.text("/precept/calculator/calculator.css"));
    files.put(
        "calculator.js",
        Stream.of("numbers", "diagrams", "guideline", "case", "answers", "page")
            .map(part -> Resources.text("/precept/calculator/" + part + ".js"))
            .collect(
                Collectors.joining(
                    "\n",
                    """
                    // Answers one patient from a guideline's exported diagrams, in this page and nowhere else.
                    (() => {
                    'use strict';

                    """,
                    "})();\n")));
    return files;
  }
}
