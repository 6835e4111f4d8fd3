package precept.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import precept.cases.CaseResult;
import precept.cases.CaseResult.Status;
import precept.cases.Coverage;
import precept.model.Guideline;
import precept.source.Diagnostic;
import tools.jackson.databind.node.ObjectNode;

/// What running the test cases gave: text, JSON, and the XML that CI systems read as JUnit's.
public final class TestReport {
  private TestReport() {}

  /// The results for one version of a guideline.
  public record Suite(Guideline guideline, List<CaseResult> results) {
    public long count(Status status) {
      return results.stream().filter(result -> result.status() == status).count();
    }

    public List<Diagnostic> failures() {
      return results.stream()
          .filter(result -> result.status() == Status.FAILED)
          .flatMap(result -> CaseWords.diagnostics(result).stream())
          .toList();
    }
  }

  public static String text(Suite suite, Ink ink, boolean coverage) {
    return new DiagnosticText(ink).all(suite.failures()) + summary(suite, ink, coverage);
  }

  /// The counts, and if wanted what the cases leave unproved.
  public static String summary(Suite suite, Ink ink, boolean coverage) {
    String counts =
        suite.count(Status.PASSED)
            + " passed, "
            + suite.count(Status.FAILED)
            + " failed, "
            + suite.count(Status.PENDING)
            + " pending";
    boolean good = suite.count(Status.FAILED) == 0;
    return CaseWords.id(suite.guideline())
        + "  "
        + (good ? ink.good(counts) : ink.error(counts))
        + "\n"
        + (coverage ? coverage(suite) : "");
  }

  private static String coverage(Suite suite) {
    Coverage coverage = Coverage.of(suite.guideline(), suite.results());
    int all = coverage.cases().size();
    int missing = coverage.unproved().size();
    return "rules that a passing case matches: "
        + (all - missing)
        + " of "
        + all
        + "\n"
        + coverage.unproved().stream()
            .map(rule -> "  no case matches " + rule + "\n")
            .collect(Collectors.joining());
  }

  public static String json(List<Suite> suites, String version) {
    ObjectNode document = Json.document("test", version);
    document.set(
        "cases",
        Json.array(
            suites.stream()
                .flatMap(suite -> suite.results().stream().map(result -> result(suite, result)))
                .toList(),
            some -> some));
    for (Status status : Status.values()) {
      document.put(
          status.name().toLowerCase(Locale.ROOT),
          suites.stream().mapToLong(suite -> suite.count(status)).sum());
    }
    return Json.text(document);
  }

  private static ObjectNode result(Suite suite, CaseResult result) {
    Guideline guideline = suite.guideline();
    ObjectNode json =
        Json.object()
            .put("id", result.testCase().id())
            .put("guideline", guideline.edition().guideline())
            .put("version", guideline.edition().version())
            .put("result", result.status().name().toLowerCase(Locale.ROOT));
    json.set(
        "expected",
        Json.texts(
            result.testCase().expectations().stream()
                .map(some -> CaseWords.expected(some, guideline))
                .toList()));
    json.set(
        "actual",
        Json.texts(
            guideline.answers().stream()
                .map(name -> CaseWords.outcome(result.run(), name))
                .toList()));
    json.put("at", result.testCase().at().toString());
    return json;
  }

  /// @throws IllegalStateException never in practice: the writer writes to memory
  public static String junit(List<Suite> suites) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      for (Suite suite : suites) {
        suite(xml, suite);
      }
      line(xml, 0);
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void suite(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", CaseWords.id(suite.guideline()));
    xml.writeAttribute("tests", String.valueOf(suite.results().size()));
    xml.writeAttribute("failures", String.valueOf(suite.count(Status.FAILED)));
    xml.writeAttribute("skipped", String.valueOf(suite.count(Status.PENDING)));
    for (CaseResult result : suite.results()) {
      line(xml, 2);
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", CaseWords.id(suite.guideline()));
      xml.writeAttribute("name", result.testCase().id());
      switch (result.status()) {
        case PASSED -> {}
        case FAILED -> failure(xml, result);
        case PENDING -> xml.writeEmptyElement("skipped");
      }
      xml.writeEndElement();
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void failure(XMLStreamWriter xml, CaseResult result) throws XMLStreamException {
    List<Diagnostic> failures = CaseWords.diagnostics(result);
    xml.writeStartElement("failure");
    xml.writeAttribute("message", failures.getFirst().message());
    xml.writeCharacters(new DiagnosticText(Ink.NONE).all(failures));
    xml.writeEndElement();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
