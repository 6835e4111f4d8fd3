package precept.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.Repository;
import precept.Schemas;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.diagram.RandomTable;
import precept.model.Guideline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The exported diagram: it fits its schema, its nodes are what the page says about reading them,
/// and it is small.
class DiagramJsonTest {

  static List<Guideline> guidelines() {
    List<Guideline> all = new ArrayList<>(Repository.guidelines());
    Generated.of(60).forEach(some -> all.add(some.guideline()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("guidelines")
  void every_guideline_fits_the_schema(Guideline guideline) {
    assertThat(Schemas.of("diagram").validate(exported(guideline), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("guidelines")
  void the_same_guideline_gives_the_same_bytes_and_nothing_that_ends_a_script(Guideline guideline) {
    assertThat(exported(guideline)).isEqualTo(exported(guideline)).doesNotContain("<");
  }

  @ParameterizedTest
  @MethodSource("guidelines")
  void children_come_before_parents_and_runs_fill_their_axis(Guideline guideline) {
    JsonNode document = new JsonMapper().readTree(exported(guideline));
    JsonNode nodes = document.get("nodes");
    int at = 0;
    for (int branch = 0; branch < nodes.get("axis").size(); branch++) {
      int cells =
          document.get("axes").get(nodes.get("axis").get(branch).asInt()).get("cells").size();
      int end = 0;
      for (int run = 0; run < nodes.get("runs").get(branch).asInt(); run++, at++) {
        int to = nodes.get("to").get(at).asInt();
        assertThat(to).isBetween(-document.get("leaves").size(), branch - 1);
        assertThat(nodes.get("ends").get(at).asInt()).isGreaterThan(end);
        end = nodes.get("ends").get(at).asInt();
      }
      assertThat(end).isEqualTo(cells);
    }
    assertThat(nodes.get("to").size()).isEqualTo(at);
  }

  @Test
  void a_guideline_whose_diagrams_outgrow_their_limit_is_not_exported() {
    Guideline guideline = RandomTable.parted(1, 3, 60, false);
    assertThat(DiagramJson.of(Compiler.compile(guideline, 100), "test")).isEmpty();
  }

  private static String exported(Guideline guideline) {
    return DiagramJson.of(Compiler.compile(guideline), "test").orElseThrow();
  }
}
