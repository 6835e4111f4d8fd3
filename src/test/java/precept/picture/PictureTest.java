package precept.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import precept.Golden;
import precept.Logic;
import precept.Repository;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.diagram.RandomTable;
import precept.document.Chain;
import precept.document.Flowchart;
import precept.document.Flowchart.End;
import precept.document.Flowchart.Question;
import precept.document.Flowchart.Way;
import precept.document.FlowchartReading;
import precept.model.Decision;
import precept.model.Guideline;
import precept.picture.Placed.Area;

/// Pictures say what the guideline says, and nothing in them hides anything else.
class PictureTest {
  private static final String LEG =
      """
          answers scan

      input site "Site <of> the clot" : one of
          calf   "Calf"
          thigh  "Thigh"
          arm    "Arm"
      input days "Duration" : 0..90 days
      input bleeding "Bleeding" : yes/no

      criterion fresh "Fresh & proximal"
          days < 14 days and site is thigh cites S1

      decision scan "Scan?" : one of
          now    "At once"
          later  "In a week"
          | rule   | fresh | bleeding | days       || scan               | cites |
          |--------|-------|----------|------------||--------------------|-------|
          | fresh  | yes   | no       | -          || now                | S1    |
          | bleeds | yes   | yes      | -          || conflict now, later | S1   |
          | old    | no    | -        | >= 30 days || silent             | S1    |
          | wait   | no    | -        | < 30 days  || later              | S1    |
      """;

  private static final String ORGANS =
      """
          answers look

      input organ "Organ" : one of
          arm   "Arm"
          bone  "Bone"
          calf  "Calf"
          duct  "Duct"
          ear   "Ear"
          fat   "Fat"
          gut   "Gut"
          hair  "Hair"

      decision look "How is it looked at?" : one of
          eye  "With the eye"
          scan "With a scan"
          | rule | organ                 || look | cites |
          |------|-----------------------||------|-------|
          | odd  | arm, calf, ear, gut   || eye  | S1    |
          | even | bone, duct, fat, hair || scan | S1    |
      """;

  @Test
  void a_flowchart_is_drawn_as_approved() {
    Guideline guideline = Logic.of(LEG);
    Golden.verify(
        "picture",
        "a-flowchart",
        "== logic.precept\n\n"
            + LEG
            + "\n== Precept draws\n\n"
            + FlowchartPicture.of(charts(guideline).findFirst())
            + "\n"
            + ChainPicture.of(Chain.of(guideline)));
  }

  @Test
  void nothing_overlaps_and_nothing_is_cut() {
    int boxes = 0;
    for (Drawing drawing : drawings()) {
      Placed placed = Layout.of(drawing);
      Area whole = new Area(0, 0, placed.whole().width(), placed.whole().height());
      List<Area> areas = new ArrayList<>(placed.boxes());
      placed.arrows().stream().map(Placed.Line::words).forEach(areas::add);
      for (int i = 0; i < areas.size(); i++) {
        assertThat(whole.holds(areas.get(i))).describedAs(drawing.title()).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(areas.get(i).overlaps(areas.get(j)))
              .describedAs("%s: %s and %s", drawing.title(), areas.get(i), areas.get(j))
              .isFalse();
        }
      }
      boxes += placed.boxes().size();
    }
    assertThat(boxes).isGreaterThan(1_000);
  }

  @Test
  void an_arrow_begins_and_ends_at_its_boxes() {
    for (Drawing drawing : drawings()) {
      Placed placed = Layout.of(drawing);
      for (int i = 0; i < drawing.arrows().size(); i++) {
        List<Placed.Point> points = placed.arrows().get(i).points();
        Area from = placed.boxes().get(drawing.arrows().get(i).from());
        Area to = placed.boxes().get(drawing.arrows().get(i).to());
        assertThat(points.getFirst().y()).isEqualTo(from.y() + from.height());
        assertThat(points.getLast().y()).isEqualTo(to.y());
        assertThat(points.getLast().x()).isBetween(to.x(), to.x() + to.width());
      }
    }
  }

  @Test
  void a_flowchart_ends_in_rules_of_its_table_and_in_all_of_them() {
    for (Guideline guideline : Repository.guidelines()) {
      charts(guideline)
          .forEach(chart -> {
            Decision decision = (Decision) guideline.definition(chart.about().name());
            Set<String> named =
                chart.steps().stream()
                    .flatMap(step -> step instanceof End end ? end.rules().stream() : Stream.of())
                    .map(rule -> rule.rule())
                    .collect(Collectors.toSet());
            assertThat(decision.rows().stream().map(Decision.Row::name).toList())
                .containsExactlyInAnyOrderElementsOf(named);
          });
    }
  }

  @Test
  void the_ways_from_a_question_lead_on() {
    List<Guideline> guidelines = new ArrayList<>(Repository.guidelines());
    Generated.of(100).forEach(some -> guidelines.add(some.guideline()));
    for (Guideline guideline : guidelines) {
      charts(guideline)
          .forEach(chart -> {
            for (int i = 0; i < chart.steps().size(); i++) {
              if (chart.steps().get(i) instanceof Question question) {
                assertThat(question.ways()).hasSizeGreaterThan(1);
                assertThat(question.ways().stream().map(Way::to))
                    .doesNotContain(i)
                    .allMatch(to -> to < chart.steps().size());
              }
            }
          });
    }
  }

  @Test
  void the_ways_from_a_question_are_told_apart() {
    Stream.concat(Repository.guidelines().stream(), Stream.of(Logic.of(ORGANS)))
        .flatMap(PictureTest::charts)
        .flatMap(chart -> chart.steps().stream())
        .forEach(step -> {
          if (step instanceof Question question) {
            assertThat(question.ways().stream().map(Way::words))
                .doesNotHaveDuplicates()
                .doesNotContain("");
          }
        });
  }

  @Test
  void of_two_long_ways_one_is_anything_else() {
    Flowchart chart = charts(Logic.of(ORGANS)).findFirst().orElseThrow();
    Question question = (Question) chart.steps().getFirst();
    assertThat(question.ways().stream().map(Way::words))
        .containsExactly("anything else", "Bone / Duct / Fat / Hair");
  }

  @Test
  void a_guideline_that_speaks_of_nobody_has_no_way_through() {
    Guideline nobody =
        Logic.of(
            ORGANS.replace(
                "decision look",
                "impossible none \"No organ\"\n    not organ is arm or organ is arm\n    cites S1\n\ndecision look"));
    assertThat(charts(nobody).map(chart -> FlowchartPicture.of(Optional.of(chart))))
        .containsExactly(
            "<p class=\"hint\">As a flowchart this decision has no step: the guideline speaks of nobody. Read the table.</p>\n");
  }

  @Test
  void the_chain_shows_all_that_an_answer_depends_on_and_no_arrow_twice() {
    for (Guideline guideline : Repository.guidelines()) {
      Drawing drawing = ChainPicture.drawing(Chain.of(guideline));
      assertThat(drawing.arrows()).doesNotHaveDuplicates();
      List<Set<Integer>> behind = new ArrayList<>();
      List<Chain.Link> links = Chain.of(guideline).links();
      for (int i = 0; i < links.size(); i++) {
        int here = i;
        Set<Integer> reached =
            drawing.arrows().stream()
                .filter(arrow -> arrow.to() == here)
                .flatMap(arrow ->
                    Stream.concat(Stream.of(arrow.from()), behind.get(arrow.from()).stream()))
                .collect(Collectors.toSet());
        behind.add(reached);
        List<String> names = links.stream().map(link -> link.about().name()).toList();
        links
            .get(i)
            .from()
            .forEach(from -> assertThat(reached).contains(names.indexOf(from.name())));
      }
    }
  }

  @Test
  void what_nobody_could_read_is_a_sentence() {
    Guideline guideline = RandomTable.parted(1, 4, 120, false);
    assertThat(FlowchartPicture.of(charts(guideline).findFirst()))
        .matches(
            "<p class=\"hint\">As a flowchart this decision has \\d+ steps, more than can be read.*\n");
    assertThat(FlowchartPicture.of(Optional.empty())).contains("more steps than can be counted");
  }

  @Test
  void a_word_that_is_wider_than_a_line_is_broken_and_none_is_lost() {
    String word = "x".repeat(200) + "😀".repeat(40);
    List<String> lines = Letters.wrapped("A " + word + " b", 14, 100);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo("A" + word + "b");
    assertThat(lines).allMatch(line -> Letters.width(line, 14) <= 100);
  }

  private static List<Drawing> drawings() {
    List<Drawing> drawings = new ArrayList<>();
    for (Guideline guideline : Repository.guidelines()) {
      drawings.add(ChainPicture.drawing(Chain.of(guideline)));
      charts(guideline).map(FlowchartPicture::drawing).forEach(drawings::add);
    }
    for (long seed = 0; seed < 40; seed++) {
      charts(RandomTable.of(seed, 3, 5))
          .filter(chart -> chart.steps().size() <= FlowchartPicture.MOST)
          .map(FlowchartPicture::drawing)
          .forEach(drawings::add);
    }
    return drawings;
  }

  private static Stream<Flowchart> charts(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    return guideline.decisions().stream()
        .map(decision -> FlowchartReading.of(compiled, decision).orElseThrow());
  }
}
