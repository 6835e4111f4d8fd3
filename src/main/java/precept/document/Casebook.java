package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import precept.analysis.Insight;
import precept.cases.CaseResult;
import precept.cases.Coverage;
import precept.diagram.Compiled;
import precept.eval.Explanations;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.source.Diagnostic;
import precept.wording.CaseWords;
import precept.wording.Named;
import precept.wording.Words;

/// The test cases of a version as a document: each patient in words, what is known, what the
/// guideline says and why.
///
/// @param proofs for each rule, the passing cases that match it
public record Casebook(List<Vignette> vignettes, SequencedMap<RuleId, List<String>> proofs) {

  public static Casebook of(Compiled compiled, List<CaseResult> results) {
    return new Casebook(
        results.stream().map(result -> vignette(compiled, result)).toList(),
        Coverage.of(compiled.guideline(), results).cases());
  }

  /// @param story the patient in words
  /// @param status passed, failed or pending
  /// @param problems what a failed case is told
  /// @param told the answers, the primary one first and in full
  public record Vignette(
      String id,
      String story,
      List<Given> given,
      String status,
      List<String> problems,
      List<Told> told) {}

  /// A fact that is known.
  ///
  /// @param value in words
  /// @param entered as a link to the calculator holds it
  public record Given(Named about, String value, String entered) {}

  /// An answer with its reasons.
  ///
  /// @param manner what kind of outcome it is
  /// @param deciding the rules that gave it, down the chain
  public record Told(
      Named about,
      Kind manner,
      String headline,
      String citations,
      List<RuleId> deciding,
      List<Section> sections) {}

  public enum Kind {
    DECIDED,
    SILENT,
    CONFLICT,
    NEEDS,
    OUTSIDE,
    COLLECTED,
    DEFECTIVE
  }

  private static Vignette vignette(Compiled compiled, CaseResult result) {
    Guideline guideline = compiled.guideline();
    Words words = new Words(guideline, true);
    List<Given> given = new ArrayList<>();
    for (Definition.Input input : guideline.inputs()) {
      Value value = result.testCase().patient().facts().get(input.name());
      if (value != null) {
        given.add(
            new Given(
                new Named(input.name(), input.label()),
                words.value(value, input.type()),
                entered(value, input.type())));
      }
    }
    String primary = guideline.answers().getFirst();
    return new Vignette(
        result.testCase().id(),
        result.testCase().vignette(),
        given,
        result.status().name().toLowerCase(Locale.ROOT),
        result.status().isAmiss()
            ? CaseWords.diagnostics(result).stream().map(Diagnostic::message).toList()
            : List.of(),
        guideline.answers().stream()
            .map(name ->
                name.equals(primary)
                    ? whole(result.run(), words, name, Insight.brief(compiled, result.run(), name))
                    : brief(result.run(), words, name))
            .toList());
  }

  /// A fact as a link to the calculator holds it: a name, a number in the input's own unit, the
  /// members of a set with commas between.
  public static String entered(Value value, Type type) {
    return switch (value) {
      case Value.Truth(var holds) -> holds ? "yes" : "no";
      case Value.Choice(var name) -> name;
      case Value.Amount(var number) -> Numerals.text(number);
      case Value.Members(var names) ->
          type.named().stream()
              .map(Option::name)
              .filter(names::contains)
              .collect(Collectors.joining(","));
      case Value.Formula formula -> throw new IllegalArgumentException("no fact is " + formula);
      case Value.Absence absence -> throw new IllegalArgumentException("no fact is " + absence);
    };
  }

  private static Told whole(Run run, Words words, String name, Insight insight) {
    return told(run, words, name, insight, Sections::reasons);
  }

  private static Told brief(Run run, Words words, String name) {
    return told(run, words, name, Insight.NOTHING, Sections::said);
  }

  private static Told told(
      Run run, Words words, String name, Insight insight, Function<Sections, List<Section>> part) {
    var explanation = Explanations.of(run, name);
    Sections sections = new Sections(words, explanation, insight);
    return new Told(
        new Named(name, explanation.subject().label()),
        kind(explanation.outcome()),
        sections.headline(),
        words.citations(sections.citations()),
        run.deciding(name).stream().distinct().toList(),
        part.apply(sections));
  }

  private static Kind kind(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided decided -> Kind.DECIDED;
      case Outcome.Silent silent -> Kind.SILENT;
      case Outcome.Conflict conflict -> Kind.CONFLICT;
      case Outcome.Needs needs -> Kind.NEEDS;
      case Outcome.OutOfScope outside -> Kind.OUTSIDE;
      case Outcome.Collected collected -> Kind.COLLECTED;
      case Outcome.Defective defective -> Kind.DEFECTIVE;
    };
  }
}
