package precept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.analysis.Analysis;
import precept.analysis.Finding;
import precept.check.Checked;
import precept.check.Checker;
import precept.library.Library;
import precept.model.Bounds;
import precept.model.Clause;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.source.Diagnostic;
import precept.source.Mistake;
import precept.source.Mistake.Help;
import precept.source.SourceText;
import precept.syntax.Document;
import precept.syntax.Parser;

/// What a message offers in the place of what was written is put there, is read, and means what was
/// meant. Where nobody can tell what was meant, nothing is offered, or both.
class OfferedFixTest {
  /// @param kind the mistake
  /// @param broken a condition with the mistake
  /// @param found what is replaced
  /// @param offered what the help offers for it
  /// @param meant the condition that was meant
  record Fix(String kind, String broken, String found, String offered, String meant) {
    @Override
    public String toString() {
      return kind + ": " + broken + " -> " + offered;
    }
  }

  private static final List<Fix> FIXES =
      List.of(
          new Fix("Thousands", "cells > 450,000 /uL", "450,000", "450000", "cells > 450000 /uL"),
          new Fix("Thousands", "cells > 1,500 /uL", "1,500", "1.500", "cells > 1.5 /uL"),
          new Fix(
              "Thousands", "cells > 1,500,000 /uL", "1,500,000", "1500000", "cells > 1500000 /uL"),
          new Fix("DashedRange", "age is 14-28 years", "14-28", "14..28", "age is 14..28 years"),
          new Fix("DashedRange", "age - 1 year > 14-2 years", "14-2", "14 - 2", ""),
          new Fix(
              "DashedName", "age-limit > 3 years", "age-limit", "age_limit", "age_limit > 3 years"),
          new Fix(
              "DashedName",
              "age-limit > 3 years",
              "age-limit",
              "age - limit",
              "age - limit > 3 years"),
          new Fix("Glued", "age/limit > 3", "age/limit", "age / limit", "age / limit > 3"),
          new Fix("MathsSign", "age × 2 > 3 years", "×", "*", "age * 2 > 3 years"),
          new Fix("MathsSign", "age ÷ 2 > 3 years", "÷", "/", "age / 2 > 3 years"),
          new Fix("UnknownUnit", "volume > 3 cc", "cc", "mL", "volume > 3 mL"),
          new Fix("Unknown", "agee > 3 years", "agee", "age", "age > 3 years"),
          new Fix(
              "UnknownChoice",
              "site is iliocavall",
              "iliocavall",
              "iliocaval",
              "site is iliocaval"),
          new Fix(
              "Foreign",
              "age between 65 and 70 years",
              "age between 65 and 70 years",
              "age is 65..70 years",
              "age is 65..70 years"),
          new Fix(
              "Foreign",
              "site in (iliocaval, femoropopliteal)",
              "site in (iliocaval, femoropopliteal)",
              "site is iliocaval, femoropopliteal",
              "site is iliocaval, femoropopliteal"),
          new Fix(
              "Foreign",
              "site == iliocaval",
              "site == iliocaval",
              "site is iliocaval",
              "site is iliocaval"),
          new Fix("Foreign", "age => 65 years", "=>", ">=", "age >= 65 years"),
          new Fix("Foreign", "volume > 2,5 mL", "2,5", "2.5", "volume > 2.5 mL"),
          new Fix(
              "Foreign", "age > 65 years || ttr < 5 %", "||", "or", "age > 65 years or ttr < 5 %"),
          new Fix(
              "Foreign",
              "age > 65 years AND ttr < 5 %",
              "AND",
              "and",
              "age > 65 years and ttr < 5 %"),
          new Fix(
              "Foreign",
              "site is iliocaval femoropopliteal",
              "iliocaval femoropopliteal",
              "iliocaval, femoropopliteal",
              "site is iliocaval, femoropopliteal"),
          new Fix("Foreign", "site is Iliocaval", "Iliocaval", "iliocaval", "site is iliocaval"),
          new Fix("Foreign", "site <> iliocaval", "<>", "is none of", "site is none of iliocaval"),
          new Fix(
              "Misspelt",
              "anny of\n    - age > 3 years",
              "anny",
              "any",
              "any of\n    - age > 3 years"),
          new Fix("DoubtfulPercentage", "ttr < 0.6 %", "0.6 %", "60 %", "ttr < 60 %"),
          new Fix("MissingUnit", "ttr < 0.6", "", "", ""),
          new Fix("MissingUnit", "volume > 3", "", "", ""));

  /// Mistakes whose help holds something of the text and offers nothing in its place.
  private static final Set<String> ADVICE =
      Set.of(
          "NotSo",
          "OtherUnit",
          "UnknownMeaning",
          "BadExpectation",
          "BadFact",
          "BadId",
          "Cycle",
          "EarlyEnd",
          "MissingKey",
          "Misfit",
          "NeedlessUnit",
          "NoGuideline",
          "NoHead",
          "NoTest",
          "NotAcceptable",
          "OtherAnswer",
          "OutOfRange",
          "Overlap",
          "RightSide",
          "SealBroken",
          "Strange",
          "Stray",
          "Uncited",
          "UnitMismatch",
          "UnknownKey",
          "UnknownId",
          "UnknownFact",
          "UnknownCase",
          "UnknownAnswer",
          "UnknownRule",
          "UnknownWord",
          "Unsealed",
          "WrongAnswer",
          "WrongShape",
          "WrongTest",
          "CollectsNothing");

  static Stream<Fix> fixes() {
    return FIXES.stream();
  }

  @ParameterizedTest
  @MethodSource("fixes")
  void what_is_offered_means_what_was_meant(Fix fix) {
    List<Diagnostic> found = mistakes(fix.broken());
    String help =
        found.stream().flatMap(some -> some.help().stream()).collect(Collectors.joining("\n"));
    assertThat(found).isNotEmpty();
    assertThat(help).doesNotContain("remove it");
    if (fix.meant().isEmpty()) {
      assertThat(help).doesNotContain("write 0.6 %", "write 3 mL", "did you mean");
      return;
    }
    assertThat(help).contains(fix.offered());
    String put = fix.broken().replace(fix.found(), fix.offered());
    assertThat(mistakes(put)).describedAs(put).isEmpty();
    assertThat(meaning(put)).isEqualTo(meaning(fix.meant()));
  }

  /// The range that is offered for one that does not hold, or is not proved, is proved.
  @Test
  void a_range_that_is_offered_holds() {
    for (String range : List.of("0..500 mL/min", "100..1880 mL/min", "0..1875 mL/min")) {
      String text =
          """
              answers d
          input age "A" : 18..120 whole years
          input weight "W" : 30..250 kg
          input creatinine "C" : 20..2000 umol/L
          quantity clearance "Clearance" : RANGE
              = (140 years - age) * weight / creatinine * 1.23 umol.mL/kg/min/L/a
              cites S1
          decision d "D?" : yes/no
              | rule | clearance || d | cites |
              |---|---||---|---|
              | a | < 130 mL/min || yes | S1 |
              | b | >= 130 mL/min || no | S1 |
          """;
      List<Finding> found = Analysis.of(Logic.of(text.replace("RANGE", range)));
      assertThat(found).describedAs(range).hasSize(1);
      Bounds holding =
          found.getFirst() instanceof Finding.OutOfRange out
              ? out.holding()
              : ((Finding.UnprovedRange) found.getFirst()).holding();
      String offered =
          Numerals.text(holding.low()) + ".." + Numerals.text(holding.high()) + " mL/min";
      assertThat(Analysis.of(Logic.of(text.replace("RANGE", offered))))
          .describedAs(offered)
          .isEmpty();
    }
  }

  @Test
  void a_list_of_choices_that_is_offered_is_one() {
    String text =
        """
        guideline small
            answers mood
        choices frequency
            never "Never" earns 0
            often "Often" earns 1
        input sad "Sad" : frequencies
        score mood "Mood"
            | item | cites |
            |------|-------|
            | sad  | S1    |
        """;
    assertThat(diagnostics(text).toString()).contains("did you mean `frequency`?");
    assertThat(diagnostics(text.replace("frequencies", "frequency"))).isEmpty();
  }

  @Test
  void the_unit_that_a_mapping_lacks_is_one_that_its_input_has(@TempDir Path folder) {
    Guideline wells = Repository.guideline("wells-dvt", "2.0.0");
    Path file = folder.resolve("mapping.yaml");
    Disk.write(file, "facts: { calf_difference: { column: calf } }\n");
    assertThat(Library.mapping(file, List.of(wells)).diagnostics().toString()).contains("unit: cm");
    Disk.write(file, "facts: { calf_difference: { column: calf, unit: cm } }\n");
    assertThat(Library.mapping(file, List.of(wells)).diagnostics()).isEmpty();
  }

  /// Whoever adds a help that offers something says here what it is to mean.
  @Test
  void every_help_that_holds_something_of_the_text_is_known() {
    Set<String> holding =
        CensusTest.mistakes()
            .filter(mistake ->
                Stream.of(mistake.getAnnotationsByType(Help.class))
                    .anyMatch(help -> Mistake.HOLE.matcher(help.value()).find()))
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> fixed = FIXES.stream().map(Fix::kind).collect(Collectors.toSet());
    fixed.addAll(Set.of("NoType", "NoUnit"));
    assertThat(holding.stream().filter(Predicate.not(fixed::contains)))
        .containsExactlyInAnyOrderElementsOf(ADVICE);
  }

  private static String text(String condition) {
    return """
    guideline small
        answers d

    input age "A" : 0..120 years
    input limit "L" : 1..120 years
    input age_limit "AL" : 0..120 years
    input cells "C" : 0..2000000 /uL
    input volume "V" : 0..9 mL
    input ttr "T" : 0..100 %%
    input site "S" : one of
        iliocaval "I"
        femoropopliteal "F"

    criterion c "C"
        %s
        cites S1

    decision d "D?" : yes/no
        | rule | c   || d   | cites |
        |------|-----||-----|-------|
        | a    | yes || yes | S1    |
        | b    | no  || no  | S1    |
    """
        .formatted(condition);
  }

  private static List<Diagnostic> mistakes(String condition) {
    return diagnostics(text(condition));
  }

  private static List<Diagnostic> diagnostics(String text) {
    Document document = Parser.parse(new SourceText("logic.precept", text));
    return document.mistakes().isEmpty()
        ? Checker.check(List.of(document), Logic.edition()).diagnostics()
        : document.mistakes();
  }

  private static List<Object> meaning(String condition) {
    Document document = Parser.parse(new SourceText("logic.precept", text(condition)));
    Checked<Guideline> checked = Checker.check(List.of(document), Logic.edition());
    return checked.result().orElseThrow().definition("c") instanceof Definition.Criterion criterion
        ? criterion.clauses().stream().map(Clause::condition).map(Object.class::cast).toList()
        : List.of();
  }
}
