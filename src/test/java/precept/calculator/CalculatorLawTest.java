package precept.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.Logic;
import precept.NeedsBrowser;
import precept.Repository;
import precept.analysis.Exact;
import precept.analysis.RegionLawTest;
import precept.belief.Belief;
import precept.belief.Possible;
import precept.check.FactChecker;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.diagram.Leaves;
import precept.eval.Evaluator;
import precept.eval.Judgement;
import precept.eval.Outcome;
import precept.eval.Patients;
import precept.eval.Refusal;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Patient;
import precept.model.References;
import precept.model.Revision;
import precept.model.TestCase.RuleId;
import precept.model.Value;
import precept.source.SourceText;
import precept.syntax.Data;
import tools.jackson.databind.JsonNode;

/// What the page says is what the engine says: the same kind of answer, the same values, the same
/// facts that still matter, the same rules. On one patient of every region of every guideline in
/// the repository, known whole and with up to three facts missing, in a real sheet.
@NeedsBrowser
class CalculatorLawTest {
  @AutoClose private static final Sheet sheet = Sheet.showing(Compiler.compile(Doses.GUIDELINE));

  @EveryGuideline
  void the_page_says_what_the_engine_says(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    Patients patients = new Patients(guideline, 5);
    List<Patient> asked = new ArrayList<>();
    for (Patient whole : RegionLawTest.onePatientOfEveryRegion(compiled)) {
      for (int missing = 0; missing <= 3; missing++) {
        asked.add(patients.without(whole, missing));
      }
      asked.add(patients.forgetting(whole));
    }
    List<JsonNode> said = sheet.said("calculator", compiled, asked);
    for (int i = 0; i < asked.size(); i++) {
      same(Exact.of(compiled, Evaluator.decide(guideline, asked.get(i))), said.get(i));
    }
  }

  private static void same(Run run, JsonNode page) {
    String patient = run.patient().toString();
    boolean complete = !run.awaitsFacts();
    Map<String, String> said = Sayings.of(page);
    Map<String, String> meant = Sayings.of(run, complete);
    if (!page.get("outside").isEmpty()) {
      meant.keySet().retainAll(run.guideline().answers()); // of whom no rule speaks
    }
    if (run.awaitsMembership()) {
      within(run, page);
      meant.keySet().removeIf(name -> !isSettled(run, name));
    }
    assertThat(said).describedAs(patient).containsAllEntriesOf(meant);
    if (complete && page.get("outside").isEmpty()) {
      assertThat(Sayings.sorted(page.get("lit"))).describedAs(patient).isEqualTo(lit(run));
    }
    for (String answer : run.awaitsMembership() ? List.<String>of() : run.guideline().answers()) {
      Set<String> admitted = Sayings.admissions(run.outcome(answer));
      Set<String> shown = Sayings.admissions(page, answer);
      if (complete) {
        assertThat(shown).describedAs(patient).isEqualTo(admitted);
      } else if (said.get(answer) != null && !said.get(answer).startsWith("collected")) {
        assertThat(admitted).describedAs(patient).containsAll(shown);
      }
    }
  }

  private static boolean isSettled(Run run, String name) {
    return run.guideline().answers().contains(name)
        && !(run.outcome(name) instanceof Outcome.Needs);
  }

  /// Of somebody of whom the guideline may not speak the engine is sound, but not exact: the page
  /// asks no more, and expects nothing else.
  private static void within(Run run, JsonNode page) {
    for (String answer : run.guideline().answers()) {
      JsonNode shown = page.get("answers").get(answer);
      if (run.outcome(answer) instanceof Outcome.Needs needs) {
        assertThat(needs.facts())
            .describedAs("%s of %s", answer, run.patient())
            .containsAll(Sayings.sorted(shown.path("needs")));
        assertThat(Sayings.sorted(shown.path("values")))
            .describedAs("%s of %s", answer, run.patient())
            .allMatch(value -> Sayings.covers(needs.possible(), value));
      }
    }
  }

  /// The rules that give the answers of the tables that are asked.
  private static Set<String> lit(Run run) {
    Set<String> asked = new LinkedHashSet<>();
    run.guideline().answers().forEach(answer -> ask(run, answer, asked));
    return run.guideline().decisions().stream()
        .filter(decision -> asked.contains(decision.name()))
        .flatMap(decision -> giving(run, decision).map(rule -> new RuleId(decision.table(), rule)))
        .map(RuleId::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> giving(Run run, Decision decision) {
    return decision.hit() == Decision.Hit.COLLECT
        ? run.fired().stream()
            .filter(rule -> rule.decision().equals(decision.name()))
            .map(RuleId::rule)
        : Sayings.rules(run, decision).stream();
  }

  private static void ask(Run run, String name, Set<String> asked) {
    if (asked.add(name)) {
      switch (run.guideline().definition(name)) {
        case Decision decision -> {
          decision.columns().forEach(column -> ask(run, column.name(), asked));
          decision.meanwhiles().stream()
              .flatMap(some -> References.in(some.when().condition()))
              .forEach(other -> ask(run, other, asked));
          Set<String> giving = giving(run, decision).collect(Collectors.toSet());
          decision.rows().stream()
              .filter(row -> giving.contains(row.name()))
              .flatMap(row -> row.answer().source().stream().flatMap(References::in))
              .forEach(other -> ask(run, other, asked));
        }
        case Definition.Input input -> {}
        case Definition.Criterion criterion -> askAll(run, criterion, asked);
        case Definition.Score score -> askAll(run, score, asked);
        case Definition.Quantity quantity -> askAll(run, quantity, asked);
      }
    }
  }

  private static void askAll(Run run, Definition definition, Set<String> asked) {
    References.of(definition).forEach(name -> ask(run, name, asked));
  }

  /// Of lists the engine is sound, but not exact: here the page is held against the interpreter on
  /// all completions, one by one.
  @EveryGuideline
  void a_rule_of_a_list_matches_exactly_where_it_does_for_all_completions(Guideline guideline) {
    List<Decision> lists =
        guideline.decisions().stream()
            .filter(decision -> decision.hit() == Decision.Hit.COLLECT)
            .toList();
    Compiled compiled = Compiler.compile(guideline);
    Patients patients = new Patients(guideline, 7);
    List<Patient> asked =
        RegionLawTest.onePatientOfEveryRegion(compiled).stream()
            .map(whole -> patients.without(whole, 2))
            .toList();
    List<JsonNode> said = sheet.said("calculator", compiled, asked);
    for (int i = 0; i < asked.size(); i++) {
      List<Run> completions =
          patients.completions(asked.get(i)).stream()
              .map(patient -> Evaluator.decide(guideline, patient))
              .toList();
      if (said.get(i).get("outside").isEmpty()) {
        shines(said.get(i), completions, asked.get(i).toString());
      }
      for (Decision list : lists) {
        JsonNode rules = said.get(i).get("rules").get(list.name());
        assertThat(List.of(Sayings.names(rules.get("sure")), Sayings.names(rules.get("may"))))
            .describedAs("%s of %s", list.name(), asked.get(i))
            .isEqualTo(Sayings.matching(completions, list));
        if (guideline.answers().contains(list.name())) {
          certain(list, said.get(i));
        }
      }
    }
  }

  /// What is lit gives the answer of its table for every completion, what is out for none.
  private static void shines(JsonNode page, List<Run> completions, String patient) {
    Set<String> lit = Sayings.sorted(page.get("lit"));
    Set<String> out = Sayings.sorted(page.get("out"));
    for (Run run : completions) {
      Set<String> giving = lit(run);
      assertThat(giving).describedAs(patient).containsAll(lit);
      assertThat(out).describedAs(patient).noneMatch(giving::contains);
    }
  }

  /// What a rule says that matches for certain is certain.
  private static void certain(Decision list, JsonNode page) {
    JsonNode outcome = page.get("answers").get(list.name());
    Set<String> certain = new TreeSet<>();
    outcome
        .path("certain")
        .forEach(item -> item.get("rules").forEach(rule -> certain.add(rule.asString())));
    if (outcome.get("kind").asString().equals("collected")) {
      list.rows().stream()
          .filter(row -> !(row.answer() instanceof Decision.Answer.As))
          .filter(row ->
              Sayings.names(page.get("rules").get(list.name()).get("sure")).contains(row.name()))
          .forEach(
              row -> assertThat(certain).contains(new RuleId(list.name(), row.name()).toString()));
    }
  }

  /// Guidelines that nobody has written, with numbers computed from others: those that leave no gap
  /// and no overlap, on patients of whom everything is known.
  @Test
  void on_generated_guidelines_too() {
    int guidelines = 0;
    int patients = 0;
    for (Generated some : Generated.of(500)) {
      Compiled compiled = Compiler.compile(some.guideline());
      if (sound(compiled)) {
        List<Patient> asked =
            new Patients(some.guideline(), some.seed()).complete(20).stream().distinct().toList();
        List<JsonNode> said = sheet.said("calculator", compiled, asked);
        for (int i = 0; i < asked.size(); i++) {
          Run run = Evaluator.decide(some.guideline(), asked.get(i));
          if (!run.awaitsMembership() && !leavesItsRange(run)) {
            same(run, said.get(i));
            patients++;
          }
        }
        guidelines++;
      }
    }
    assertThat(guidelines).isGreaterThan(80);
    assertThat(patients).isGreaterThan(1000);
  }

  /// Whether it speaks of somebody, and its tables are in order.
  private static boolean sound(Compiled compiled) {
    return Leaves.of(compiled.care()).contains(true)
        && compiled.names().stream()
            .flatMap(name -> Leaves.of(compiled.belief(name)).stream())
            .noneMatch(belief -> belief.has(Belief::isDefect));
  }

  /// Whether a decision computes a number outside its range: of a population that reads it, the
  /// page may say that the facts contradict each other where the engine says out of scope.
  private static boolean leavesItsRange(Run run) {
    return run.guideline().decisions().stream()
        .map(decision -> (Judgement.Answered) run.judgement(decision.name()))
        .anyMatch(answered -> !answered.said().equals(answered.belief()));
  }

  /// Decisions whose rows compute, with facts missing: the formula may be settled before its
  /// number.
  @Test
  void where_rows_compute_and_facts_are_missing_too() {
    int patients = 0;
    for (Generated some : Generated.of(800)) {
      if (some.guideline().decisions().stream().anyMatch(Decision::computes)) {
        Compiled compiled = Compiler.compile(some.guideline());
        if (sound(compiled)) {
          patients += sameWithFactsMissing(some, compiled);
        }
      }
    }
    assertThat(patients).isGreaterThan(100);
  }

  private static int sameWithFactsMissing(Generated some, Compiled compiled) {
    List<Patient> asked = new Patients(some.guideline(), some.seed()).any(20);
    List<JsonNode> said = sheet.said("calculator", compiled, asked);
    int patients = 0;
    for (int i = 0; i < asked.size(); i++) {
      Run run = Evaluator.decide(some.guideline(), asked.get(i));
      if (run.contradictions().isEmpty() && !run.awaitsMembership() && run.awaitsFacts()) {
        Map<String, String> page = Sayings.of(said.get(i));
        Run exact = Exact.of(compiled, run);
        Map<String, String> engine = Sayings.of(exact, false);
        for (Decision decision : some.guideline().decisions()) {
          if (decision.computes() && page.containsKey(decision.name())) {
            assertThat(page.get(decision.name()))
                .describedAs("%s%n%s of %s", some, decision.name(), asked.get(i))
                .isEqualTo(engine.get(decision.name()));
            assertThat(range(said.get(i).get("answers").get(decision.name())))
                .describedAs("%s%n%s of %s", some, decision.name(), asked.get(i))
                .isEqualTo(range(exact.outcome(decision.name())));
            patients++;
          }
        }
      }
    }
    return patients;
  }

  private static String range(JsonNode answer) {
    return answer.get("kind").asString().equals("needs")
        ? Sayings.sorted(answer.path("range")).toString()
        : "[]";
  }

  private static String range(Outcome outcome) {
    return outcome instanceof Outcome.Needs needs
            && needs.possible().extent().orElse(null) instanceof Possible.Extent.Numbers(var bounds)
        ? new TreeSet<>(List.of(Numerals.text(bounds.low()), Numerals.text(bounds.high())))
            .toString()
        : "[]";
  }

  /// What is no fact to the engine is none to the page, and then neither answers.
  @Test
  void the_page_refuses_what_the_engine_refuses() {
    Compiled doses = Compiler.compile(Doses.GUIDELINE);
    for (String weight :
        List.of(
            "60",
            "60.5",
            "121/2",
            "60.5/2",
            "6e1/2",
            "6e1.5",
            "6e1,5",
            "6e1",
            "6E+1",
            "605e-1",
            "060",
            "20",
            "300",
            "19.9",
            "300.1",
            "60 kg",
            "60kg",
            "60,5",
            ".5",
            "5.",
            "+60",
            "--60",
            "6 0",
            "sixty",
            "1/0",
            "6e",
            "e1",
            "60.00000000000000000000000000000000000001",
            "60.000000000000000000000000000000000000001",
            "9".repeat(5000),
            "yes",
            "")) {
      boolean read = isFact("weight", weight + " kg");
      JsonNode page = answered(doses, "{\"age\": \"40\", \"weight\": \"" + weight + "\"}");
      assertThat(page.has("refused")).describedAs(weight).isEqualTo(!read);
      assertThat(page.get("answers").isEmpty()).describedAs(weight).isEqualTo(!read);
    }
    for (String facts :
        List.of(
            "{\"age\": \"40.5\"}",
            "{\"age\": \"-1\"}",
            "{\"wieght\": \"60\"}",
            "{\"creatinine\": \"known_now\"}",
            "{\"age\": \"8y\"}")) {
      assertThat(answered(doses, facts).has("refused")).describedAs(facts).isTrue();
    }
  }

  private static boolean isFact(String input, String value) {
    SourceText text = new SourceText("facts", value);
    Data.Entry entry =
        new Data.Entry(new Data.Scalar(input, text.whole()), new Data.Scalar(value, text.whole()));
    return FactChecker.check(new Data.Mapping(List.of(entry), text.whole()), Doses.GUIDELINE)
        .result()
        .isPresent();
  }

  private static JsonNode answered(Compiled compiled, String facts) {
    return sheet.said("calculator", compiled, "[" + facts + "]").getFirst();
  }

  /// An emergency is not silenced by a laboratory value that cannot be read; a child is not
  /// presumed to be an adult because an age could not.
  @Test
  void what_must_not_wait_is_said_beside_what_is_refused() {
    Compiled compiled = Compiler.compile(Repository.guideline("venous-thrombectomy", "1.0.0"));
    String emergency = "\"limb_threat\": \"yes\", ";
    JsonNode beside = answered(compiled, "{" + emergency + "\"life_expectancy\": \"long\"}");
    assertThat(beside.get("urgent").toString()).contains("immediate_thrombectomy");
    assertThat(beside.get("answers").isEmpty()).isTrue();
    assertThat(answered(compiled, "{" + emergency + "\"age\": \"8y\"}").get("urgent")).isEmpty();
    assertThat(answered(compiled, "{" + emergency + "\"aeg\": \"8\"}").get("urgent")).isEmpty();
    assertThat(
            answered(compiled, "{" + emergency + "\"age\": \"41\", \"bleding\": \"high\"}")
                .get("urgent"))
        .isNotEmpty();
  }

  /// Beside what is refused, or contradicts itself, page and engine say the same and no answer:
  /// each fact in turn cannot be read, or a name that nobody asks for is added.
  @EveryGuideline
  void beside_what_does_not_stand_page_and_engine_say_the_same(Guideline guideline) {
    Compiled compiled = Compiler.compile(guideline);
    Patients patients = new Patients(guideline, 11);
    List<Patient> drawn = new ArrayList<>(patients.any(30));
    RegionLawTest.onePatientOfEveryRegion(compiled).stream()
        .limit(12)
        .map(whole -> patients.without(whole, 2))
        .forEach(drawn::add);
    agreeOnRefusals(compiled, drawn);
  }

  @Test
  void and_so_they_do_for_generated_guidelines() {
    int urgent = 0;
    for (Generated some : Generated.of(1000)) {
      Compiled compiled = Compiler.compile(some.guideline());
      if (sound(compiled)) {
        List<Patient> drawn = new Patients(some.guideline(), some.seed()).any(15);
        try {
          urgent += agreeOnRefusals(compiled, drawn);
        } catch (AssertionError disagreement) {
          throw new AssertionError(some + "\n" + disagreement.getMessage(), disagreement);
        }
      }
    }
    assertThat(urgent).isGreaterThanOrEqualTo(10);
  }

  /// @return for how many of them something must not wait
  private static int agreeOnRefusals(Compiled compiled, List<Patient> drawn) {
    Guideline guideline = compiled.guideline();
    List<Facts> given = new ArrayList<>();
    for (Patient patient : drawn) {
      given.add(new Facts(patient.facts(), Set.of()));
      for (String name :
          Stream.concat(patient.facts().keySet().stream(), Stream.of("nothing_of_the_kind"))
              .toList()) {
        Map<String, Value> left = new LinkedHashMap<>(patient.facts());
        left.remove(name);
        given.add(new Facts(left, Set.of(name)));
      }
    }
    int urgent = 0;
    List<JsonNode> said = sheet.refused("calculator", compiled, given);
    for (int i = 0; i < given.size(); i++) {
      Optional<Refusal> meant = Refusal.of(guideline, given.get(i), Exact.in(compiled));
      JsonNode page = said.get(i);
      if (meant.isPresent()) {
        assertThat(page.get("answers"))
            .describedAs("%s, %s", given.get(i), meant.get().contradictions())
            .isEmpty();
        assertThat(Sayings.urgent(page))
            .describedAs("%s, %s", given.get(i), meant.get().contradictions())
            .isEqualTo(Sayings.urgent(meant.get()));
        assertThat(page.get("assumes").size())
            .describedAs("%s", given.get(i))
            .isEqualTo(meant.get().assumes().size());
        urgent += meant.get().urgent().isEmpty() ? 0 : 1;
      } else {
        assertThat(page.has("refused")).describedAs("%s", given.get(i)).isFalse();
      }
    }
    return urgent;
  }

  /// Facts that were kept for the version before are read by the names that it had, in a file and
  /// in a link; a number is never taken for a name.
  @Test
  void facts_are_followed_to_their_new_names() {
    Guideline written =
        Logic.of(
            """
                answers d
            input site "S" : one of
                iliocaval "I"
                elsewhere "E"
            input size "Z" : 0..9 mm
            input signs "G" : any of
                warmth "W"
                pain "P"
            decision d "D?" : yes/no
                | rule | site      | size     | signs         || d   | cites |
                |------|-----------|----------|---------------||-----|-------|
                | a    | iliocaval | > 0.5 mm | includes pain || yes | S1    |
                | b    | otherwise || no | S1 |
            """);
    Guideline now =
        new Guideline(
            written.edition(),
            written.answers(),
            written.population(),
            written.definitions(),
            written.recommendations(),
            written.properties(),
            new Revision(
                new Revision.Renames(
                    Map.of("place", "site"),
                    Map.of("site.iliac", "site.iliocaval", "signs.ache", "signs.pain"),
                    Map.of()),
                List.of(),
                List.of()));
    String kept = "place: iliac\nsize: 0.6 mm\nsigns: [ache, warmth]\n";
    Facts read =
        Repository.PRECEPT
            .library()
            .facts(new SourceText("facts.yaml", kept), now)
            .result()
            .orElseThrow();
    assertThat(read.refused()).isEmpty();
    assertThat(Evaluator.decide(now, new Patient(read.standing())).outcome("d"))
        .isEqualTo(new Outcome.Decided(Value.YES, List.of()));
    Compiled compiled = Compiler.compile(now);
    assertThat(
            answered(
                    compiled,
                    "{\"place\": \"iliac\", \"size\": \"0.6\", \"signs\": [\"ache\", \"warmth\"]}")
                .toString())
        .contains("\"kind\":\"decided\"", "\"values\":[\"yes\"]");
    assertThat(answered(compiled, "{\"place\": \"iliac\", \"site\": \"elsewhere\"}").has("refused"))
        .isTrue();
    assertThat(
            Repository.PRECEPT
                .library()
                .facts(new SourceText("facts.yaml", "place: iliac\nsite: elsewhere\n"), now)
                .result()
                .orElseThrow()
                .refused())
        .containsExactly("place");
  }

  /// A body mass index of exactly 20 and exactly 30, which no floating-point number is.
  @Test
  void a_computed_number_is_compared_exactly() {
    Compiled doses = Compiler.compile(Doses.GUIDELINE);
    assertThat(dose(doses, "57.8", "1.7")).isEqualTo("decided [usual]");
    assertThat(dose(doses, "57.79999999999999999999", "1.7")).isEqualTo("decided [low]");
    assertThat(dose(doses, "86.7", "1.7")).isEqualTo("decided [high]");
    assertThat(dose(doses, "86.69999999999999999999", "1.7")).isEqualTo("decided [usual]");
  }

  /// Where weight is not known the index has bounds, and these may be enough.
  @Test
  void bounds_of_a_computed_number_may_be_enough() {
    Compiled doses = Compiler.compile(Doses.GUIDELINE);
    assertThat(asked(doses, "{\"age\": \"40\", \"height\": \"1\", \"creatinine\": \"1\"}"))
        .containsEntry(
            "dose", "needs [weight] possible [high, usual] shared - certain [] meanwhile []");
    assertThat(asked(doses, "{\"age\": \"40\", \"weight\": \"20\"}")).containsKey("dose");
    assertThat(asked(doses, "{\"age\": \"40\", \"weight\": \"19\"}")).isEmpty();
    assertThat(asked(doses, "{\"age\": \"40\", \"weight\": \"300\", \"height\": \"3\"}"))
        .containsEntry("dose", "decided [high]")
        .containsEntry("mass", "decided [100/3]");
    assertThat(asked(doses, "{\"height\": \"2\", \"weight\": \"300\"}"))
        .containsEntry("dose", "needs [age] possible [high] shared - certain [] meanwhile []");
  }

  private String dose(Compiled doses, String weight, String height) {
    return asked(
            doses,
            "{\"age\": \"40\", \"creatinine\": \"1\", \"weight\": \"%s\", \"height\": \"%s\"}"
                .formatted(weight, height))
        .getOrDefault("dose", "nothing");
  }

  private Map<String, String> asked(Compiled compiled, String facts) {
    return Sayings.of(sheet.said("calculator", compiled, "[" + facts + "]").getFirst());
  }
}
