package precept.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.diagram.Compiler;
import precept.diagram.RandomTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A table of 1,000 rules opens and answers a changed fact at once. The bounds are wide, for other
/// programs may run beside; `-Dprecept.figures` prints what was measured, `-Dprecept.columns=4`
/// takes a wider table.
class CalculatorSpeedTest {
  private static final int COLUMNS = Integer.getInteger("precept.columns", 2);

  private static Sheet sheet;

  @BeforeAll
  static void open(@TempDir Path folder) {
    sheet = new Sheet(folder);
  }

  @AfterAll
  static void close() {
    if (sheet != null) {
      sheet.close();
    }
  }

  @Test
  void a_thousand_rules_are_answered_within_a_frame_or_two() {
    sheet.show(Compiler.compile(RandomTable.parted(1, COLUMNS, 1000, false)));
    String said =
        sheet.ran(
            """
            const measured = work => { const start = performance.now(); work(); return performance.now() - start; };
            const text = document.getElementById('exported-diagram').textContent;
            const open = measured(() => precept.calculator(JSON.parse(text))({}));
            const changes = [];
            for (let i = 0; i < 60; i++) {
              const field = document.querySelectorAll('fieldset input')[i % arguments[0]];
              field.value = String((i * 123457) % 1000000);
              changes.push(measured(() => field.dispatchEvent(new Event('input', { bubbles: true }))));
            }
            changes.sort((a, b) => a - b);
            return JSON.stringify({ size: text.length, open, median: changes[30], slowest: changes[59],
              headline: document.querySelector('[role=status]').textContent });
            """,
            COLUMNS);
    if (System.getProperty("precept.figures") != null) {
      System.out.println(COLUMNS + " columns: " + said);
    }
    JsonNode measured = new JsonMapper().readTree(said);
    assertThat(measured.get("headline").asString()).matches("D\\? [AB]\\.");
    assertThat(measured.get("open").asDouble()).isLessThan(3000);
    assertThat(measured.get("median").asDouble()).isLessThan(100);
  }
}
