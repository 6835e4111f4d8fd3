package precept.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.analysis.Finding;
import precept.analysis.Obstacle;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.source.Code;
import precept.source.Diagnostic;

/// A rule that nobody reaches, and what keeps everybody from it, worded.
final class DeadRuleWords {
  private final Guideline guideline;
  private final Decision decision;
  private final Decision.Row row;

  private DeadRuleWords(Guideline guideline, Decision decision, Decision.Row row) {
    this.guideline = guideline;
    this.decision = decision;
    this.row = row;
  }

  static Diagnostic of(Guideline guideline, Finding.DeadRule dead) {
    DeadRuleWords words = new DeadRuleWords(guideline, dead.decision(), dead.row());
    return new Diagnostic(
        Code.DEAD_RULE,
        dead.row().at(),
        (dead.obstacle() instanceof Obstacle.Unfound
                ? "no patient was found who reaches the rule "
                : "no patient reaches the rule ")
            + rule(dead.decision(), dead.row()),
        dead.obstacle() instanceof Obstacle.Unfound
            ? "matches nobody who was tried"
            : "never matches",
        words.notes(dead.obstacle()),
        words.help(dead.obstacle()));
  }

  private static String rule(Decision decision, Decision.Row row) {
    return decision.rule(row).toString();
  }

  private List<String> notes(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.Taken(var by) ->
          List.of(
              "everybody"
                  + (row.otherwise() ? "" : " whom it means")
                  + " is taken by "
                  + by.stream()
                      .map(some -> rule(decision, some))
                      .collect(Collectors.joining(", ")));
      case Obstacle.Cells(var columns) -> excluding(columns);
      case Obstacle.Outside outside ->
          List.of(bounds(outside) + " excludes everybody whom it means");
      case Obstacle.Unfound unfound ->
          List.of(
              "numbers are computed on the way to it, and that nobody reaches it is not proved either");
    };
  }

  private List<String> excluding(List<Integer> columns) {
    String cells =
        columns.stream()
            .map(column ->
                decision.columns().get(column).name() + " " + row.cells().get(column).written())
            .collect(Collectors.joining(" and "));
    String together =
        columns.size() == 1 ? cells + " holds for nobody" : cells + " never hold together";
    Stream<String> upstream =
        upstream(columns)
            .map(definition ->
                Words.kind(definition)
                    + " "
                    + definition.name()
                    + (columns.size() == 1 ? " never gives that: see " : " is made here: ")
                    + definition.at());
    return Stream.concat(Stream.of(together), upstream).toList();
  }

  /// What computes the columns that are no inputs.
  private Stream<Definition> upstream(List<Integer> columns) {
    return columns.stream()
        .map(column -> guideline.definition(decision.columns().get(column).name()))
        .filter(definition -> !(definition instanceof Definition.Input));
  }

  /// What keeps patients out, by the names that the guideline has for it.
  static String bounds(Obstacle.Outside outside) {
    List<String> bounds =
        Stream.concat(
                outside.impossibles().stream().map(some -> "impossible " + some.name()),
                outside.members().stream()
                    .map(some -> "the population (" + some.clause().written() + ")"))
            .toList();
    return bounds.isEmpty() ? "the range of a quantity" : String.join(" with ", bounds);
  }

  private List<String> help(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.Taken(var by) when row.otherwise() ->
          List.of("nothing is left for it: remove it, or one of the others");
      case Obstacle.Taken(var by) when decision.hit() == Decision.Hit.FIRST ->
          List.of(
              "remove it, or move it up, before " + by.getFirst().name() + ":", row.at().text());
      case Obstacle.Taken taken ->
          List.of(
              "a rule that names an admission goes before those that inherit it: remove this one");
      case Obstacle.Cells(var columns) ->
          List.of(
              upstream(columns).findAny().isPresent()
                  ? "correct the cells or what computes them, or remove the rule"
                  : "correct one of the cells, or remove the rule");
      case Obstacle.Unfound unfound ->
          List.of(
              "correct the cells or what computes them; if it is right, write a case that reaches it,"
                  + " and accept this");
      case Obstacle.Outside outside -> List.of("remove the rule, or correct " + bounds(outside));
    };
  }
}
