package precept.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import precept.source.Diagnostic;
import tools.jackson.databind.node.ObjectNode;

/// Diagnostics for programs: JSON, SARIF 2.1.0, and the annotations of GitHub's workflow commands.
public final class DiagnosticJson {
  private DiagnosticJson() {}

  public static String json(List<Diagnostic> diagnostics, String version) {
    ObjectNode document = Json.document("check", version);
    document.set("findings", Json.array(diagnostics, DiagnosticJson::finding));
    document.put("errors", diagnostics.stream().filter(Diagnostic::isError).count());
    document.put("warnings", diagnostics.stream().filter(Diagnostic::isWarning).count());
    return Json.text(document);
  }

  static ObjectNode finding(Diagnostic some) {
    ObjectNode finding =
        Json.object()
            .put("code", some.code().number())
            .put("name", name(some))
            .put("severity", severity(some));
    finding.set("at", at(some));
    finding.put("message", some.message());
    finding.put("label", some.label());
    some.patients()
        .ifPresent(patients -> {
          finding.set("region", Json.texts(patients.rows()));
          patients.example().ifPresent(command -> finding.put("patient", command));
        });
    finding.set("notes", Json.texts(some.notes()));
    finding.set("help", Json.texts(some.help()));
    some.accepted().ifPresent(reason -> finding.put("accepted", reason));
    return finding;
  }

  private static ObjectNode at(Diagnostic some) {
    return Json.object()
        .put("file", some.at().source().path())
        .put("line", some.at().line())
        .put("column", some.at().column());
  }

  public static String sarif(List<Diagnostic> diagnostics, String version) {
    ObjectNode driver = Json.object().put("name", "precept").put("version", version);
    driver.set(
        "rules",
        Json.array(
            diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList(),
            code ->
                Json.object()
                    .put("id", code.number())
                    .put("name", code.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    ObjectNode run = Json.object();
    run.set("tool", Json.object().set("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.set("results", Json.array(diagnostics, DiagnosticJson::result));
    ObjectNode document = Json.object().put("version", "2.1.0");
    document.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    document.set("runs", Json.array(List.of(run), some -> some));
    return Json.text(document);
  }

  /// All that is said of it: what, for whom, and what to do.
  private static List<String> lines(Diagnostic some) {
    return Stream.of(List.of(some.message(), some.label()), DiagnosticText.notes(some), some.help())
        .flatMap(List::stream)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static ObjectNode result(Diagnostic some) {
    ObjectNode result =
        Json.object().put("ruleId", some.code().number()).put("level", severity(some));
    result.set("message", Json.object().put("text", String.join("\n", lines(some))));
    some.patients()
        .ifPresent(patients -> {
          ObjectNode properties = Json.object();
          properties.set("patients", Json.texts(patients.rows()));
          patients.example().ifPresent(command -> properties.put("patient", command));
          result.set("properties", properties);
        });
    ObjectNode physical = Json.object();
    physical.set("artifactLocation", Json.object().put("uri", some.at().source().path()));
    physical.set(
        "region",
        Json.object()
            .put("startLine", some.at().line())
            .put("startColumn", some.at().column())
            .put("endLine", some.at().source().lineAt(some.at().end()))
            .put("endColumn", some.at().source().columnAt(some.at().end())));
    result.set(
        "locations",
        Json.array(List.of(physical), place -> Json.object().set("physicalLocation", place)));
    some.accepted()
        .ifPresent(reason ->
            result.set(
                "suppressions",
                Json.array(
                    List.of(reason),
                    why -> Json.object().put("kind", "external").put("justification", why))));
    return result;
  }

  /// One `::error` or `::warning` line each, and nothing for what is accepted.
  public static String github(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic some : diagnostics.stream().filter(some -> !some.isAccepted()).toList()) {
      text.append("::")
          .append(severity(some))
          .append(" file=")
          .append(property(some.at().source().path()))
          .append(",line=")
          .append(some.at().line())
          .append(",col=")
          .append(some.at().column())
          .append(",title=")
          .append(some.code().number())
          .append("::")
          .append(data(String.join("\n", lines(some))))
          .append('\n');
    }
    return text.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String name(Diagnostic some) {
    return some.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String severity(Diagnostic some) {
    return some.code().severity().name().toLowerCase(Locale.ROOT);
  }
}
