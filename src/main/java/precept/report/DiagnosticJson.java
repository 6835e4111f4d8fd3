package precept.report;

import java.util.List;
import precept.source.Diagnostic;
import precept.source.Span;
import tools.jackson.databind.node.ObjectNode;

/// Diagnostics for programs; the schema is `precept/schemas/check.json`.
public final class DiagnosticJson {
  private DiagnosticJson() {}

  public static String of(List<Diagnostic> diagnostics, String version) {
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
            .put("name", some.code().title())
            .put("severity", some.code().severity().word());
    finding.set("at", at(some.at()));
    if (!some.beside().isEmpty()) {
      finding.set("beside", Json.array(some.beside(), DiagnosticJson::at));
    }
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

  private static ObjectNode at(Span at) {
    return Json.object()
        .put("file", at.source().path())
        .put("line", at.line())
        .put("column", at.column());
  }
}
