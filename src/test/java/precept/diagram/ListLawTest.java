package precept.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.belief.Belief;
import precept.model.Decision;
import precept.model.Option;
import precept.model.Test.Empty;
import precept.model.Test.How;
import precept.model.Test.Includes;

/// A list that is tested row by row is the list that is known as a whole.
class ListLawTest {
  private static final int TEXTS = Integer.getInteger("precept.laws", 100_000) / 100;

  @Test
  void a_test_of_a_list_needs_no_more_of_it_than_it_asks_about() {
    int tests = 0;
    for (Generated some : Generated.of(TEXTS)) {
      Compiled compiled = Compiler.compile(some.guideline());
      for (Decision list : some.guideline().decisions()) {
        if (list.collects()) {
          Node<Belief> whole = compiled.belief(list.name());
          for (precept.model.Test test : tests(list)) {
            assertThat(
                    compiled
                        .nodes()
                        .map(compiled.about(list.name(), test), belief -> belief.test(test)))
                .describedAs("%s of %s in%n%s", test, list.name(), some)
                .isSameAs(compiled.nodes().map(whole, belief -> belief.test(test)));
            tests++;
          }
          assertThat(compiled.hanging(list.name(), Belief::isDefect))
              .describedAs("defects of %s in%n%s", list.name(), some)
              .isSameAs(compiled.nodes().map(whole, belief -> belief.has(Belief::isDefect)));
        }
      }
    }
    assertThat(tests).isGreaterThan(TEXTS);
  }

  private static List<precept.model.Test> tests(Decision list) {
    List<String> names = list.answerType().named().stream().map(Option::name).toList();
    List<precept.model.Test> tests = new ArrayList<>(List.of(new Empty()));
    for (How how : How.values()) {
      names.forEach(name -> tests.add(new Includes(how, Set.of(name))));
      tests.add(new Includes(how, Set.copyOf(names.subList(0, 2))));
    }
    return tests;
  }

  /// Of eighteen rows that have nothing in common, the whole would have a leaf for each of 2^18
  /// sets.
  @Test
  void rows_that_have_nothing_in_common_cost_a_row_at_a_time() {
    StringBuilder text = new StringBuilder("    answers list\n");
    for (int i = 0; i < 18; i++) {
      text.append("\ninput f%1$d \"F\" : yes/no%n".formatted(i));
    }
    text.append("\ndecision list \"List?\" : one of\n");
    for (int i = 0; i < 18; i++) {
      text.append("    c%1$d \"C%1$d\"%n".formatted(i));
    }
    text.append("    hit collect\n    | rule |");
    for (int i = 0; i < 18; i++) {
      text.append(" f" + i + " |");
    }
    text.append("| list | cites |\n    |---|" + "---|".repeat(18) + "|---|---|\n");
    for (int i = 0; i < 18; i++) {
      text.append("    | r" + i + " |" + " - |".repeat(i) + " yes |" + " - |".repeat(17 - i));
      text.append("| c" + i + " | S1 |\n");
    }
    Compiled compiled = Compiler.compile(Logic.of(text.toString()));
    precept.analysis.Analysis.of(compiled);
    assertThat(compiled.nodes().size()).isLessThan(5_000);
  }
}
