package precept.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.diagram.Node;
import precept.diagram.RandomTable;
import precept.diagram.Region;
import precept.model.Decision;
import precept.model.Guideline;

/// Where a table's columns are independent, blocks and diagram say the same of it; so do the rows
/// of a list one by one.
class RulesLawTest {
  private static final int MOST = 1_000;

  @Test
  void blocks_and_diagram_agree_on_generated_guidelines() {
    long[] agreed = new long[2];
    Generated.of(1_500)
        .forEach(some -> {
          agreed[0] += agreed(some.guideline(), decision -> !decision.collects());
          agreed[1] += agreed(some.guideline(), Decision::collects);
        });
    assertThat(agreed[0]).isGreaterThan(300);
    assertThat(agreed[1]).isGreaterThan(150);
  }

  @Test
  void blocks_and_diagram_agree_on_tables_of_random_boxes() {
    for (int seed = 0; seed < 300; seed++) {
      Guideline guideline = RandomTable.of(seed, 2 + seed % 3, 2 + seed % 9);
      assertThat(agreed(guideline, decision -> true)).describedAs("seed " + seed).isPositive();
    }
  }

  private static long agreed(Guideline guideline, Predicate<Decision> which) {
    Compiled compiled = Compiler.compile(guideline);
    if (new Region(compiled.nodes(), compiled.care(), compiled.care()).isEmpty()) {
      return 0;
    }
    long tables = 0;
    for (Decision decision : guideline.decisions()) {
      boolean quick = decision.collects() || compiled.grid(decision.name()).isPresent();
      if (quick && which.test(decision)) {
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
