package precept.calculator;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import precept.Browser;
import precept.Disk;
import precept.diagram.Compiled;
import precept.document.Casebook;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;
import precept.report.DiagramJson;
import precept.site.Assets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A page with a calculator, open in a browser.
record Sheet(Browser browser) implements AutoCloseable {

  static Sheet showing(Compiled compiled) {
    Browser browser = Browser.started();
    browser.width(1200);
    Sheet sheet = new Sheet(browser);
    sheet.show(compiled);
    return sheet;
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
    Disk.write(browser.folder(), Assets.files());
    Disk.write(
        page(),
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
    follow("");
  }

  private Path page() {
    return browser.folder().resolve("page.html");
  }

  /// Opens the page anew by a link with facts.
  void follow(String facts) {
    driver().get("about:blank");
    driver().get(page().toUri() + facts);
  }

  String ran(String script, Object... arguments) {
    return browser.script(script, arguments).toString();
  }

  /// What a function of the page says of some patients, all in one call.
  List<JsonNode> said(String function, Compiled compiled, List<Patient> patients) {
    Guideline guideline = compiled.guideline();
    return said(
        function,
        compiled,
        patients.stream().map(patient -> facts(guideline, patient)).toList().toString());
  }

  /// The same of facts of which some cannot be read.
  List<JsonNode> refused(String function, Compiled compiled, List<Facts> given) {
    Guideline guideline = compiled.guideline();
    return said(
        function,
        compiled,
        given.stream()
            .map(some -> {
              ObjectNode facts = facts(guideline, new Patient(some.standing()));
              some.refused().forEach(name -> facts.put(name, "what nobody can read"));
              return facts;
            })
            .toList()
            .toString());
  }

  /// @param facts of each patient, as JSON
  List<JsonNode> said(String function, Compiled compiled, String facts) {
    String said =
        ran(
            """
            const says = precept[arguments[0]](JSON.parse(arguments[1]));
            return JSON.stringify(JSON.parse(arguments[2]).map(says));
            """,
            function,
            DiagramJson.of(compiled, "test").orElseThrow(),
            facts);
    return new JsonMapper().readTree(said).valueStream().toList();
  }

  /// A patient as the page takes them, and now and then as programs write it: `{"age": "41",
  /// "failure": ["extension"], "pregnant": "no", "old": true, "weight": null}`.
  private static ObjectNode facts(Guideline guideline, Patient patient) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(patient.facts())
        .forEach((input, value) -> {
          String entered = Casebook.entered(value, guideline.definition(input).type());
          if (value instanceof Value.Members) {
            ArrayNode members = facts.putArray(input);
            Stream.of(entered.split(",", -1)).filter(some -> !some.isEmpty()).forEach(members::add);
          } else if (value instanceof Value.Truth(var holds) && input.length() % 2 == 0) {
            facts.put(input, holds);
          } else {
            facts.put(input, entered);
          }
        });
    guideline.inputs().stream()
        .map(Definition.Input::name)
        .filter(name -> !facts.has(name) && name.length() % 2 == 0)
        .forEach(facts::putNull);
    return facts;
  }

  @Override
  public void close() {
    browser.close();
  }
}
