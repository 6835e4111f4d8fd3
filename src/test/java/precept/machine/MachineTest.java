package precept.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import precept.Disk;
import precept.Logic;
import precept.eval.Outcome;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;
import precept.model.Version;

/// What a program that embeds a guideline gives, and gets.
class MachineTest {
  private static final Guideline GUIDELINE =
      Logic.of(
          """
              answers care
          input hba1c "HbA1c" : 0..20 %
              also in mmol/mol, 4 % as 20 mmol/mol, 6.5 % as 48 mmol/mol cites S1
          input last_dose "Last dose" : 0..100 whole days or never "Never"
          input signs "Signs" : any of
              fever "Fever"
              cough "Cough"
          input ill "Ill" : yes/no
          input since "Ill since" : 0..100 whole days
              only when ill cites S1
          decision care "What?" : one of
              stop "Stop"
              go "Go"
              meanwhile stop when hba1c >= 6.5 % cites S1
              hit first
              | rule | hba1c in % | signs || care | cites |
              |---|---|---||---|---|
              | high | >= 6.5 | - || stop | S1 |
              | sick | - | includes fever || stop | S1 |
              | rest | otherwise || go | S1 |
          """);
  private static final Map<String, String> UNITS =
      Map.of("hba1c", "mmol/mol", "last_dose", "d", "since", "d");

  public enum Sign {
    FEVER,
    COUGH
  }

  public record Somebody(@Measured("mmol/mol") BigDecimal hba1c, Set<String> signs) {}

  public record InJava(
      @Measured("%") double hba1c, Set<String> signs, @Measured("d") Object lastDose) {}

  public record Unasked(@Measured("%") double hba1c, boolean smokes) {}

  public record Unmeasured(double hba1c) {}

  public record Primitive(@Measured("d") int since) {}

  private final Machine machine = Machine.of(GUIDELINE);

  @Test
  void a_unit_means_what_the_source_says_of_it() {
    Typed<Map<String, ?>> mapped = machine.mapped(UNITS);
    assertThat(said(mapped.reply(Map.of("hba1c", 48, "signs", Set.of())))).isEqualTo("stop");
    assertThat(said(mapped.reply(Map.of("hba1c", 47, "signs", Set.of())))).isEqualTo("go");
    Typed<Somebody> typed = machine.typed(Somebody.class, MethodHandles.lookup());
    assertThat(said(typed.reply(new Somebody(new BigDecimal("48.0"), Set.of())))).isEqualTo("stop");
    assertThat(said(typed.reply(new Somebody(new BigDecimal("47.9"), Set.of())))).isEqualTo("go");
  }

  @Test
  void what_no_input_can_hold_is_refused_and_what_must_not_wait_is_said() {
    Reply reply = machine.mapped(UNITS).reply(Map.of("hba1c", 60, "signs", "many"));
    assertThat(((Reply.Refused) reply).refusal().facts()).containsExactly("signs");
    assertThat(((Reply.Refused) reply).refusal().urgent()).hasSize(1);
    for (Map<String, Value> facts :
        Set.<Map<String, Value>>of(
            Map.of("hba1c", Value.YES, "signs", new Value.Members(Set.of())),
            Map.of("hba1c", new Value.Amount(BigFraction.of(500))),
            Map.of("last_dose", new Value.Amount(BigFraction.of(1, 2))),
            Map.of("signs", new Value.Members(Set.of("Fever"))),
            Map.of("sings", new Value.Members(Set.of("fever"))),
            Map.of("care", new Value.Choice("go")))) {
      assertThat(machine.reply(new Patient(facts)))
          .describedAs("%s", facts)
          .isInstanceOf(Reply.Refused.class);
    }
  }

  /// As `docs/embedding.md` shows it.
  @Test
  void the_example_of_the_documentation_works() {
    String page = Disk.text(Path.of("docs/embedding.md"));
    Guideline wells =
        new Library(Path.of("."))
            .guideline("wells-dvt", Version.of("2.0.0").orElseThrow())
            .result()
            .orElseThrow();
    Typed<Map<String, ?>> mapped =
        Machine.of(wells)
            .mapped(Map.of("calf_difference", "cm", "days_bedridden", "d", "major_surgery", "wk"));
    Reply reply = mapped.reply(Map.of("active_cancer", true, "calf_difference", 3.5));
    assertThat(((Reply.Results) reply).of("pretest_probability").outcome())
        .isInstanceOf(Outcome.Needs.class);
    assertThat(page)
        .contains(
            "Map.of(\"calf_difference\", \"cm\", \"days_bedridden\", \"d\","
                + " \"major_surgery\", \"wk\")",
            "Map.of(\"active_cancer\", true, \"calf_difference\", 3.5)",
            "results.of(\"pretest_probability\")");
  }

  @Test
  void facts_are_held_as_java_holds_them() {
    Typed<InJava> typed = machine.typed(InJava.class, MethodHandles.lookup());
    assertThat(said(typed.reply(new InJava(5, Set.of("fever"), "never")))).isEqualTo("stop");
    assertThat(said(typed.reply(new InJava(5, Set.of(), 3)))).isEqualTo("go");
    assertThat(typed.reply(new InJava(5, Set.of(), "yesterday"))).isInstanceOf(Reply.Refused.class);
    assertThat(
            said(machine.mapped(UNITS).reply(Map.of("hba1c", 30, "signs", EnumSet.of(Sign.FEVER)))))
        .isEqualTo("stop");
  }

  @Test
  void a_form_that_cannot_be_read_says_what_to_do() {
    assertSays(Unasked.class, "Unasked.smokes: small has no input of that name; it has hba1c, ");
    assertSays(Unmeasured.class, "Unmeasured.hba1c: its unit is missing; say @Measured(\"%\")");
    assertSays(Primitive.class, "since does not apply to everybody; take a type that can be null");
    assertThatThrownBy(() -> machine.mapped(Map.of("hba1c", "kg", "last_dose", "d", "since", "d")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hba1c: it is not measured in kg; say \"hba1c\", \"%\"");
    assertThatThrownBy(() -> machine.mapped(Map.of("ill", "d")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> machine.typed(Somebody.class, MethodHandles.publicLookup()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MethodHandles.lookup()");
  }

  private <R extends Record> void assertSays(Class<R> record, String words) {
    assertThatThrownBy(() -> machine.typed(record, MethodHandles.lookup()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  private static String said(Reply reply) {
    return ((Reply.Results) reply).of("care").outcome()
            instanceof Outcome.Decided(Value.Choice(var name), var assumes)
        ? name
        : reply.toString();
  }
}
