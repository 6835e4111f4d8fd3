package precept.wording;

import java.util.List;
import precept.analysis.Concerned;
import precept.analysis.Finding;
import precept.analysis.Obstacle;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Value;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;

/// Findings about a whole guideline, worded.
public final class FindingWords {
  private final Guideline guideline;
  private final Words words;

  /// How many rules are shown beside the first.
  private static final int ROWS = 4;

  private FindingWords(Guideline guideline) {
    this.guideline = guideline;
    this.words = new Words(guideline, false);
  }

  public static List<Diagnostic> diagnostics(Guideline guideline, List<Finding> findings) {
    FindingWords wording = new FindingWords(guideline);
    return findings.stream().map(wording::diagnostic).toList();
  }

  private Diagnostic diagnostic(Finding finding) {
    return switch (finding) {
      case Finding.Gap gap -> new GapWords(guideline).gap(gap);
      case Finding.Overlap(var decision, var rules, var agree, var whom) ->
          overlap(decision, rules, agree, whom);
      case Finding.Ungraded(var score, var cell, var whom) ->
          about(
              Code.GAP,
              cell.finding().at(),
              "no cell of the item "
                  + cell.item().orElse("")
                  + " in "
                  + score.name()
                  + " holds for some patients",
              "no points are earned when",
              whom,
              "say in a cell what they earn; what earns nothing stands under 0",
              "where the item does not apply to them, grade a decision over it that has an `otherwise`");
      case Finding.GradedTwice(var score, var cells, var whom) ->
          about(
              Code.OVERLAP,
              cells.getLast().finding().at(),
              "two cells of the item "
                  + cells.getLast().item().orElse("")
                  + " in "
                  + score.name()
                  + " hold for the same patients",
              "so does `" + cells.getFirst().finding().written() + "` when",
              whom,
              "let one of the two end where the other begins");
      case Finding.FoundTwice twice -> ScoreWords.twice(guideline, twice);
      case Finding.Unfound unfound -> ScoreWords.between(guideline, unfound);
      case Finding.Refuted(var property, var whom) ->
          about(
              Code.NEVER_REFUTED,
              property.at(),
              "this can happen: " + property.label(),
              "broken when",
              whom,
              "correct the rules that say so, or the property");
      case Finding.NoNumber(var decision, var row, var whom) ->
          about(
              Code.GAP,
              row.at(),
              decision.rule(row) + " has no number for some whom it answers",
              "nothing can be computed when",
              whom,
              "let its cells leave them out, and say in a rule of their own what they are answered");
      case Finding.DeadRule dead -> DeadRuleWords.of(guideline, dead);
      case Finding.RedundantRule redundant -> RedundancyWords.rule(guideline, redundant);
      case Finding.RedundantCells redundant -> RedundancyWords.cells(redundant);
      case Finding.Unheld unheld -> new GapWords(guideline).unheld(unheld);
      case Finding.NeighbouringBoundary boundary -> BoundaryWords.of(guideline, boundary);
      case Finding.Unreached(var decision, var value) ->
          Diagnostic.of(
              Code.UNREACHED_ANSWER,
              decision.at(),
              "no patient gets the answer " + words.value(value, decision.answerType()),
              "",
              "add a rule that gives it, or take it out of the answers");
      case Finding.Unneeded(var definition) ->
          Diagnostic.of(
              Code.NOTHING_NEEDS,
              definition.at(),
              "nothing needs `" + definition.name() + "`",
              "no answer and no property turns on it",
              "use it, or remove it");
      case Finding.Unused(var recommendation) ->
          Diagnostic.of(
              Code.NOTHING_NEEDS,
              recommendation.at(),
              "no decision gives the recommendation `" + recommendation.name() + "`",
              "",
              "give it in a rule, or remove it");
      case Finding.Nobody(var same, var because) ->
          new Diagnostic(
              Code.NOBODY,
              guideline.population().map(Population::at).orElse(guideline.edition().at()),
              "this guideline speaks about nobody",
              "",
              List.of(DeadRuleWords.bounds(because) + " excludes every patient"),
              List.of("correct " + DeadRuleWords.bounds(because)));
      case Finding.Emptied(var input, var value, var because) -> emptied(input, value, because);
      case Finding.OutOfRange out -> new RangeWords(guideline).left(out);
      case Finding.UnprovedRange unproved -> new RangeWords(guideline).unproved(unproved);
      case Finding.Unrounded(var quantity) -> RangeWords.unrounded(quantity);
      case Finding.IdleMeanwhile(var decision, var meanwhile) ->
          Diagnostic.of(
              Code.IDLE_MEANWHILE,
              meanwhile.when().at(),
              words.value(meanwhile.answer(), decision.answerType())
                  + " is never the answer of "
                  + decision.name()
                  + " when this holds",
              "",
              "name an answer that may follow");
      case Finding.Inconclusive(var nodes, var full, var axis) ->
          Diagnostic.of(
              Code.INCONCLUSIVE,
              guideline.edition().at(),
              full
                  ? "nothing is proved: after "
                      + nodes
                      + " nodes the diagrams of this guideline still grow"
                  : "nothing is proved: the work on the diagrams of this guideline was given up at "
                      + nodes
                      + " nodes",
              (full ? "most of them turn on " : "it was spent on ") + axis,
              "split large tables into a chain of smaller ones, or declare the inputs that are tested together next to each other");
    };
  }

  private Diagnostic emptied(Definition.Input input, Value value, Obstacle.Outside because) {
    String bounds = DeadRuleWords.bounds(because);
    return new Diagnostic(
        Code.NOBODY,
        input.at(),
        "no patient can have " + input.name() + " " + words.value(value, input.type()),
        "",
        List.of(bounds + " leaves it to nobody"),
        List.of("take the choice out, or correct " + bounds));
  }

  private Diagnostic overlap(Decision decision, List<String> rules, boolean agree, Concerned whom) {
    List<Span> rows =
        decision.rows().stream()
            .filter(row -> rules.contains(row.name()))
            .map(Decision.Row::at)
            .toList();
    return about(
            Code.OVERLAP,
            rows.getFirst(),
            "several rules of "
                + decision.name()
                + " answer the same patients: "
                + (rules.size() == 2 ? "" : rules.getFirst() + " and each of ")
                + String.join(", ", rules.subList(rules.size() == 2 ? 0 : 1, rules.size()))
                + (agree ? " (they agree)" : " (they do not agree)"),
            "both match when",
            whom,
            agree
                ? "let one rule answer, or say hit first if their order decides"
                : "narrow one of them; where the source says both, write one rule with conflict a, b")
        .beside(rows.stream().skip(1).limit(ROWS).toList());
  }

  private Diagnostic about(
      Code code, Span at, String message, String label, Concerned whom, String... help) {
    return Diagnostic.of(code, at, message, label, help)
        .about(new PatientsWords(guideline).of(whom));
  }
}
