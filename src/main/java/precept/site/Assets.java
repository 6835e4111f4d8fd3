package precept.site;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.source.Resources;

/// The styles and scripts that the pages share.
public final class Assets {
  private Assets() {}

  /// By file name. The script of the calculator is one file: its parts share their names with
  /// nothing else in a page.
  public static SequencedMap<String, String> files() {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("site.css", Resources.text("/precept/site/site.css"));
    files.put("site.js", Resources.text("/precept/site/site.js"));
    files.put("calculator.css", Resources.text("/precept/calculator/calculator.css"));
    files.put(
        "calculator.js",
        Stream.of("numbers", "functions", "diagrams", "guideline", "case", "answers", "page")
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
