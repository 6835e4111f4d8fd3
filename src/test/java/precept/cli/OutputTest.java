package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import precept.Repository;
import precept.Schemas;
import precept.model.Target;
import precept.model.TestCase;

/// What programs read: JSON held to its schemas, JUnit's XML, and the same bytes everywhere.
class OutputTest {
  private static final String GUIDELINE = "venous-thrombectomy";

  @Test
  void every_explanation_fits_its_schema() {
    Schema schema = Schemas.of("explain");
    for (Target target : Repository.targets()) {
      List<TestCase> cases =
          Repository.PRECEPT.library().cases(Repository.guideline(target)).result().orElseThrow();
      assertThat(cases).hasSizeGreaterThan(target.guideline().equals("news2") ? 20 : 60);
      for (TestCase some : cases) {
        if (some.id().contains("[")) {
          continue;
        }
        Shell explain =
            Shell.run("explain", target.toString(), "--case", some.id(), "--format", "json");
        assertThat(explain.code()).describedAs(explain.err()).isZero();
        assertThat(schema.validate(explain.out(), InputFormat.JSON))
            .describedAs(some.id())
            .isEmpty();
      }
    }
  }

  @Test
  void results_and_findings_fit_their_schemas() {
    Shell test = Shell.run("test", "--format", "json");
    assertThat(Schemas.of("test").validate(test.out(), InputFormat.JSON)).isEmpty();
    Shell check = Shell.run("check", "--format", "json");
    assertThat(Schemas.of("check").validate(check.out(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void what_is_refused_fits_its_schema() {
    for (String fact : List.of("life_expectancy=long", "age=8y", "aeg=8")) {
      Shell explain =
          Shell.run(
              "explain", GUIDELINE, "--set", "limb_threat=yes", "--set", fact, "--format", "json");
      assertThat(explain.code()).isEqualTo(1);
      assertThat(Schemas.of("refusal").validate(explain.out(), InputFormat.JSON)).isEmpty();
      assertThat(explain.out().contains("immediate_thrombectomy"))
          .isEqualTo(fact.startsWith("life"));
    }
  }

  @Test
  void a_document_of_another_shape_does_not_fit() {
    assertThat(Schemas.of("test").validate("{\"precept\": \"1\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void junit_xml_has_a_testcase_for_each_case() throws Exception {
    String xml = Shell.run("test", "--format", "junit").out();
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    int cases = document.getElementsByTagName("testcase").getLength();
    var suites = document.getElementsByTagName("testsuite");
    int said = 0;
    for (int suite = 0; suite < suites.getLength(); suite++) {
      said += Integer.parseInt(((Element) suites.item(suite)).getAttribute("tests"));
    }
    assertThat(cases).isGreaterThanOrEqualTo(60).isEqualTo(said);
  }

  @Test
  void the_same_input_gives_the_same_bytes_in_every_locale_and_time_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String before = everything();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(everything()).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String everything() {
    return Shell.run("check", "--format", "sarif").out()
        + Shell.run("test", "--cover").out()
        + Shell.run("explain", GUIDELINE, "--set", "limb_threat=yes", "--format", "markdown").out()
        + Shell.run("explain", GUIDELINE, "--set", "limb_threat=yes", "--for", "patient").out()
        + Repository.targets().stream()
            .map(target -> Repository.PRECEPT.review(target).reports())
            .toList();
  }
}
