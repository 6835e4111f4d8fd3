package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.diagram.Node;
import precept.diagram.RandomTable;
import precept.diagram.Region;
import precept.model.Decision;
import precept.model.Guideline;

/// Where a table's columns are independent, blocks and diagram say the same of it.
class RulesLawTest {
  private static final int MOST = 1_000;

  @Test
  void blocks_and_diagram_agree_on_generated_guidelines() {
    long tables = Generated.of(1_500).stream().mapToLong(some -> agreed(some.guideline())).sum();
    assertThat(tables).isGreaterThan(300);
  }

  @Test
  void blocks_and_diagram_agree_on_tables_of_random_boxes() {
    for (int seed = 0; seed < 300; seed++) {
      Guideline guideline = RandomTable.of(seed, 2 + seed % 3, 2 + seed % 9);
      assertThat(agreed(guideline)).describedAs("seed " + seed).isPositive();
    }
  }

  private static long agreed(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    if (new Region(compiled.nodes(), compiled.care(), compiled.care()).isEmpty()) {
      return 0;
    }
    long tables = 0;
    for (Decision decision : guideline.decisions()) {
      if (compiled.collects(decision.name()) || compiled.grid(decision.name()).isPresent()) {
        agree(compiled, decision);
        tables++;
      }
    }
    return tables;
  }

  private static void agree(Compiled compiled, Decision decision) {
    Rules quick = Rules.of(compiled, decision, MOST);
    Rules byDiagram = new Rules.ByDiagram(compiled, decision);
    assertThat(possible(compiled, quick.unanswered()))
        .describedAs("unanswered by " + decision)
        .isEqualTo(possible(compiled, byDiagram.unanswered()));
    for (int rule = 0; rule < decision.rows().size(); rule++) {
      assertThat(quick.isReached(rule))
          .describedAs("rule %s reached in %s", rule, decision)
          .isEqualTo(byDiagram.isReached(rule));
      List<Integer> meeting = quick.meeting(rule);
      assertThat(meeting)
          .describedAs("met by rule %s of %s", rule, decision)
          .isEqualTo(byDiagram.meeting(rule));
      assertThat(possible(compiled, quick.shared(rule, meeting)))
          .describedAs("shared by rule %s of %s", rule, decision)
          .isEqualTo(possible(compiled, byDiagram.shared(rule, meeting)));
    }
  }

  private static Node<Boolean> possible(Compiled compiled, Node<Boolean> where) {
    return new Region(compiled.nodes(), where, compiled.care()).patients();
  }
}
