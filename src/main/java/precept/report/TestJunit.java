package precept.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import precept.cases.CaseResult;
import precept.cases.CaseResult.Status;
import precept.document.Suite;
import precept.source.Diagnostic;
import precept.wording.CaseWords;

/// What running the test cases gave, in the XML that CI systems read as JUnit's.
public final class TestJunit {
  private TestJunit() {}

  /// @throws IllegalStateException never in practice: the writer writes to memory
  public static String of(List<Suite> suites) {
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
    return text.toString().replace("##", "#&#35;"); // as in Json: no command for a runner of CI
  }

  private static void suite(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", CaseWords.id(suite.guideline()));
    xml.writeAttribute("tests", String.valueOf(suite.results().size()));
    xml.writeAttribute(
        "failures", String.valueOf(suite.count(Status.FAILED) + suite.count(Status.UNDECIDED)));
    xml.writeAttribute("skipped", String.valueOf(suite.count(Status.PENDING)));
    for (CaseResult result : suite.results()) {
      line(xml, 2);
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", CaseWords.id(suite.guideline()));
      xml.writeAttribute("name", result.testCase().id());
      switch (result.status()) {
        case PASSED -> {}
        case FAILED, UNDECIDED -> failure(xml, result);
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
