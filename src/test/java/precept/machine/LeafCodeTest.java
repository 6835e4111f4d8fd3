package precept.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precept.Logic;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.model.Guideline;
import precept.model.Patient;

/// The code of a diagram: dealt out to methods that the JVM compiles, and asked from many threads.
class LeafCodeTest {
  /// Beyond so many bytes HotSpot compiles no method (`-XX:HugeMethodLimit`).
  private static final int LONGEST = 8_000;

  public enum Which {
    X,
    Y
  }

  public record Somebody(boolean ill, @Measured("d") @Nullable Integer days, Which which) {}

  private static final String TEXT =
      """
          answers care
      input ill "Ill" : yes/no
      input days "Days" : 0..100 whole days
      input which "Which" : one of
          y "Y"
          x "X"
      decision care "What?" : one of
          this "This"
          that "That"
          hit first
          | rule | ill | days in days | which || care | cites |
          |---|---|---|---||---|---|
          | a | yes | < 10 | x || this | S1 |
          | b | - | 20..30 | - || that | S1 |
          | c | - | > 30 | y || this | S1 |
          | rest | otherwise || that | S1 |
      """;

  @Test
  void a_diagram_dealt_out_to_many_methods_leads_to_the_same_leaves() {
    int compared = 0;
    for (Generated some : Generated.of(60)) {
      Guideline guideline = some.guideline();
      Compiled compiled = Compiler.compile(guideline);
      Typed<Map<String, ?>> mapped = Machine.of(guideline).mapped(TypedLawTest.units(guideline));
      if (!mapped.isCode()) {
        continue;
      }
      Form form = Form.map(TypedLawTest.units(guideline), guideline, compiled.nodes().axes());
      Flat<?> flat = Flat.of(compiled.care());
      ToIntFunction<Map<String, ?>> whole = LeafCode.of(flat, form);
      ToIntFunction<Map<String, ?>> dealtOut = LeafCode.of(flat, form, 1);
      for (Patient patient : new Patients(guideline, some.seed()).any(20)) {
        Map<String, Object> facts = new HashMap<>();
        patient.facts().forEach((name, value) -> facts.put(name, Raws.of(value)));
        assertThat(dealtOut.applyAsInt(facts))
            .describedAs("%s%n%s", facts, some)
            .isEqualTo(whole.applyAsInt(facts));
        compared += whole.applyAsInt(facts) >= 0 && flat.branches() > 1 ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void no_method_is_too_long_to_be_compiled() {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, 3_000)
        .forEach(i ->
            rows.append(
                "    | r%d | %d..<%d || %s | S1 |%n".formatted(i, i, i + 1, "xyz".charAt(i % 3))));
    Guideline guideline =
        Logic.of(
            """
                answers which
            input long "Long" : 0..3000
            decision which "Which?" : one of
                x "X"
                y "Y"
                z "Z"
                | rule | long || which | cites |
                |---|---||---|---|
            """
                + rows
                + "    | last | 3000 || x | S1 |\n");
    Compiled compiled = Compiler.compile(guideline);
    Form form = Form.map(Map.of(), guideline, compiled.nodes().axes());
    Flat<?> flat = Flat.of(compiled.belief("which"));
    ToIntFunction<Map<String, Object>> code = LeafCode.of(flat, form);
    for (int i = 0; i <= 3_000; i++) {
      Object said = flat.leaves().get(code.applyAsInt(Map.of("long", i)));
      assertThat(said.toString()).contains("name=" + (i == 3_000 ? "x" : "xyz".charAt(i % 3)));
    }
    byte[] bytes = LeafCode.bytes(flat, form, 4_000);
    assertThat(ClassFile.of().parse(bytes).methods())
        .allSatisfy(method ->
            assertThat(method.findAttribute(Attributes.code()).orElseThrow().codeLength())
                .isLessThan(LONGEST));
  }

  @Test
  void the_checks_of_many_facts_leave_room_for_branches() {
    StringBuilder inputs = new StringBuilder();
    IntStream.range(0, 60)
        .forEach(i -> inputs.append("input n%1$d \"N%1$d\" : 0..100%n".formatted(i)));
    Guideline guideline =
        Logic.of(
            "    answers which\n"
                + inputs
                + """
                decision which "Which?" : yes/no
                    | rule | n0 | n59 || which | cites |
                    |---|---|---||---|---|
                    | a | < 50 | < 50 || yes | S1 |
                    | b | >= 50 | - || no | S1 |
                    | c | < 50 | >= 50 || no | S1 |
                """);
    Compiled compiled = Compiler.compile(guideline);
    Form form = Form.map(Map.of(), guideline, compiled.nodes().axes());
    Flat<?> flat = Flat.of(compiled.belief("which"));
    assertThat(form.isLong()).isTrue();
    assertThat(ClassFile.of().parse(LeafCode.bytes(flat, form, 4_000)).methods())
        .allSatisfy(method ->
            assertThat(method.findAttribute(Attributes.code()).orElseThrow().codeLength())
                .isLessThan(LONGEST));
    ToIntFunction<Map<String, Object>> code = LeafCode.of(flat, form);
    assertThat(flat.leaves().get(code.applyAsInt(Map.of("n0", 49, "n59", 1))).toString())
        .contains("holds=true");
    assertThat(code.applyAsInt(Map.of("n0", 49, "n59", 101))).isEqualTo(LeafCode.ASK);
  }

  @Test
  void many_threads_get_what_one_gets() throws Exception {
    Machine machine = Machine.of(Logic.of(TEXT));
    Typed<Somebody> typed = machine.typed(Somebody.class, MethodHandles.lookup());
    assertThat(typed.isCode()).isTrue();
    List<Somebody> people =
        IntStream.range(0, 400)
            .mapToObj(i ->
                new Somebody(i % 2 == 0, i % 7 == 0 ? null : i % 120, Which.values()[i / 2 % 2]))
            .toList();
    List<Reply> alone = people.stream().map(typed::reply).toList();
    Machine other = Machine.of(Logic.of(TEXT));
    Typed<Somebody> shared = other.typed(Somebody.class, MethodHandles.lookup());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<List<Reply>> asking = () -> people.stream().map(shared::reply).toList();
      for (Future<List<Reply>> some : threads.invokeAll(List.of(asking, asking, asking, asking))) {
        assertThat(some.get().stream().map(LeafCodeTest::words).toList())
            .isEqualTo(alone.stream().map(LeafCodeTest::words).toList());
      }
    }
  }

  private static String words(Reply reply) {
    return switch (reply) {
      case Reply.Results(var results) -> results.toString();
      case Reply.Refused(var refusal) -> "refused " + refusal.facts();
    };
  }

  @Test
  void a_population_is_judged_by_what_is_given() {
    Machine machine =
        Machine.of(
            Logic.of(
                """
                    answers care
                input p "P" : yes/no
                input q "Q" : yes/no
                population "Those"
                    (p and q) or (p and not q)
                    outside "Elsewhere"
                    cites S1
                decision care "What?" : yes/no
                    | rule | p || care | cites |
                    |---|---||---|---|
                    | a | yes || yes | S1 |
                    | b | no || no | S1 |
                """));
    Typed<Map<String, ?>> mapped = machine.mapped(Map.of());
    Reply reply = mapped.reply(Map.of("p", true));
    assertThat(((Reply.Results) reply).of("care").outcome()).isInstanceOf(Outcome.Needs.class);
    assertThat(mapped.reply(Map.of("p", true, "q", false)))
        .isEqualTo(machine.reply(Logic.patient("p", "yes", "q", "no")))
        .extracting(some -> ((Reply.Results) some).of("care").outcome())
        .isInstanceOf(Outcome.Decided.class);
  }
}
