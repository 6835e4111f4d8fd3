package precept.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import precept.analysis.Finding;
import precept.model.Decision;
import precept.model.Guideline;
import precept.source.Code;
import precept.source.Diagnostic;

/// Rules and cells that could be left out, worded.
final class RedundancyWords {
  private RedundancyWords() {}

  static Diagnostic rule(Guideline guideline, Finding.RedundantRule found) {
    String others =
        found.others().stream()
            .map(other -> found.decision().rule(other).toString())
            .collect(Collectors.joining(", "));
    return Diagnostic.of(
            Code.REDUNDANT_RULE,
            found.row().at(),
            "without the rule "
                + found.decision().name()
                + "."
                + found.row().name()
                + " everybody is told the same, with the same citations",
            others + (found.others().size() == 1 ? " says" : " say") + " the same to",
            "remove it, or write what sets it apart: another answer, or another statement")
        .about(new PatientsWords(guideline).of(found.whom()));
  }

  static Diagnostic cells(Finding.RedundantCells found) {
    Decision.Row row = found.row();
    boolean one = found.columns().size() == 1;
    List<Integer> more =
        found.single().stream().filter(column -> !found.columns().contains(column)).toList();
    return new Diagnostic(
        Code.REDUNDANT_CELL,
        row.at(),
        (one ? "a cell" : "cells")
            + " of the rule "
            + found.decision().name()
            + "."
            + row.name()
            + (one ? " excludes" : " exclude")
            + " nobody: "
            + cells(found, found.columns()),
        (isAll(found) ? "everybody passes " : "whoever passes the other cells passes ")
            + (one ? "it" : "them"),
        more.isEmpty()
            ? List.of()
            : List.of(cells(found, more) + " could be - instead, but not as well"),
        List.of("if that is not a slip elsewhere, write - there:", dashed(found)));
  }

  private static boolean isAll(Finding.RedundantCells found) {
    return found.row().cells().stream().filter(cell -> !cell.written().equals("-")).count()
        == found.columns().size();
  }

  private static String cells(Finding.RedundantCells found, List<Integer> columns) {
    return columns.stream()
        .map(column ->
            found.decision().columns().get(column).name()
                + " "
                + found.row().cells().get(column).written())
        .collect(Collectors.joining(", "));
  }

  /// The row as it is written, with `-` in some cells.
  private static String dashed(Finding.RedundantCells found) {
    String written = found.row().at().text();
    int bar = written.indexOf("||");
    List<String> cells = new ArrayList<>(Arrays.asList(written.substring(0, bar).split("\\|", -1)));
    for (int column : found.columns()) {
      int place = column + 2; // behind the margin and the rule's name
      cells.set(place, " -" + " ".repeat(Math.max(1, cells.get(place).length() - 2)));
    }
    return String.join("|", cells) + written.substring(bar);
  }
}
