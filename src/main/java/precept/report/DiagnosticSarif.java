package precept.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import precept.source.Diagnostic;
import precept.source.Span;
import tools.jackson.databind.node.ObjectNode;

/// Diagnostics for code scanning: SARIF 2.1.0.
public final class DiagnosticSarif {
  private DiagnosticSarif() {}

  /// @param root the home as seen from the root of the repository, for there paths begin
  public static String of(List<Diagnostic> diagnostics, String version, String root) {
    ObjectNode driver = Json.object().put("name", "precept").put("version", version);
    driver.set(
        "rules",
        Json.array(
            diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList(),
            code -> Json.object().put("id", code.number()).put("name", code.title())));
    ObjectNode run = Json.object();
    run.set("tool", Json.object().set("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.set("results", Json.array(diagnostics, some -> result(some, root)));
    ObjectNode document = Json.object().put("version", "2.1.0");
    document.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    document.set("runs", Json.array(List.of(run), some -> some));
    return Json.text(document);
  }

  private static ObjectNode result(Diagnostic some, String root) {
    ObjectNode result =
        Json.object()
            .put("ruleId", some.code().number())
            .put("level", some.code().severity().word());
    result.set("message", Json.object().put("text", String.join("\n", DiagnosticText.lines(some))));
    some.patients()
        .ifPresent(patients -> {
          ObjectNode properties = Json.object();
          properties.set("patients", Json.texts(patients.rows()));
          patients.example().ifPresent(command -> properties.put("patient", command));
          result.set("properties", properties);
        });
    result.set("locations", Json.array(List.of(some.at()), at -> location(at, root)));
    if (!some.beside().isEmpty()) {
      result.set("relatedLocations", Json.array(some.beside(), at -> location(at, root)));
    }
    some.accepted()
        .ifPresent(reason ->
            result.set(
                "suppressions",
                Json.array(
                    List.of(reason),
                    why -> Json.object().put("kind", "external").put("justification", why))));
    return result;
  }

  private static ObjectNode location(Span at, String root) {
    ObjectNode physical = Json.object();
    physical.set("artifactLocation", Json.object().put("uri", uri(DiagnosticText.from(root, at))));
    physical.set(
        "region",
        Json.object()
            .put("startLine", at.line())
            .put("startColumn", at.column())
            .put("endLine", at.source().lineAt(at.end()))
            .put("endColumn", at.source().columnAt(at.end())));
    return Json.object().set("physicalLocation", physical);
  }

  /// A path as a reference: what a URI does not allow is escaped.
  private static String uri(String path) {
    try {
      boolean schemed = path.matches("[^/]*:.*"); // what stands before a colon would be a scheme
      return new URI(null, null, schemed ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException odd) {
      throw new IllegalArgumentException(path, odd);
    }
  }
}
