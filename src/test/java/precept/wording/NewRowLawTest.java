package precept.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import precept.analysis.Analysis;
import precept.analysis.Finding;
import precept.diagram.Generated;
import precept.diagram.RandomGuideline;
import precept.model.Decision;
import precept.model.Guideline;
import precept.source.Diagnostic;

/// A row that is proposed for a gap, or for a number between cells, can be pasted.
class NewRowLawTest {

  @Test
  void a_proposed_row_is_accepted_and_meets_no_other_row() {
    int pasted = 0;
    for (Generated some : Generated.of(400)) {
      for (Finding finding : Analysis.of(some.guideline())) {
        pasted += holds(some.text(), some.guideline(), finding) ? 1 : 0;
      }
    }
    assertThat(pasted).isGreaterThan(100);
  }

  private static boolean holds(String text, Guideline guideline, Finding finding) {
    Optional<Decision> decision =
        finding instanceof Finding.Gap gap
            ? Optional.of(gap.decision())
            : finding instanceof Finding.Unheld unheld
                ? Optional.of(unheld.decision())
                : Optional.empty();
    if (decision.isEmpty()) {
      return false;
    }
    Diagnostic said = FindingWords.diagnostics(guideline, List.of(finding)).getFirst();
    Optional<String> row = said.help().stream().filter(line -> line.startsWith("| ")).findFirst();
    if (row.isEmpty()) {
      return false;
    }
    int at = decision.get().rows().getFirst().at().start();
    String line = row.get().replace("S...", "S1") + "\n    ";
    String after = text.substring(0, at) + line + text.substring(at);
    Optional<Guideline> checked = RandomGuideline.read(after);
    assertThat(checked).as(row.get() + "\n" + text).isPresent();
    assertThat(Analysis.of(checked.orElseThrow()))
        .as(after)
        .noneMatch(found ->
            found instanceof Finding.Overlap overlap
                && overlap.decision().name().equals(decision.get().name())
                && overlap.rules().contains("new_rule"));
    return true;
  }
}
